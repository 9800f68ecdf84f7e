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
  const nobody = <p className={parts.nobody}>{t('desk.tally.nobody')}</p>
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
        {tally.byGroup.length === 0 ? (
          nobody
        ) : (
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
        )}
      </Panel>
      <Panel title={t('desk.tally.byVillage')}>
        {tally.byVillage.length === 0 ? (
          nobody
        ) : (
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
        )}
      </Panel>
      {tally.byDesk.length < 2 && tally.byDesk[0]?.desk == null ? null : (
        <Panel title={t('deskWork.byDesk')}>
          <table className={tableParts.table}>
            <thead>
              <tr>
                <th>{t('deskWork.seat.name')}</th>
                {(['taken', 'outcomes'] as const).map((name) => (
                  <th key={name} className={tableParts.number}>
                    {t(`desk.column.${name}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {tally.byDesk.map(({ desk, taken, outcomes }) => (
                <tr key={desk ?? ''}>
                  <th scope="row">{desk ?? t('deskWork.noDesk')}</th>
                  <td className={tableParts.number}>{taken}</td>
                  <td className={tableParts.number}>{outcomes}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Panel>
      )}
    </div>
  )
}
