import { useTranslation } from 'react-i18next'
import type { Plan } from '../../src/sessions/contract.ts'
import { Notice } from '../ui/Notice.tsx'
import { shortDay, shortTime } from './days.ts'
import parts from './Panels.module.css'

type Staffed = Plan['kept']['staffed'][number]

/** Sessions planned before that get a team, equipment or a vehicle by this plan, and those for which there is not enough. */
export function PlanCrew({ plan: { kept } }: { plan: Plan }) {
  const { t } = useTranslation()
  const staffed = kept.staffed.filter(({ team, kits }) => team !== null || kits.length > 0)
  const lacking = kept.staffed.filter((one) => one.lacking.length > 0)
  if (staffed.length + lacking.length === 0) return null
  const line = ({ day, from, to, place }: Staffed, what: string) =>
    `${t('sessions.card.when', { day: shortDay(day), from: shortTime(from), to: shortTime(to), place })}: ${what}`
  return (
    <section className={parts.stack}>
      {staffed.length === 0 ? null : (
        <details>
          <summary>{t('sessions.crew.staffed', { count: staffed.length })}</summary>
          <ul className={parts.mends}>
            {staffed.map((one) => (
              <li key={one.sessionId}>
                {line(one, [...(one.team === null ? [] : [one.team]), ...one.kits].join(', '))}
              </li>
            ))}
          </ul>
        </details>
      )}
      {lacking.length === 0 ? null : (
        <>
          <Notice tone="look">{t('sessions.crew.lacking', { count: lacking.length })}</Notice>
          <ul className={parts.mends}>
            {lacking.map((one) => (
              <li key={one.sessionId}>
                {line(one, one.lacking.map((what) => t(`sessions.crew.lack.${what}`)).join(', '))}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}
