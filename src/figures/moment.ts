import type { Day, Instant } from '../base/day.ts'
import { settingsAt } from '../access/index.ts'
import type { Counting } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'

/** A moment up to which facts are known: the instant asked about, and the last recording made by then. */
export interface Known {
  no: number
  at: Instant
}

/** What was known at an instant; null: what is known now. Undefined when the instant is still to come. */
export async function knownBy(unit: Unit, instant: Instant | null): Promise<Known | undefined> {
  if (instant === null) return knownNow(unit)
  if (instant > unit.now && instant > unit.knownAt) return undefined
  if (instant >= unit.knownAt) return { no: unit.known, at: instant }
  const last = await unit.db
    .selectFrom('recording')
    .select((of) => of.fn.max('no').as('no'))
    .where('commune_id', '=', unit.communeId)
    .where('at', '<=', instant)
    .executeTakeFirst()
  return { no: last?.no ?? 0, at: instant }
}

export function knownNow(unit: Unit): Known {
  return { no: unit.known, at: unit.knownAt }
}

/** How the office counted on a day, by what was known at a recording. */
export async function countingOn(unit: Unit, day: Day, known: number): Promise<Counting> {
  const { doneSet, ages } = await settingsAt(unit, { day, known })
  return { doneSet, ages }
}
