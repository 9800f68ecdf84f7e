import type { CardEventRow, PresenceRow } from '../storage/tables.ts'
import type { Unit } from '../storage/unit-of-work.ts'

// Facts made by hand: appended with the day they hold for, or taken back. Each belongs to the recording of the unit.

export type FactTable = 'card_event' | 'presence' | 'stay' | 'obstacle'

export async function insertPresence(
  unit: Unit,
  childNo: number,
  fact: { kind: PresenceRow['kind']; day: string; detail?: string | null },
): Promise<void> {
  await unit.db
    .insertInto('presence')
    .values({ ...factOf(unit, childNo), kind: fact.kind, day: fact.day, detail: fact.detail ?? null })
    .execute()
}

export async function insertStay(
  unit: Unit,
  childNo: number,
  fact: { villageNo: number | null; day: string },
): Promise<void> {
  await unit.db
    .insertInto('stay')
    .values({ ...factOf(unit, childNo), village_no: fact.villageNo, day: fact.day })
    .execute()
}

export async function insertCardEvent(
  unit: Unit,
  childNo: number,
  fact: { id: string; kind: CardEventRow['kind']; day: string; dayIs: 'on' | 'by'; detail: object },
): Promise<void> {
  const detail = Object.keys(fact.detail).length === 0 ? null : JSON.stringify(fact.detail)
  await unit.db
    .insertInto('card_event')
    .values({ ...factOf(unit, childNo), id: fact.id, kind: fact.kind, day: fact.day, day_is: fact.dayIs, detail })
    .execute()
}

/** Answers the number of the fact. */
export async function insertObstacle(
  unit: Unit,
  childNo: number,
  fact: { kind: string; text: string; day: string },
): Promise<number> {
  const made = factOf(unit, childNo)
  await unit.db
    .insertInto('obstacle')
    .values({ ...made, kind: fact.kind, text: fact.text, day: fact.day })
    .execute()
  return made.no
}

/** Takes facts of these children back; answers how many were still standing. */
export async function voidFacts(
  unit: Unit,
  table: FactTable,
  childNos: readonly number[],
  nos: readonly number[],
): Promise<number> {
  if (nos.length === 0) return 0
  const { numUpdatedRows } = await unit.db
    .updateTable(table as 'presence') // all of them have the columns used here
    .set({ voided: unit.recording() })
    .where('child_no', 'in', childNos)
    .where('no', 'in', nos)
    .where('voided', 'is', null)
    .executeTakeFirst()
  return Number(numUpdatedRows)
}

/** The number of a card event of these children by its id; undefined: none. */
export async function cardEventNo(unit: Unit, childNos: readonly number[], id: string): Promise<number | undefined> {
  const row = await unit.db
    .selectFrom('card_event')
    .select('no')
    .where('child_no', 'in', childNos)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.no
}

function factOf(unit: Unit, childNo: number) {
  return { child_no: childNo, commune_id: unit.communeId, no: unit.numbers(1), recorded: unit.recording() }
}
