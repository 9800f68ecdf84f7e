import { useState, type KeyboardEvent } from 'react'
import { Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../src/register/contract.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { api } from './client.ts'
import { SearchHits } from './SearchHits.tsx'
import parts from './SearchDialog.module.css'

const limit = 20

interface SearchDialogProps {
  opened: boolean
  close: () => void
}

/** Ctrl+K: half a name without marks is enough; arrows choose, Enter opens. */
export function SearchDialog({ opened, close }: SearchDialogProps) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const [words, setWords] = useState('')
  const [chosen, setChosen] = useState(0)
  const [asked] = useDebouncedValue(words.trim(), 80)
  const found = useQuery(
    api.register.search.queryOptions({
      input: { words: asked, limit },
      enabled: opened && asked !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const hits = asked === '' ? [] : (found.data ?? [])

  const open = (hit: SearchHit) => {
    close()
    void navigate({ to: '/children/$childId', params: { childId: hit.id } })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const hit = hits[chosen]
    if (step !== 0) setChosen(Math.min(Math.max(chosen + step, 0), Math.max(hits.length - 1, 0)))
    else if (event.key === 'Enter' && hit !== undefined && !event.nativeEvent.isComposing) open(hit)
    else return
    event.preventDefault()
  }
  const activeId = hits[chosen] === undefined ? undefined : `search-hit-${chosen}`

  return (
    <Modal.Root opened={opened} onClose={close} size="38rem" padding={0} yOffset="10vh" centered={false}>
      <Modal.Overlay />
      <Modal.Content aria-label={t('app.search.open')}>
        <TextInput
          data-autofocus
          variant="unstyled"
          className={parts.input}
          leftSection={<IconSearch size="1.125rem" stroke={1.7} aria-hidden />}
          placeholder={t('app.search.placeholderLong')}
          aria-label={t('app.search.open')}
          role="combobox"
          aria-expanded={hits.length > 0}
          aria-controls="search-hits"
          aria-activedescendant={activeId}
          value={words}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            setChosen(0)
          }}
        />
        <FailureNotice failure={found.error} />
        <SearchHits hits={hits} chosen={chosen} choose={setChosen} open={open} />
        <p className={parts.foot} role="status">
          {asked === ''
            ? t('app.search.hint')
            : found.isSuccess && !found.isPlaceholderData && hits.length === 0
              ? t('app.search.none', { words: asked })
              : t(hits.length === limit ? 'app.search.foundFirst' : 'app.search.found', { count: hits.length })}
        </p>
      </Modal.Content>
    </Modal.Root>
  )
}
