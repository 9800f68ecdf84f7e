import { useTranslation } from 'react-i18next'
import type { Plan } from '../../src/sessions/contract.ts'
import { useSession } from '../app/session.ts'
import { formatCount } from '../ui/numbers.ts'
import { groupsOf, idsOf } from './plan-answer.ts'
import type { NamesAsked } from './PlanNames.tsx'
import parts from './Panels.module.css'

/** Both groups: how many children the plan invites, and the station-minutes that takes. */
export function PlanGroups({ plan, show }: { plan: Plan; show: (asked: NamesAsked) => void }) {
  const { t } = useTranslation()
  const { minutesPerChild } = useSession().settings
  const count = groupsOf(plan)
  const rows = (['under6', 'from6to13'] as const).map((group) => ({
    group,
    children: count[group],
    each: minutesPerChild[group],
    minutes: count[group] * minutesPerChild[group],
  }))
  const names = (number: number, words: string, group: 'under6' | 'from6to13' | null) => (
    <button
      type="button"
      className={parts.figure}
      aria-label={t('sessions.groups.names', { n: formatCount(number), group: words })}
      onClick={() => show({ title: `${t('sessions.groups.children')}: ${words}`, ids: idsOf(plan, group) })}
    >
      {formatCount(number)}
    </button>
  )
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
              <strong>{names(children, t(`words.groupSmall.${group}`), group)}</strong>
            </td>
            <td>{t('sessions.groups.times', { n: formatCount(children), each, minutes: formatCount(minutes) })}</td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t('sessions.groups.all')}</th>
          <td>
            <strong>{names(count.under6 + count.from6to13, t('sessions.groups.all'), null)}</strong>
          </td>
          <td>{formatCount(rows.reduce((sum, { minutes }) => sum + minutes, 0))}</td>
        </tr>
      </tfoot>
    </table>
  )
}
