import { useTranslation } from 'react-i18next'
import type { Plan } from '../../src/sessions/contract.ts'
import { useSession } from '../app/session.ts'
import { formatCount } from '../ui/numbers.ts'
import { groupsOf } from './plan-answer.ts'
import parts from './Panels.module.css'

/** Both groups: how many children the plan invites, and the station-minutes that takes. */
export function PlanGroups({ plan }: { plan: Plan }) {
  const { t } = useTranslation()
  const { minutesPerChild } = useSession().settings
  const count = groupsOf(plan)
  const rows = (['under6', 'from6to13'] as const).map((group) => ({
    group,
    children: count[group],
    each: minutesPerChild[group],
    minutes: count[group] * minutesPerChild[group],
  }))
  return (
    <table className={parts.table}>
      <thead>
        <tr>
          <th scope="col">{t('sessions.groups.group')}</th>
          <th scope="col">{t('sessions.groups.children')}</th>
          <th scope="col">{t('sessions.groups.minutes')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ group, children, each, minutes }) => (
          <tr key={group}>
            <th scope="row">{t(`words.group.${group}`)}</th>
            <td>
              <strong>{formatCount(children)}</strong>
            </td>
            <td>{t('sessions.groups.times', { n: formatCount(children), each, minutes: formatCount(minutes) })}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('sessions.groups.all')}</th>
          <td>
            <strong>{formatCount(count.under6 + count.from6to13)}</strong>
          </td>
          <td>{formatCount(rows.reduce((sum, { minutes }) => sum + minutes, 0))}</td>
        </tr>
      </tfoot>
    </table>
  )
}
