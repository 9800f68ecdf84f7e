import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { addDays, Day, daysBetween, formatDay } from '../../../src/base/day.ts'
import type { Campaign } from '../../../src/sessions/campaign-contract.ts'
import { useSession } from '../../app/session.ts'
import { Panel } from '../../ui/Panel.tsx'
import { stateWords } from './use-campaigns.ts'
import parts from './CampaignLine.module.css'

/** Every campaign as a bar over one time; those inside another stand under it, set in. Each opens its directives and targets. */
export function CampaignLine({ campaigns, chosen }: { campaigns: readonly Campaign[]; chosen: string | undefined }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const rows = nested(campaigns)
  const { first, last } = monthsAround([...rows.flatMap(({ firstDay, lastDay }) => [firstDay, lastDay]), today])
  const at = (day: Day) => (100 * daysBetween(first, day)) / (daysBetween(first, last) + 1)
  const months = monthsBetween(first, last)
  const every = Math.ceil(months.length / 12)
  return (
    <Panel title={t('sessionSetup.campaigns.line')} remark={t('sessionSetup.campaigns.lineRemark')}>
      <div className={parts.line}>
        <div className={parts.axis} aria-hidden>
          {months
            .filter((_, index) => index % every === 0)
            .map((month) => (
              <span key={month} style={{ left: `${at(month)}%` }}>
                {`${Number(month.slice(5, 7))}/${month.slice(0, 4)}`}
              </span>
            ))}
        </div>
        <ul>
          {rows.map(({ id, name, firstDay, lastDay, within }) => {
            const words = {
              name,
              first: formatDay(firstDay),
              last: formatDay(lastDay),
              state: stateWords({ firstDay, lastDay }, today, t),
            }
            const left = at(firstDay)
            return (
              <li key={id} className={id === chosen ? parts.chosen : undefined}>
                <Link
                  to="/sessions/setup"
                  search={{ part: 'campaigns', campaign: id }}
                  className={parts.row}
                  aria-current={id === chosen ? 'page' : undefined}
                  aria-label={t('sessionSetup.campaigns.barWords', words)}
                >
                  <span className={parts.name} style={{ paddingLeft: `${within.length * 0.875}rem` }}>
                    {name}
                    <small>
                      {t('sessionSetup.campaigns.span', words)} · {words.state}
                    </small>
                  </span>
                  <span className={parts.track}>
                    <span
                      className={`${parts.bar} ${lastDay < today ? parts.past : ''}`}
                      style={{ left: `${left}%`, width: `${at(addDays(lastDay, 1)) - left}%` }}
                    />
                    <span className={parts.today} style={{ left: `${at(today)}%` }} />
                  </span>
                </Link>
              </li>
            )
          })}
        </ul>
      </div>
    </Panel>
  )
}

/** Each campaign after the one it lies in, else in the order of their first days. */
function nested(campaigns: readonly Campaign[]): readonly Campaign[] {
  const inOrder = campaigns.toSorted((a, b) =>
    a.firstDay === b.firstDay ? (a.lastDay > b.lastDay ? -1 : 1) : a.firstDay < b.firstDay ? -1 : 1,
  )
  const under = (parent: Campaign | null): Campaign[] =>
    inOrder.filter((one) => parentOf(one, campaigns)?.id === parent?.id).flatMap((one) => [one, ...under(one)])
  return under(null)
}

/** The nearest campaign around it: of those it lies in the one that lies deepest itself. */
function parentOf(campaign: Campaign, campaigns: readonly Campaign[]): Campaign | undefined {
  return campaigns
    .filter(({ id }) => campaign.within.includes(id))
    .toSorted((a, b) => b.within.length - a.within.length)[0]
}

/** The first and the last day of the months these days lie in. */
function monthsAround(days: readonly Day[]): { first: Day; last: Day } {
  const sorted = days.toSorted()
  const [first = '', last = ''] = [sorted[0], sorted.at(-1)]
  return { first: firstOfMonth(first, 0), last: addDays(firstOfMonth(last, 1), -1) }
}

function monthsBetween(first: Day, last: Day): Day[] {
  const months: Day[] = []
  for (let month = first; month <= last; month = firstOfMonth(month, 1)) months.push(month)
  return months
}

function firstOfMonth(day: string, later: number): Day {
  const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + later
  return Day.parse(`${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`)
}
