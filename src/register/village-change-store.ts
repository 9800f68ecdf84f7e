import { z } from 'zod'
import type { Unit } from '../storage/unit-of-work.ts'
import { type VillageChangeKind, VillageChangeKind as Kind } from './village-contract.ts'

const NumberedName = z.object({ no: z.int(), name: z.string() })

/** What the kept text of a change says: villages by number, with their names of that moment. */
const Detail = z.object({
  from: z.array(NumberedName),
  into: z.array(NumberedName),
  children: z.int(),
  renamed: z.object({ was: z.string(), now: z.string() }).nullable(),
})

export interface NewVillageChange extends z.infer<typeof Detail> {
  kind: VillageChangeKind
  day: string
}

export interface KeptVillageChange extends NewVillageChange {
  no: number
  id: string
  /** All facts of this recording belong to the change. */
  recorded: number
  voided: number | null
}

/** Remembers a change of villages: the facts it consists of are those of the unit's recording. */
export async function keepChange(unit: Unit, id: string, { kind, day, ...detail }: NewVillageChange): Promise<void> {
  await unit.db
    .insertInto('village_change')
    .values({
      no: unit.numbers(1),
      commune_id: unit.communeId,
      id,
      kind,
      day,
      detail: JSON.stringify(detail),
      recorded: unit.recording(),
    })
    .execute()
}

/** Every change of the commune, oldest first, those taken back too. */
export async function keptChanges(unit: Unit): Promise<KeptVillageChange[]> {
  const rows = await unit.db
    .selectFrom('village_change')
    .select(['no', 'id', 'kind', 'day', 'detail', 'recorded', 'voided'])
    .where('commune_id', '=', unit.communeId)
    .orderBy('recorded')
    .orderBy('no')
    .execute()
  return rows.map(({ detail, kind, ...row }) => ({
    ...row,
    kind: Kind.parse(kind),
    ...Detail.parse(JSON.parse(detail)),
  }))
}

export async function voidChange(unit: Unit, no: number): Promise<void> {
  await unit.db.updateTable('village_change').set({ voided: unit.recording() }).where('no', '=', no).execute()
}
