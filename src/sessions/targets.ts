import { addDays, type Day, daysBetween } from '../base/day.ts'
import { type Change, changeBetween, knownNow } from '../figures/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Campaign, Target, TargetProgress } from './campaign-contract.ts'
import { weekdayOf } from './open-days.ts'

/** What was assigned and what is done, by the change between the eve of the campaign and a day of it (rule 12). */
export async function progressOf(
  unit: Unit,
  campaign: Pick<Campaign, 'firstDay' | 'lastDay'>,
  targets: readonly Target[],
  asOf: Day,
): Promise<TargetProgress[]> {
  const { firstDay, lastDay } = campaign
  const until = asOf > lastDay ? lastDay : asOf
  if (until < firstDay) return targets.map((target) => told(target, campaign, until, undefined, undefined))
  const whole = await changeSince(unit, firstDay, until)
  const today = await changeSince(unit, until, until)
  const week = await changeSince(unit, periodFrom('week', campaign, until), until)
  return targets.map((target) =>
    told(target, campaign, until, whole, target.period === 'day' ? today : target.period === 'week' ? week : whole),
  )
}

/** From the evening before a day to the evening of another. */
function changeSince(unit: Unit, first: Day, to: Day): Promise<Change> {
  const known = knownNow(unit)
  return changeBetween(unit, { from: addDays(first, -1), to, knownFrom: known, knownTo: known })
}

function told(
  target: Target,
  { firstDay, lastDay }: Pick<Campaign, 'firstDay' | 'lastDay'>,
  until: Day,
  whole: Change | undefined,
  period: Change | undefined,
): TargetProgress {
  const assigned = target.children * periods(target.period, firstDay, lastDay)
  const done = doneIn(whole, target)
  return {
    target,
    village: target.villageId === null ? null : (villageIn(whole, target)?.name ?? null),
    assigned,
    expected: until < firstDay ? 0 : expected(target, firstDay, lastDay, until),
    done,
    percent: assigned === 0 ? null : Math.round((done * 1000) / assigned) / 10,
    doneInPeriod: doneIn(period, target),
    periodFrom: periodFrom(target.period, { firstDay, lastDay }, until),
  }
}

/** A week begins on its Monday, the first one with the campaign. */
function periodFrom(period: Target['period'], { firstDay }: Pick<Campaign, 'firstDay' | 'lastDay'>, until: Day): Day {
  if (period === 'whole' || until < firstDay) return firstDay
  const first = period === 'day' ? until : addDays(until, 1 - weekdayOf(until))
  return first < firstDay ? firstDay : first
}

/** What should be done by a day: whole periods by day and week; of the whole, the share of days gone. */
function expected({ period, children }: Target, first: Day, last: Day, until: Day): number {
  if (period !== 'whole') return children * periods(period, first, until)
  return Math.round((children * (daysBetween(first, until) + 1)) / (daysBetween(first, last) + 1))
}

function periods(period: Target['period'], first: Day, last: Day): number {
  const days = daysBetween(first, last) + 1
  if (period === 'whole') return 1
  return period === 'day' ? days : Math.ceil(days / 7)
}

function doneIn(change: Change | undefined, target: Target): number {
  const row = target.villageId === null ? change : villageIn(change, target)
  if (row === undefined) return 0
  const groups = 'groups' in row ? row.groups : row
  const of = (group: 'under6' | 'from6to13' | 'undetermined') => groups[group].done
  if (target.group === 'under6') return of('under6')
  return target.group === 'from6to13'
    ? of('from6to13') + of('undetermined')
    : of('under6') + of('from6to13') + of('undetermined')
}

function villageIn(change: Change | undefined, { villageId }: Target) {
  return change?.villages.find(({ id }) => id === villageId)
}
