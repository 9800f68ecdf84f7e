import { useEffect } from 'react'
import { IconArrowRight, IconHistory, IconHome, IconListSearch, IconMapPin } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../src/base/text.ts'
import type { HouseholdHit, SearchHit } from '../../src/register/contract.ts'
import { bornWords } from '../ui/words.ts'
import { Status } from '../ui/Status.tsx'
import { toldInWords } from '../i18n/core-words.ts'
import { afterPaint } from './after-paint.ts'
import type { SearchPlace } from './search-places.ts'
import parts from './SearchDialog.module.css'

/** A line of the dialog: a child, a household, a place to go, all children found, or words searched for before. */
export type SearchEntry =
  | { is: 'child'; key: string; hit: SearchHit }
  | { is: 'household'; key: string; home: HouseholdHit }
  | { is: 'place'; key: string; place: SearchPlace }
  | { is: 'all'; key: string; words: string }
  | { is: 'recent'; key: string; words: string }

interface SearchHitsProps {
  entries: readonly SearchEntry[]
  chosen: number
  choose: (index: number) => void
  open: (entry: SearchEntry) => void
}

export function SearchHits({ entries, chosen, choose, open }: SearchHitsProps) {
  const { t } = useTranslation()
  const of = entries[0]?.key
  // When what changed is painted: at once it would make the browser lay out everything in the middle of drawing.
  useEffect(
    () => afterPaint(() => document.getElementById(`search-hit-${chosen}`)?.scrollIntoView({ block: 'nearest' })),
    [chosen, of],
  )
  return (
    <div id="search-hits" role="listbox" aria-label={t('app.search.results')} className={parts.hits}>
      {entries.map((entry, index) => (
        <div
          key={entry.key}
          id={`search-hit-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={`${parts.hit} ${index === chosen ? parts.chosen : ''}`}
          onMouseMove={() => choose(index)}
          onClick={() => open(entry)}
        >
          <Entry entry={entry} />
        </div>
      ))}
    </div>
  )
}

function Entry({ entry }: { entry: SearchEntry }) {
  const { t } = useTranslation()
  if (entry.is === 'child') return <ChildEntry hit={entry.hit} />
  if (entry.is === 'household') return <HouseholdEntry home={entry.home} />
  if (entry.is === 'place') {
    const Mark = entry.place.kind === 'village' ? IconMapPin : IconArrowRight
    return (
      <>
        <span className={parts.place}>
          <Mark size="1rem" stroke={1.7} aria-hidden />
          <strong>{entry.place.name}</strong>
        </span>
        <span className={parts.more}>{t(`app.search.kinds.${entry.place.kind}`)}</span>
      </>
    )
  }
  const Mark = entry.is === 'all' ? IconListSearch : IconHistory
  return (
    <span className={parts.place}>
      <Mark size="1rem" stroke={1.7} aria-hidden />
      {entry.is === 'all' ? t('app.search.all', { words: entry.words }) : entry.words}
    </span>
  )
}

function ChildEntry({ hit }: { hit: SearchHit }) {
  return (
    <>
      <span className={parts.person}>
        <strong>{hit.name}</strong>
        <span className={parts.more}>
          {[bornWords(hit.born), hit.village, hit.because === null ? null : toldInWords(hit.because)]
            .filter((part) => part !== null)
            .join(' · ')}
        </span>
      </span>
      <Status state={hit.state} />
    </>
  )
}

function HouseholdEntry({ home }: { home: HouseholdHit }) {
  const { t } = useTranslation()
  const phones = home.guardians.map((one) => one.phone).filter((phone) => phone !== null)
  return (
    <>
      <span className={parts.place}>
        <IconHome size="1rem" stroke={1.7} aria-hidden />
        <span className={parts.person}>
          <strong>{t('app.search.home.of', { guardians: home.guardians.map((one) => one.name).join(', ') })}</strong>
          <span className={parts.more}>{[...placeOf(home), ...phones].join(' · ')}</span>
        </span>
      </span>
      <span className={parts.more}>{t('app.search.home.children', { count: home.children })}</span>
    </>
  )
}

/** The village and the address, each once: many a list writes the one into the other. */
function placeOf({ village, address }: HouseholdHit): string[] {
  if (village === null || address === null || address === '') return [village, address].flatMap((part) => part || [])
  const [at, within] = [fold(village), fold(address)]
  return within === at || within.startsWith(`${at},`) || within.startsWith(`${at} -`) ? [address] : [village, address]
}
