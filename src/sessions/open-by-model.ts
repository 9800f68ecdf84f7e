import type { Campaign, Kind } from './campaign.ts'
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
    return onDays(wanted, period, campaign.maxPerDay)
  })
}

/** So many sessions over kinds that are alike, none with more than the period has days. */
function shared(count: number, kinds: readonly Kind[], { first, end }: Period): { kind: number; left: number }[] {
  const days = end - first
  return kinds.map(({ at }, no) => ({ kind: at, left: Math.max(0, Math.min(days, count - no * days)) }))
}

/** Each day takes the kinds with most sessions left: so all find a day, if any way of dividing them does. */
function onDays(wanted: { kind: number; left: number }[], { first, end }: Period, mostADay: number): ToOpen[] {
  const open: ToOpen[] = []
  for (let day = first; day < end; day += 1) {
    const today = wanted
      .filter(({ left }) => left > 0)
      .toSorted((a, b) => b.left - a.left || a.kind - b.kind)
      .slice(0, mostADay)
    for (const one of today) {
      one.left -= 1
      open.push({ kind: one.kind, day })
    }
  }
  return open
}
