import { useTranslation } from 'react-i18next'
import type { Plan } from '../../src/sessions/contract.ts'
import { formatCount } from '../ui/numbers.ts'
import { mendsOf, reasonsOf } from './plan-answer.ts'
import type { NamesAsked } from './PlanNames.tsx'
import parts from './Panels.module.css'

const mostMends = 6
const mostVillages = 4

/** Who is in no session, by reason, each with its names; and the smallest changes that would help. */
export function PlanUnplaced({ plan, show }: { plan: Plan; show: (asked: NamesAsked) => void }) {
  const { t } = useTranslation()
  const reasons = reasonsOf(plan)
  const mends = mendsOf(plan)
  if (reasons.length === 0) return null
  const title = t('sessions.unplaced.title', { count: plan.unplaced.length, n: formatCount(plan.unplaced.length) })
  return (
    <>
      <section>
        <div className={parts.line}>
          <h3>{title}</h3>
          <button
            type="button"
            className={parts.link}
            onClick={() => show({ title, ids: plan.unplaced.map(({ id }) => id) })}
          >
            {t('sessions.plan.names')}
          </button>
        </div>
        <ul className={parts.causes}>
          {reasons.map(({ code, ids, days }) => (
            <li key={code}>
              <strong>{formatCount(ids.length)}</strong>
              <span>{t(`sessions.unplaced.${code}`, { days })}</span>
              <button
                type="button"
                className={parts.link}
                aria-label={t('sessions.unplaced.names', { reason: t(`sessions.unplaced.${code}`, { days }) })}
                onClick={() => show({ title: t(`sessions.unplaced.${code}`, { days }), ids })}
              >
                {t('sessions.plan.names')}
              </button>
            </li>
          ))}
        </ul>
      </section>
      {mends.length === 0 ? null : (
        <section>
          <h3>{t('sessions.mend.title')}</h3>
          <ul className={parts.mends}>
            {mends.slice(0, mostMends).map(({ steps, helps, ids }) => (
              <li key={steps}>
                {t('sessions.mend.line', {
                  who: helps
                    .slice(0, mostVillages)
                    .map(({ village, children }) =>
                      t('sessions.mend.of', {
                        count: children,
                        n: formatCount(children),
                        village: village ?? t('words.noVillage'),
                      }),
                    )
                    .join(', '),
                  more: helps.length > mostVillages ? ` +${helps.length - mostVillages}` : '',
                  steps,
                })}{' '}
                <button
                  type="button"
                  className={parts.link}
                  aria-label={t('sessions.mend.names', { steps })}
                  onClick={() => show({ title: t('sessions.mend.helped', { steps }), ids })}
                >
                  {t('sessions.plan.names')}
                </button>
              </li>
            ))}
            {mends.length <= mostMends ? null : <li>{t('sessions.mend.more', { count: mends.length - mostMends })}</li>}
          </ul>
        </section>
      )}
    </>
  )
}
