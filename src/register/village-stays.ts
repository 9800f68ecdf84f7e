import { sql } from 'kysely'
import type { Day } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'

/** Lets others have their turn between two chunks of a long write. */
export type Breathe = () => Promise<void>

/** From a day on, a record stays in another village. */
export interface StayMove {
  childNo: number
  day: string
  villageNo: number
}

export interface Leaving {
  childNo: number
  /** The days from which it would stay in the village it leaves: the day itself, and later ones on which it comes there. */
  days: readonly string[]
}

const chunk = 500

/**
 * The records that stay in one of these villages on a day or come there later, present or not, each with the days from
 * which it must stay elsewhere so that it is never there from the day on.
 */
export async function leavingFrom(unit: Unit, villageNos: readonly number[], day: Day): Promise<Leaving[]> {
  const left = new Set(villageNos)
  const rows = await unit.db
    .selectFrom('stay')
    .select(['child_no', 'day', 'village_no'])
    .where('commune_id', '=', unit.communeId)
    .where('voided', 'is', null)
    .where('child_no', 'in', (of) =>
      of
        .selectFrom('stay')
        .select('child_no')
        .where('commune_id', '=', unit.communeId)
        .where('village_no', 'in', [...villageNos])
        .where('voided', 'is', null),
    )
    .orderBy('child_no')
    .orderBy('day')
    .orderBy('recorded')
    .orderBy('no')
    .execute()
  // Of one day the last holds; everything up to the day asked about is one entry.
  const heldFrom = new Map<number, Map<string, number | null>>()
  for (const row of rows) {
    const held = heldFrom.get(row.child_no) ?? new Map<string, number | null>()
    heldFrom.set(row.child_no, held.set(row.day <= day ? day : row.day, row.village_no))
  }
  return [...heldFrom].flatMap(([childNo, held]) => {
    const days = [...held].flatMap(([from, no]) => (no !== null && left.has(no) ? [from] : []))
    return days.length === 0 ? [] : [{ childNo, days }]
  })
}

/** Appends stays, then brings the kept village and the version of these children in line. */
export async function moveStays(unit: Unit, moves: readonly StayMove[], breathe: Breathe): Promise<void> {
  if (moves.length === 0) return
  const first = unit.numbers(moves.length)
  const values = moves.map((move, at) => ({
    child_no: move.childNo,
    commune_id: unit.communeId,
    no: first + at,
    recorded: unit.recording(),
    day: move.day,
    village_no: move.villageNo,
  }))
  for (let at = 0; at < values.length; at += chunk) {
    await unit.db
      .insertInto('stay')
      .values(values.slice(at, at + chunk))
      .execute()
    await breathe()
  }
  await settleStays(unit, [...new Set(moves.map((move) => move.childNo))], breathe)
}

/** The records whose stays a recording brought. */
async function movedIn(unit: Unit, recorded: number): Promise<number[]> {
  const rows = await unit.db
    .selectFrom('stay')
    .select('child_no')
    .distinct()
    .where('commune_id', '=', unit.communeId)
    .where('recorded', '=', recorded)
    .where('voided', 'is', null)
    .orderBy('child_no')
    .execute()
  return rows.map((row) => row.child_no)
}

/** Takes back every stay a recording brought. */
export async function voidStaysOf(unit: Unit, recorded: number, breathe: Breathe): Promise<number> {
  const nos = await movedIn(unit, recorded)
  await unit.db
    .updateTable('stay')
    .set({ voided: unit.recording() })
    .where('commune_id', '=', unit.communeId)
    .where('recorded', '=', recorded)
    .where('voided', 'is', null)
    .execute()
  await settleStays(unit, nos, breathe)
  return nos.length
}

/**
 * How many children have a stay written after a recording that rests on it: of a child it moved, or in a village it made.
 */
export async function staysRestingOn(unit: Unit, recorded: number, madeNos: readonly number[]): Promise<number> {
  const rows = await unit.db
    .selectFrom('stay as s')
    .select('s.child_no')
    .distinct()
    .where('s.commune_id', '=', unit.communeId)
    .where('s.recorded', '>', recorded)
    .where('s.voided', 'is', null)
    .where((of) =>
      of.or([
        of(
          's.child_no',
          'in',
          of
            .selectFrom('stay as m')
            .select('m.child_no')
            .where('m.commune_id', '=', unit.communeId)
            .where('m.recorded', '=', recorded)
            .where('m.voided', 'is', null),
        ),
        ...(madeNos.length === 0 ? [] : [of('s.village_no', 'in', [...madeNos])]),
      ]),
    )
    .execute()
  return rows.length
}

/** The copy's village is the latest unvoided stay, as `settleChildren` has it; thousands at once, without their claims. */
async function settleStays(unit: Unit, childNos: readonly number[], breathe: Breathe): Promise<void> {
  for (let at = 0; at < childNos.length; at += chunk) {
    await unit.db
      .updateTable('child')
      .set({
        village_no: sql<number | null>`(select s.village_no from stay s where s.child_no = child.no
          and s.voided is null order by s.day desc, s.recorded desc, s.no desc limit 1)`,
        version: unit.recording(),
      })
      .where('no', 'in', childNos.slice(at, at + chunk))
      .execute()
    await breathe()
  }
  unit.touch('register')
}
