import { useState, type KeyboardEvent, type RefObject } from 'react'
import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { IconScan } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FoundHousehold } from '../../src/desk/contract.ts'
import { api } from '../app/client.ts'
import { useConnection } from '../app/connection.ts'
import { KeyCap } from '../ui/KeyCap.tsx'
import { bornWords } from '../ui/words.ts'
import parts from './Scan.module.css'

interface ScanProps {
  input: RefObject<HTMLInputElement | null>
  sessionId: string
  text: string
  setText: (text: string) => void
  /** Opens the one household that fits; answers all that fit. */
  enter: () => Promise<FoundHousehold[]>
  choose: (household: string) => void
}

/** The one field: a scanner types into it and ends with Enter, a person types part of a name. */
export function Scan({ input, sessionId, text, setText, enter, choose }: ScanProps) {
  const { t } = useTranslation()
  const [at, setAt] = useState(0)
  const [asked] = useDebouncedValue(text.trim(), 120)
  // One lone digit is the key of an outcome, not a search.
  const isSearch = asked.length > 1 && text.trim() !== ''
  const found = useQuery(
    api.desk.find.queryOptions({
      input: { sessionId, text: asked },
      enabled: isSearch,
      placeholderData: keepPreviousData,
    }),
  )
  const isAnswered = found.isSuccess && !found.isPlaceholderData
  const isLost = useConnection() !== 'here' && !isAnswered
  const hits = isSearch && !isLost ? (found.data?.households ?? []) : []
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || text.trim().length < 2) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0) {
      setAt(Math.min(Math.max(at + step, 0), Math.max(hits.length - 1, 0)))
      event.preventDefault()
    } else if (event.key === 'Enter') {
      event.preventDefault()
      event.stopPropagation()
      const shown = asked === text.trim() && isAnswered ? hits[at] : undefined
      if (shown !== undefined && hits.length > 1) choose(shown.household)
      else void enter().catch(() => undefined) // told under the field by the same question
    }
  }
  return (
    <div className={parts.scan}>
      <IconScan size="1.375rem" stroke={1.7} aria-hidden />
      <input
        ref={input}
        // The desk's one field: a scanner types wherever the focus is.
        autoFocus
        value={text}
        role="combobox"
        aria-label={t('desk.scan')}
        aria-expanded={hits.length > 0}
        aria-controls="desk-hits"
        aria-activedescendant={hits[at] === undefined ? undefined : `desk-hit-${at}`}
        placeholder={t('companions.scanShort')}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onKeyDown={onKeyDown}
      />
      <KeyCap>F2</KeyCap>
      <div className={parts.hits} role="presentation">
        <div id="desk-hits" role="listbox" aria-label={t('desk.hits')}>
          {hits.map((home, no) => (
            <div
              key={home.household}
              id={`desk-hit-${no}`}
              role="option"
              tabIndex={-1}
              aria-selected={no === at}
              onMouseMove={() => setAt(no)}
              onClick={() => choose(home.household)}
            >
              <strong>{home.title}</strong>
              <span>
                {home.children.map(({ name, born }) => [name, bornWords(born)].filter(Boolean).join(' ')).join(' · ')}
              </span>
              <small>
                {[home.village, home.slot === null ? t('desk.notInvited') : t('desk.at', { time: home.slot })]
                  .filter((one) => one !== null)
                  .join(' · ')}
              </small>
            </div>
          ))}
        </div>
        {isSearch && isLost ? <p role="status">{t('app.search.lost')}</p> : null}
        {isSearch && isAnswered && hits.length === 0 ? <p role="status">{t('desk.noHits')}</p> : null}
      </div>
    </div>
  )
}
