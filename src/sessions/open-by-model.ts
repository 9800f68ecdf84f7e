import type { Campaign, Kind } from './campaign.ts'
import { lackingAmong } from './draft.ts'
import type { ToOpen } from './first-plan.ts'
import type { PlanModel } from './model.ts'
import type { Period } from './periods.ts'

/** The sessions a solution of the model holds, each on a day, as early in its period as the days can bear. */
export function sessionsOf({ sessions }: PlanModel, values: readonly number[], campaign: Campaign): ToOpen[] {
  const periods = [...new Set(sessions.map(({ period }) => period))]
  return periods.flatMap((period) => {
    const wanted = sessions
      .filter((held) => held.period === period)
      .flatMap(({ group, column }) => shared(Math.round(values[column] ?? 0), group.kinds, period))
    return onDays(wanted, period, campaign)
  })
}

/** So many sessions over kinds that are alike, none with more than it has open days in the period. */
function shared(count: number, kinds: readonly Kind[], { first, end }: Period): { kind: number; left: number }[] {
  let rest = count
  return kinds.map(({ at, open }) => {
    const left = Math.max(0, Math.min(open.slice(first, end).filter(Boolean).length, rest))
    rest -= left
    return { kind: at, left }
  })
}

/**
 * Each day takes the kinds with most sessions left for the days they have: so all find a day, if any way of dividing them
 * does and all are open on the same days.
 */
function onDays(wanted: { kind: number; left: number }[], { first, end }: Period, campaign: Campaign): ToOpen[] {
  const { kinds, maxPerDay } = campaign
  const open: ToOpen[] = []
  for (let day = first; day < end; day += 1) {
    const slack = ({ kind, left }: { kind: number; left: number }) =>
      (kinds[kind]?.open.slice(day, end).filter(Boolean).length ?? 0) - left
    const today: Kind[] = []
    for (const one of wanted
      .filter(({ kind, left }) => left > 0 && kinds[kind]?.open[day] === true)
      .toSorted((a, b) => slack(a) - slack(b) || b.left - a.left || a.kind - b.kind)) {
      const kind = kinds[one.kind]
      if (kind === undefined || today.length >= maxPerDay || lackingAmong([...today, kind], campaign, day).length > 0)
        continue
      today.push(kind)
      one.left -= 1
      open.push({ kind: one.kind, day })
    }
  }
  return open
}
