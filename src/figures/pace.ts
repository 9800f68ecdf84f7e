import { addDays, type Day } from '../base/day.ts'
import { knownAt, type Place } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type Breathe, breatheNever } from '../base/breathe.ts'
import { type Remember, rememberNothing } from '../base/remember-answers.ts'
import { cellsOf, isCounted } from './cell.ts'
import { countsAt } from './figures.ts'
import { countingOn } from './moment.ts'
import { turnedPersons } from './turned.ts'
import { turnsOf, type Window } from './turns.ts'

export interface Point {
  day: Day
  left: number
  done: number
}

/**
 * How many were left and done (in `all`) on each day of a window, both ends included, as known now. One question for the
 * first day, then the turns of each day; a day from which the office counts otherwise is asked anew.
 */
export async function paceOf(
  unit: Unit,
  window: Window,
  remember: Remember = rememberNothing,
  breathe: Breathe = breatheNever,
): Promise<Point[]> {
  const points: Point[] = []
  for (const stretch of await stretches(unit, window))
    points.push(...(await paceWithin(unit, stretch, remember, breathe)))
  return points
}

async function paceWithin(unit: Unit, stretch: Window, remember: Remember, breathe: Breathe): Promise<Point[]> {
  const counting = await countingOn(unit, stretch.from, unit.known)
  const { all } = cellsOf(await countsAt(unit, { asOf: stretch.from, known: unit.known }, remember, breathe))
  const changes = new Map<Day, { left: number; done: number }>()
  for await (const persons of turnedPersons(unit, stretch, unit.known, counting)) {
    for (const person of persons)
      for (const turn of turnsOf(person, stretch, counting)) {
        const change = changes.get(turn.day) ?? { left: 0, done: 0 }
        changes.set(turn.day, change)
        for (const standing of ['left', 'done'] as const) {
          if (turn.kind !== 'appears' && isIn(turn.before, standing)) change[standing] -= 1
          if (turn.kind !== 'leaves' && isIn(turn.after, standing)) change[standing] += 1
        }
      }
    await breathe()
  }
  const points: Point[] = []
  let { left, done } = all
  for (let day = stretch.from; day <= stretch.to; day = addDays(day, 1)) {
    left += changes.get(day)?.left ?? 0
    done += changes.get(day)?.done ?? 0
    points.push({ day, left, done })
  }
  return points
}

function isIn(place: Place, standing: 'left' | 'done'): boolean {
  return place.standing === standing && isCounted(place.group)
}

/** The window cut at the days from which a setting holds. */
async function stretches(unit: Unit, { from, to }: Window): Promise<Window[]> {
  const rows = await unit.db
    .selectFrom('setting as f')
    .select('f.day')
    .distinct()
    .where('f.commune_id', '=', unit.communeId)
    .where('f.key', 'in', ['doneSet', 'ages'])
    .where('f.day', '>', from)
    .where('f.day', '<=', to)
    .where(knownAt('f', unit.known))
    .orderBy('f.day')
    .execute()
  const starts = [from, ...rows.map((row) => row.day as Day)] // the column holds days only
  return starts.map((start, at) => {
    const next = starts[at + 1]
    return { from: start, to: next === undefined ? to : addDays(next, -1) }
  })
}
