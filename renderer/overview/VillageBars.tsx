import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useInPieces } from '../app/use-in-pieces.ts'
import { formatCount, formatPercent } from '../ui/numbers.ts'
import type { Figures } from '../../src/figures/contract.ts'
import type { ChildrenSearch } from '../app/search-params.ts'
import { NamesLink } from '../ui/NamesLink.tsx'
import { StackBar, type BarPart } from '../ui/StackBar.tsx'
import parts from './VillageBars.module.css'

export type VillageFigures = Figures['villages'][number]

/** One row a village: how many are left, of which age, how many done. All rows share one scale. */
export function VillageBars({ villages }: { villages: readonly VillageFigures[] }) {
  const { t } = useTranslation()
  const drawn = useInPieces(villages.length)
  const scale = Math.max(...villages.map((village) => village.all.total), 1)
  const kinds = (['left', 'left2', 'unclear', 'declined', 'done'] as const).filter((kind) =>
    villages.some((village) => countOf(village, kind) > 0),
  )
  return (
    <table className={parts.table}>
      <thead>
        <tr>
          <th scope="col" className={parts.name}>
            {t('overview.villages.name')}
          </th>
          <th scope="col" className={parts.left}>
            {t('overview.villages.left')}
          </th>
          <th scope="col" className={parts.legends}>
            <span className={parts.legend}>
              {kinds.map((kind) => (
                <span key={kind}>
                  <i className={parts[kind]} aria-hidden />
                  {t(`overview.villages.legend.${kind}`)}
                </span>
              ))}
            </span>
          </th>
          <th scope="col" className={parts.share}>
            {t('overview.villages.share')}
          </th>
        </tr>
      </thead>
      <tbody>
        {villages.slice(0, drawn).map((village) => (
          <VillageRow key={village.id ?? 'none'} village={village} scale={scale} kinds={kinds} />
        ))}
      </tbody>
    </table>
  )
}

interface VillageRowProps {
  village: VillageFigures
  scale: number
  kinds: readonly BarPart['kind'][]
}

function VillageRow({ village, scale, kinds }: VillageRowProps) {
  const { t } = useTranslation()
  const id = village.id ?? 'none'
  const name = village.name ?? t('words.noVillage')
  const bar = kinds.map((kind): BarPart => {
    const n = countOf(village, kind)
    const what = t(`overview.villages.legend.${kind}`)
    const isLeft = kind === 'left' || kind === 'left2' || kind === 'unclear'
    const label = t(isLeft ? 'overview.villages.partLeft' : 'overview.villages.part', { village: name, count: n, what })
    return { kind, count: n, label, wrap: linkTo({ village: id, ...filterOf(kind) }) }
  })
  return (
    <tr>
      <th scope="row" className={parts.name}>
        <NamesLink filter={{ village: id, counted: true }}>{name}</NamesLink>
        {village.incomplete ? <small> {t('overview.villages.incomplete')}</small> : null}
      </th>
      <td className={parts.left}>
        <NamesLink
          filter={{ village: id, counted: true, standing: 'left' }}
          label={t('overview.villages.leftOf', { village: name, count: village.all.left })}
        >
          {formatCount(village.all.left)}
        </NamesLink>
      </td>
      <td className={parts.bar}>
        <StackBar scale={scale} bar={bar} />
      </td>
      <td className={parts.share}>{village.all.percent === null ? '' : formatPercent(village.all.percent)}</td>
    </tr>
  )
}

function linkTo(filter: ChildrenSearch): NonNullable<BarPart['wrap']> {
  return (inside: ReactNode, className, label) => (
    <NamesLink filter={filter} className={className} label={label}>
      {inside}
    </NamesLink>
  )
}

function countOf(village: VillageFigures, kind: BarPart['kind']): number {
  if (kind === 'left') return village.under6.left
  if (kind === 'left2') return village.from6to13.left
  if (kind === 'unclear') return village.undetermined.left
  return kind === 'declined' ? village.all.declined : village.all.done
}

function filterOf(kind: BarPart['kind']): ChildrenSearch {
  if (kind === 'left') return { group: 'under6', standing: 'left' }
  if (kind === 'left2') return { group: 'from6to13', standing: 'left' }
  if (kind === 'unclear') return { group: 'undetermined', standing: 'left' }
  return { counted: true, standing: kind }
}
