import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { formatCount } from '../ui/numbers.ts'
import { api } from '../app/client.ts'
import { useAsOf, useSession } from '../app/session.ts'
import { ChildrenLink } from '../ui/ChildrenLink.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { treeOf, type TreeLine } from './village-tree.ts'
import parts from './VillageTree.module.css'

/** The villages by kind, each with its left count: the first filter. */
export function VillageTree({ chosen }: { chosen?: () => void }) {
  const { t } = useTranslation()
  const { asOf } = useAsOf()
  const { settings } = useSession()
  const search = useSearch({ from: '/children' })
  const figures = useQuery(api.figures.at.queryOptions({ input: { asOf } }))
  const villages = useQuery(api.register.villages.queryOptions({ input: { asOf } }))
  if (figures.data === undefined || villages.data === undefined)
    return (
      <>
        <FailureNotice failure={figures.error ?? villages.error} />
        <Later>
          <LinesShape />
        </Later>
      </>
    )
  const kinds = treeOf(figures.data, villages.data)
  const line = ({ id, name, left }: TreeLine, whole = false) => (
    <li key={id ?? 'all'}>
      <ChildrenLink
        search={{ ...search, village: id ?? undefined, child: undefined }}
        className={`${parts.line} ${whole ? parts.whole : ''} ${(search.village ?? null) === id ? parts.chosen : ''}`}
        aria-current={(search.village ?? null) === id ? 'true' : undefined}
        onClick={chosen}
      >
        <span>{name ?? t('words.noVillage')}</span>
        <span title={t('children.tree.left', { count: left })}>{formatCount(left)}</span>
      </ChildrenLink>
    </li>
  )
  return (
    <nav aria-label={t('children.tree.label')} className={parts.tree}>
      <ul>
        {line(
          { id: null, name: t('children.tree.all', { kind: settings.commune.kind }), left: figures.data.all.left },
          true,
        )}
      </ul>
      {kinds.map((kind) => (
        <section key={kind.kind} aria-label={kind.kind === '' ? t('children.tree.other') : kind.kind}>
          <p className={parts.kind}>
            <span>{kind.kind === '' ? t('children.tree.other') : kind.kind}</span>
            <span>{formatCount(kind.left)}</span>
          </p>
          <ul>{kind.villages.map((village) => line(village))}</ul>
        </section>
      ))}
    </nav>
  )
}
