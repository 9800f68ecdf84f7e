import { useTranslation } from 'react-i18next'
import type { SearchHit } from '../../src/register/contract.ts'
import { bornWords } from '../ui/words.ts'
import { Status } from '../ui/Status.tsx'
import { toldInWords } from '../i18n/core-words.ts'
import parts from './SearchDialog.module.css'

interface SearchHitsProps {
  hits: readonly SearchHit[]
  chosen: number
  choose: (index: number) => void
  open: (hit: SearchHit) => void
}

export function SearchHits({ hits, chosen, choose, open }: SearchHitsProps) {
  const { t } = useTranslation()
  return (
    <div id="search-hits" role="listbox" aria-label={t('app.search.results')} className={parts.hits}>
      {hits.map((hit, index) => (
        <div
          key={hit.id}
          id={`search-hit-${index}`}
          role="option"
          aria-selected={index === chosen}
          className={`${parts.hit} ${index === chosen ? parts.chosen : ''}`}
          ref={(row) => (index === chosen ? row?.scrollIntoView({ block: 'nearest' }) : undefined)}
          onMouseMove={() => choose(index)}
          onClick={() => open(hit)}
        >
          <span className={parts.person}>
            <strong>{hit.name}</strong>
            <span className={parts.more}>
              {[bornWords(hit.born), hit.village, hit.because === null ? null : toldInWords(hit.because)]
                .filter((part) => part !== null)
                .join(' · ')}
            </span>
          </span>
          <Status state={hit.state} />
        </div>
      ))}
    </div>
  )
}
