import { memo } from 'react'
import type { TFunction } from 'i18next'
import type { Day } from '../../src/base/day.ts'
import type { ChildrenFilter } from '../app/search-params.ts'
import { ChildrenLink } from '../ui/ChildrenLink.tsx'
import { formatCount } from '../ui/numbers.ts'
import parts from './VillageTree.module.css'

interface VillageLineProps {
  /** Null: the whole commune. */
  id: string | null
  name: string
  left: number
  here: boolean
  /** The filter the link keeps, and the day where it is another than today. */
  rest: ChildrenFilter & { asOf: Day | undefined }
  t: TFunction
  chosen: (() => void) | undefined
}

/** One of up to hundreds: drawn again only when something of its own changed. */
export const VillageLine = memo(function VillageLine({ id, name, left, here, rest, t, chosen }: VillageLineProps) {
  return (
    <li>
      <ChildrenLink
        search={{ ...rest, village: id ?? undefined }}
        className={`${parts.line} ${id === null ? parts.whole : ''} ${here ? parts.chosen : ''}`}
        aria-current={here ? 'true' : undefined}
        onClick={chosen}
      >
        <span>{name}</span>
        <span title={t('children.tree.left', { count: left })}>{formatCount(left)}</span>
      </ChildrenLink>
    </li>
  )
})
