import { useTranslation } from 'react-i18next'
import type { Tally } from '../../src/desk/contract.ts'
import { Panel } from '../ui/Panel.tsx'
import tableParts from './DeskTable.module.css'
import parts from './TallyTables.module.css'

/** The tally by outcome, group and village, against those invited. */
export function TallyTables({ tally }: { tally: Tally }) {
  const { t } = useTranslation()
  const heads = ['invited', 'present', 'taken', 'outcomes'] as const
  const head = (first: string) => (
    <thead>
      <tr>
        <th>{first}</th>
        {heads.map((name) => (
          <th key={name} className={tableParts.number}>
            {t(`desk.column.${name}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
  const cells = (row: Record<(typeof heads)[number], number>) =>
    heads.map((name) => (
      <td key={name} className={tableParts.number}>
        {row[name]}
      </td>
    ))
  return (
    <div className={parts.tallies}>
      <Panel title={t('desk.tally.byOutcome')}>
        <table className={tableParts.table}>
          <tbody>
            {tally.byOutcome.map(({ kind, children, visitors }) => (
              <tr key={kind}>
                <th scope="row">{t(`desk.outcome.${kind}`)}</th>
                <td className={tableParts.number}>{children + visitors}</td>
                <td>{visitors === 0 ? '' : t('desk.tally.ofVisitors', { count: visitors })}</td>
              </tr>
            ))}
            <tr className={tableParts.total}>
              <th scope="row">{t('desk.tally.sum')}</th>
              <td className={tableParts.number}>{tally.outcomes}</td>
              <td />
            </tr>
            {(['waiting', 'absent', 'notYet', 'walkIns', 'visitors'] as const).map((name) => (
              <tr key={name}>
                <th scope="row">{t(`desk.tally.${name}`)}</th>
                <td className={tableParts.number}>{tally[name]}</td>
                <td />
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      <Panel title={t('desk.tally.byGroup')}>
        <table className={tableParts.table}>
          {head(t('desk.field.group'))}
          <tbody>
            {tally.byGroup.map((row) => (
              <tr key={row.group}>
                <th scope="row">{t(`desk.group.${row.group}`)}</th>
                {cells(row)}
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
      <Panel title={t('desk.tally.byVillage')}>
        <table className={tableParts.table}>
          {head(t('children.field.villageId'))}
          <tbody>
            {tally.byVillage.map((row) => (
              <tr key={`${row.village ?? ''}${row.isVisitors}`}>
                <th scope="row">{row.isVisitors ? t('desk.visitor.row') : (row.village ?? t('desk.noVillage'))}</th>
                {cells(row)}
              </tr>
            ))}
          </tbody>
        </table>
      </Panel>
    </div>
  )
}
