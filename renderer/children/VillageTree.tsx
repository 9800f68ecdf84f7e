import { memo, useDeferredValue, useMemo } from 'react'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../ui/numbers.ts'
import { api } from '../app/client.ts'
import type { ChildrenFilter } from '../app/search-params.ts'
import { useInPieces } from '../app/use-in-pieces.ts'
import { useAsOf, useSession } from '../app/session.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { VillageLine } from './VillageLine.tsx'
import { firstOf, treeOf } from './village-tree.ts'
import parts from './VillageTree.module.css'

interface VillageTreeProps {
  filter: ChildrenFilter
  chosen?: () => void
}

/** The villages by kind, each with its left count: the first filter. */
export const VillageTree = memo(function VillageTree({ filter, chosen }: VillageTreeProps) {
  const { t } = useTranslation()
  const { asOf, isToday } = useAsOf()
  const { settings } = useSession()
  const figures = useQuery(api.figures.at.queryOptions({ input: { asOf } }))
  const villages = useQuery(api.register.villages.queryOptions({ input: { asOf } }))
  const { village: here, ...others } = filter
  const kept = { ...others, asOf: isToday ? undefined : asOf }
  const address = JSON.stringify(kept)
  const same: typeof kept = useMemo(() => JSON.parse(address), [address])
  // The village is marked as it is pressed; that every link keeps the rest of the filter may follow.
  const rest = useDeferredValue(same)
  const drawn = useInPieces(figures.data?.villages.length ?? 0)
  const kinds = useMemo(
    () => (figures.data === undefined || villages.data === undefined ? [] : treeOf(figures.data, villages.data)),
    [figures.data, villages.data],
  )
  if (figures.data === undefined || villages.data === undefined)
    return (
      <>
        <FailureNotice failure={figures.error ?? villages.error} />
        <Later>
          <LinesShape />
        </Later>
      </>
    )
  const shared = { rest, t, chosen }
  return (
    <nav aria-label={t('children.tree.label')} className={parts.tree}>
      <ul>
        <VillageLine
          id={null}
          name={t('children.tree.all', { kind: settings.commune.kind })}
          left={figures.data.all.left}
          here={here === undefined}
          {...shared}
        />
      </ul>
      {firstOf(kinds, drawn).map((kind) => (
        <section key={kind.kind} aria-label={kind.kind === '' ? t('children.tree.other') : kind.kind}>
          <p className={parts.kind}>
            <span>{kind.kind === '' ? t('children.tree.other') : kind.kind}</span>
            <span>{formatCount(kind.left)}</span>
          </p>
          <ul>
            {kind.villages.map(({ id, name, left }) => (
              <VillageLine
                key={id}
                id={id}
                name={name ?? t('words.noVillage')}
                left={left}
                here={here === id}
                {...shared}
              />
            ))}
          </ul>
        </section>
      ))}
    </nav>
  )
})
