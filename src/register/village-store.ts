import type { VillageId } from '../base/ids.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { knownAt } from './standing-known.ts'

/** A village as it stands from a day on. */
export interface VillageFact {
  factNo: number
  no: number
  id: VillageId
  day: string
  name: string
  nameKey: string
  kind: string
  formerCommune: string | null
  order: number
  headName: string | null
  headPhone: string | null
  isOpen: boolean
}

/** Everything this unit can see, its own writing included. */
export const upToNow = Number.MAX_SAFE_INTEGER

/** The facts of all villages known at a recording, in the order in which they hold. */
export async function villageFacts(unit: Unit, known: number): Promise<VillageFact[]> {
  const rows = await selectFacts(unit).where(knownAt('f', known)).execute()
  return rows.map(toFact)
}

/** The facts that a recording brought and that still stand, and those it took back, in the order in which they held. */
export async function villageFactsOf(
  unit: Unit,
  recorded: number,
): Promise<{ brought: VillageFact[]; takenBack: VillageFact[] }> {
  const brought = selectFacts(unit).where('f.recorded', '=', recorded).where('f.voided', 'is', null)
  const takenBack = selectFacts(unit).where('f.voided', '=', recorded)
  return { brought: (await brought.execute()).map(toFact), takenBack: (await takenBack.execute()).map(toFact) }
}

function selectFacts(unit: Unit) {
  return unit.db
    .selectFrom('village_fact as f')
    .innerJoin('village as v', 'v.no', 'f.village_no')
    .select([
      'f.no as factNo',
      'v.no',
      'v.id',
      'f.day',
      'f.name',
      'f.name_key as nameKey',
      'f.kind',
      'f.former_commune as formerCommune',
      'f.sort_order as order',
      'f.head_name as headName',
      'f.head_phone as headPhone',
      'f.is_open as isOpen',
    ])
    .where('f.commune_id', '=', unit.communeId)
    .orderBy('f.day')
    .orderBy('f.recorded')
    .orderBy('f.no')
}

function toFact(row: Omit<VillageFact, 'isOpen'> & { isOpen: number }): VillageFact {
  return { ...row, isOpen: row.isOpen === 1 }
}

/** Appends villages and what they are from a day on; numbers of facts are taken from the unit. */
export async function insertVillages(unit: Unit, villages: readonly { no: number; id: VillageId }[]): Promise<void> {
  const values = villages.map(({ no, id }) => ({ no, id, commune_id: unit.communeId }))
  for (let at = 0; at < values.length; at += 500)
    await unit.db
      .insertInto('village')
      .values(values.slice(at, at + 500))
      .execute()
}

export async function insertVillageFacts(
  unit: Unit,
  facts: readonly Omit<VillageFact, 'factNo' | 'id'>[],
  sourceNo: number | null,
): Promise<void> {
  if (facts.length === 0) return
  const first = unit.numbers(facts.length)
  const values = facts.map((fact, at) => ({
    no: first + at,
    commune_id: unit.communeId,
    village_no: fact.no,
    day: fact.day,
    name: fact.name,
    name_key: fact.nameKey,
    kind: fact.kind,
    former_commune: fact.formerCommune,
    sort_order: fact.order,
    head_name: fact.headName,
    head_phone: fact.headPhone,
    is_open: fact.isOpen ? (1 as const) : (0 as const),
    source_no: sourceNo,
    recorded: unit.recording(),
  }))
  for (let at = 0; at < values.length; at += 500)
    await unit.db
      .insertInto('village_fact')
      .values(values.slice(at, at + 500))
      .execute()
}

/** Takes back what was to hold from later days on. Facts of this very recording are never among them. */
export async function voidVillageFacts(unit: Unit, factNos: readonly number[]): Promise<void> {
  if (factNos.length === 0) return
  await unit.db
    .updateTable('village_fact')
    .set({ voided: unit.recording() })
    .where('no', 'in', factNos)
    .where('voided', 'is', null)
    .execute()
}

/** The number of a village by its id; undefined: not in this commune. */
export async function villageNoOf(unit: Unit, id: VillageId): Promise<number | undefined> {
  const row = await unit.db
    .selectFrom('village')
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .where('id', '=', id)
    .executeTakeFirst()
  return row?.no
}

/** Of a village split on a day: what claims its whole claims the whole of the new ones too, from that day on. */
export async function insertVillageLists(
  unit: Unit,
  of: number,
  villageNos: readonly number[],
  day: string,
): Promise<void> {
  const lists = await unit.db
    .selectFrom('village_list')
    .select(['day', 'source_no'])
    .where('village_no', '=', of)
    .where('voided', 'is', null)
    .execute()
  for (const village_no of villageNos)
    for (const list of lists)
      await unit.db
        .insertInto('village_list')
        .values({
          no: unit.numbers(1),
          commune_id: unit.communeId,
          village_no,
          day: list.day > day ? list.day : day,
          source_no: list.source_no,
          recorded: unit.recording(),
        })
        .execute()
}

/** Takes back what a recording said of whole lists of these villages. */
export async function voidVillageLists(unit: Unit, villageNos: readonly number[], recorded: number): Promise<void> {
  if (villageNos.length === 0) return
  await unit.db
    .updateTable('village_list')
    .set({ voided: unit.recording() })
    .where('village_no', 'in', villageNos)
    .where('recorded', '=', recorded)
    .where('voided', 'is', null)
    .execute()
}
