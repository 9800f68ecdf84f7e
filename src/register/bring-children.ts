import type { ChildId } from '../base/ids.ts'
import type { NewId } from '../base/ports.ts'
import type { Born } from '../base/born.ts'
import type { Day } from '../base/day.ts'
import type { CardEventRow } from '../storage/tables.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { SpokenEdit } from './edited-fields.ts'
import { insertCardEvent, insertObstacle, insertPresence, insertStay } from './facts-store.ts'
import { type KnownGuardian, nothingKnown } from './field-values.ts'
import { type HandEdit, writeHandEdits } from './hand-edit.ts'
import { fieldCopy, settleChildren } from './settle.ts'

/** A child of another register of the product, with the id it has there. Numbers may come with digits withheld. */
export interface BroughtChild {
  id: ChildId
  /** Children of one text are of one household. */
  household: string | null
  name: string
  born: Born | null
  sex: 'male' | 'female' | null
  citizenNumber: string | null
  guardians: readonly KnownGuardian[]
  situations: string | null
  villageNo: number | null
  from: Day
  cards: readonly { id: string; kind: CardEventRow['kind']; day: string; dayIs: 'on' | 'by'; detail: object }[]
  obstacles: readonly { no: number; kind: string; text: string; day: string }[]
}

/** The numbers that what was brought has here, by what it had there: children by id, obstacles by number. */
export interface Brought {
  children: ReadonlyMap<ChildId, number>
  obstacles: ReadonlyMap<number, number>
}

/** Brings children into an empty register as they stand in another: for a session taken to another machine. */
export async function bringChildren(unit: Unit, newId: NewId, coming: readonly BroughtChild[]): Promise<Brought> {
  const children = new Map<ChildId, number>()
  const obstacles = new Map<number, number>()
  const homes = await bringHouseholds(unit, coming)
  const edits: HandEdit[] = []
  for (const one of coming) {
    const child = { no: unit.numbers(1), id: one.id }
    children.set(one.id, child.no)
    const copy = { ...fieldCopy(nothingKnown), present: 0 as const, version: unit.recording() }
    await unit.db
      .insertInto('child')
      .values({ ...child, commune_id: unit.communeId, ...copy })
      .execute()
    await insertPresence(unit, child.no, { kind: 'listed', day: one.from })
    if (one.villageNo !== null) await insertStay(unit, child.no, { villageNo: one.villageNo, day: one.from })
    for (const event of one.cards) await insertCardEvent(unit, child.no, event)
    for (const obstacle of one.obstacles) obstacles.set(obstacle.no, await insertObstacle(unit, child.no, obstacle))
    const householdNo = one.household === null ? null : (homes.get(one.household) ?? null)
    edits.push({ child, verdict: 'new', spoken: saidOf(one), changes: [], householdNo })
  }
  if (edits.length > 0) await writeHandEdits(unit, newId, edits)
  await settleChildren(unit, [...children.values()])
  unit.touch('register')
  return { children, obstacles }
}

async function bringHouseholds(unit: Unit, coming: readonly BroughtChild[]): Promise<Map<string, number>> {
  const ids = [...new Set(coming.flatMap(({ household }) => household ?? []))]
  if (ids.length === 0) return new Map()
  const first = unit.numbers(ids.length)
  await unit.db
    .insertInto('household')
    .values(
      ids.map((id, at) => ({ no: first + at, commune_id: unit.communeId, id, key: `own|${first + at}`, number: null })),
    )
    .execute()
  return new Map(ids.map((id, at) => [id, first + at]))
}

function saidOf({ name, born, sex, citizenNumber, guardians, situations }: BroughtChild): SpokenEdit {
  return {
    texts: {
      name,
      ...(sex === null ? {} : { sex }),
      ...(citizenNumber === null ? {} : { citizen_number: citizenNumber }),
      ...(situations === null ? {} : { situations }),
    },
    born,
    guardians,
    cleared: [],
  }
}
