import { useState, type KeyboardEvent } from 'react'
import { Modal, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { HouseholdHit, SearchHit } from '../../src/register/contract.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { api } from './client.ts'
import { useConnection } from './connection.ts'
import { recentSearches, rememberSearch } from './recent-searches.ts'
import { SearchHits, type SearchEntry } from './SearchHits.tsx'
import { useSearchPlaces } from './search-places.ts'
import parts from './SearchDialog.module.css'

const limit = 20
const atOnce = { duration: 0 }

interface SearchDialogProps {
  opened: boolean
  close: () => void
}

/**
 * Ctrl+K: children, households, villages, screens and actions; part of a name without marks is enough; arrows choose, Enter
 * opens. Closed it stays, empty and out of sight.
 */
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
  const homes = useQuery(
    api.register.searchHouseholds.queryOptions({
      input: { words: asked },
      enabled: opened && asked !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const places = useSearchPlaces(asked, opened)
  const isAnswered = found.isSuccess && homes.isSuccess && !found.isPlaceholderData && !homes.isPlaceholderData
  // What was found for other words stays until these are answered, but not while nobody answers.
  const isLost = useConnection() !== 'here' && !isAnswered
  const hits = asked === '' || isLost ? [] : (found.data ?? [])
  const households = asked === '' || isLost ? [] : (homes.data ?? [])
  const entries: SearchEntry[] =
    asked === ''
      ? recentSearches().map((text) => ({ is: 'recent', key: `recent-${text}`, words: text }))
      : [
          ...places.map((place): SearchEntry => ({ is: 'place', key: place.key, place })),
          ...inRank(hits, households),
          ...(hits.length === 0 ? [] : [{ is: 'all', key: 'all', words: asked } as const]),
        ]

  const leave = () => {
    close()
    setWords('')
    setChosen(0)
  }
  const open = (entry: SearchEntry) => {
    if (entry.is === 'recent') {
      setWords(entry.words)
      setChosen(0)
      return
    }
    leave()
    rememberSearch(asked)
    if (entry.is === 'child') void navigate({ to: '/children/$childId', params: { childId: entry.hit.id } })
    else if (entry.is === 'household') void navigate({ to: '/children', search: { household: entry.home.id } })
    else if (entry.is === 'all') void navigate({ to: '/children', search: { words: entry.words } })
    else void navigate(entry.place.link)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    // An input method uses the arrows and Enter for itself while it composes.
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const entry = entries[chosen]
    if (step !== 0) setChosen(Math.min(Math.max(chosen + step, 0), Math.max(entries.length - 1, 0)))
    else if (event.key === 'Enter' && entry !== undefined) open(entry)
    else return
    event.preventDefault()
  }
  const count = hits.length + households.length + places.length
  const told = () => {
    if (asked === '') return t('app.search.hint')
    if (isLost) return t('app.search.lost')
    if (!isAnswered && count === places.length)
      return found.error === null && homes.error === null ? t('app.search.waiting') : ''
    if (entries.length === 0) return t('app.search.none', { words: asked })
    return t(hits.length === limit ? 'app.search.foundFirst' : 'app.search.found', { count })
  }

  return (
    <Modal.Root
      opened={opened}
      onClose={leave}
      keepMounted
      transitionProps={atOnce}
      size="38rem"
      padding={0}
      yOffset="10vh"
      centered={false}
    >
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
          aria-expanded={entries.length > 0}
          aria-controls="search-hits"
          aria-activedescendant={entries[chosen] === undefined ? undefined : `search-hit-${chosen}`}
          value={words}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setWords(event.currentTarget.value)
            setChosen(0)
          }}
        />
        <FailureNotice failure={found.error ?? homes.error} />
        <SearchHits entries={entries} chosen={chosen} choose={setChosen} open={open} />
        <p className={parts.foot} role="status">
          {told()}
        </p>
      </Modal.Content>
    </Modal.Root>
  )
}

/** Children in the order in which they came; each household before the first child that ranks below it. */
function inRank(hits: readonly SearchHit[], homes: readonly HouseholdHit[]): SearchEntry[] {
  const entries: SearchEntry[] = []
  const waiting = [...homes]
  for (const hit of hits) {
    while (waiting[0] !== undefined && waiting[0].rank < hit.rank) entries.push(...householdEntry(waiting.shift()))
    entries.push({ is: 'child', key: hit.id, hit })
  }
  return [...entries, ...waiting.flatMap(householdEntry)]
}

function householdEntry(home: HouseholdHit | undefined): SearchEntry[] {
  return home === undefined ? [] : [{ is: 'household', key: home.id, home }]
}
