import { useTranslation } from 'react-i18next'
import type { Plan } from '../../src/sessions/contract.ts'
import { formatCount, formatPercent } from '../ui/numbers.ts'
import parts from './Panels.module.css'

/** What is proved of sessions with equipment, of the others, and of all. */
export function PlanProof({ plan: { proof, totals, bound, gap } }: { plan: Plan }) {
  const { t } = useTranslation()
  if (totals.sessions === 0) return null
  const rows = [
    { kind: 'biometric', ...proof.biometric },
    { kind: 'others', ...proof.others },
    { kind: 'all', sessions: totals.sessions, atLeast: bound.sessionsAtLeast, gap },
  ] as const
  const line = ({ kind, sessions, atLeast, gap: open }: (typeof rows)[number]) => (
    <tr key={kind}>
      <th scope="row">{t(`sessions.proof.${kind}`)}</th>
      <td>
        <strong>{formatCount(sessions)}</strong>
      </td>
      <td>{formatCount(atLeast)}</td>
      <td>{formatPercent(Math.round(open * 1000) / 10)}</td>
    </tr>
  )
  return (
    <>
      <table className={parts.table} aria-label={t('sessions.proof.title')}>
        <thead>
          <tr>
            <th scope="col">{t('sessions.proof.kind')}</th>
            <th scope="col">{t('sessions.proof.used')}</th>
            <th scope="col">{t('sessions.proof.least')}</th>
            <th scope="col">{t('sessions.proof.gap')}</th>
          </tr>
        </thead>
        <tbody>{rows.slice(0, 2).map(line)}</tbody>
        <tfoot>{rows.slice(2).map(line)}</tfoot>
      </table>
      <p className={parts.hint}>{t('sessions.proof.hint')}</p>
    </>
  )
}
