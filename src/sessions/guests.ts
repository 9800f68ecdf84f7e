import type { ChildId, VillageId } from '../base/ids.ts'
import type { Day } from '../base/day.ts'
import type { AgeGroup } from '../base/age-group.ts'
import { settingsNow } from '../access/index.ts'
import { newestObstacles, type NewestObstacle } from '../figures/index.ts'
import { type Counting, factsOf, type Person, personOnDay, recordsOf, villageNames } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { barredBy } from './candidate.ts'

/** A child as sessions look at it: who it is, and all that decides where it may come. */
export interface Guest {
  no: number
  id: ChildId
  name: string
  /** The household's id; without a known household, the child's own. */
  household: string
  villageId: VillageId | null
  person: Person
  obstacle: NewestObstacle | null
}

/** How a guest stands on a day: in which group, and whether there is still something to take. */
export interface GuestOnDay {
  group: AgeGroup
  left: boolean
}

const upToNow = Number.MAX_SAFE_INTEGER

/** The children of these numbers, as the register knows them in this unit. */
export async function guestsOf(unit: Unit, nos: readonly number[]): Promise<Map<number, Guest>> {
  if (nos.length === 0) return new Map()
  const joined = await recordsOf(unit)
  const all = [...new Set(nos)]
  if (all.length === 0) return new Map()
  const facts = await factsOf(unit, [...new Set(all.flatMap((no) => joined.get(no) ?? [no]))], upToNow)
  const obstacles = await newestObstacles(unit, { asOf: unit.today, known: upToNow }, all)
  const names = await villageNames(unit, unit.today)
  const guests = new Map<number, Guest>()
  for (let at = 0; at < all.length; at += 5000) {
    const rows = await unit.db
      .selectFrom('child as c')
      .leftJoin('household as h', 'h.no', 'c.household_no')
      .select(['c.no', 'c.id', 'c.name', 'c.village_no', 'h.id as household'])
      .where('c.commune_id', '=', unit.communeId)
      .where('c.no', 'in', all.slice(at, at + 5000))
      .orderBy('c.sort_key')
      .orderBy('c.no')
      .execute()
    for (const { no, id, name, village_no, household } of rows) {
      const [first, ...others] = (joined.get(no) ?? [no]).flatMap((record) => facts.get(record) ?? [])
      if (first === undefined) continue
      guests.set(no, {
        no,
        id,
        name,
        household: household ?? id,
        villageId: village_no === null ? null : (names.get(village_no)?.id ?? null),
        person: [first, ...others],
        obstacle: obstacles.get(no) ?? null,
      })
    }
  }
  return guests
}

/** How today's office counts: what is done, and the ages. */
export async function countingNow(unit: Unit): Promise<Counting> {
  const { doneSet, ages } = await settingsNow(unit)
  return { doneSet, ages }
}

/** Undefined: not present that day. */
export function guestOn({ person }: Guest, day: Day, counting: Counting): GuestOnDay | undefined {
  const onDay = personOnDay(person, day, counting)
  return onDay && { group: onDay.group, left: onDay.standing === 'left' }
}

/** Whether something must be mended, or the child must be back, before it can be invited. */
export function isBarred({ obstacle }: Guest): boolean {
  return obstacle !== null && barredBy({ obstacle }) !== undefined
}
