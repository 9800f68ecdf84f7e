import { useTranslation } from 'react-i18next'
import { useInPieces } from '../app/use-in-pieces.ts'
import { formatCount, formatPercent } from '../ui/numbers.ts'
import type { Cell } from '../../src/figures/contract.ts'
import { NamesLink } from '../ui/NamesLink.tsx'
import type { VillageFigures } from './VillageBars.tsx'
import parts from './VillageTable.module.css'

/** The bars as numbers: left of each group, declined, done, total, percent; the last row adds them up. */
export function VillageTable({ villages, all }: { villages: readonly VillageFigures[]; all: Cell }) {
  const { t } = useTranslation()
  const drawn = useInPieces(villages.length)
  const sum = (of: (village: VillageFigures) => number) => villages.reduce((total, village) => total + of(village), 0)
  return (
    <div className={parts.scroll} tabIndex={0} role="region" aria-label={t('overview.villages.title')}>
      <table className={parts.table}>
        <thead>
          <tr>
            <th scope="col">{t('overview.villages.name')}</th>
            <th scope="col">{t('words.group.under6')}</th>
            <th scope="col">{t('words.group.from6to13')}</th>
            <th scope="col">{t('words.group.undetermined')}</th>
            <th scope="col">{t('overview.villages.left')}</th>
            <th scope="col">{t('overview.villages.declined')}</th>
            <th scope="col">{t('overview.villages.doneOf')}</th>
            <th scope="col">{t('overview.villages.totalOf')}</th>
            <th scope="col">{t('overview.villages.share')}</th>
          </tr>
        </thead>
        <tbody>
          {villages.slice(0, drawn).map((village) => {
            const id = village.id ?? 'none'
            return (
              <tr key={id}>
                <th scope="row">{village.name ?? t('words.noVillage')}</th>
                {(['under6', 'from6to13', 'undetermined'] as const).map((group) => (
                  <td key={group}>
                    <NamesLink filter={{ village: id, group, standing: 'left' }}>
                      {formatCount(village[group].left)}
                    </NamesLink>
                  </td>
                ))}
                <td>
                  <NamesLink filter={{ village: id, counted: true, standing: 'left' }}>
                    <strong>{formatCount(village.all.left)}</strong>
                  </NamesLink>
                </td>
                <td>{formatCount(village.all.declined)}</td>
                <td>{formatCount(village.all.done)}</td>
                <td>{formatCount(village.all.total)}</td>
                <td>{village.all.percent === null ? '' : formatPercent(village.all.percent)}</td>
              </tr>
            )
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('overview.villages.total')}</th>
            <td>{formatCount(sum((village) => village.under6.left))}</td>
            <td>{formatCount(sum((village) => village.from6to13.left))}</td>
            <td>{formatCount(sum((village) => village.undetermined.left))}</td>
            <td>{formatCount(all.left)}</td>
            <td>{formatCount(all.declined)}</td>
            <td>{formatCount(all.done)}</td>
            <td>{formatCount(all.total)}</td>
            <td>{all.percent === null ? '' : formatPercent(all.percent)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
