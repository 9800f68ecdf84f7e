import { sql } from 'kysely'
import { addVillages } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { ListSource } from './sources.ts'
import { listedVillages } from './village-book.ts'

/** Makes the villages the preview announced; one that somebody made meanwhile is used instead. */
export async function makePendingVillages(unit: Unit, source: ListSource): Promise<void> {
  const known = new Map((await listedVillages(unit)).map((village) => [village.key, village.no]))
  const announced = source.understood.newVillages
  for (const village of announced) {
    const already = known.get(village.key)
    if (already !== undefined) await useVillage(unit, source, { from: village.no, to: already })
  }
  const missing = announced.filter((village) => !known.has(village.key))
  await addVillages(unit, missing, source.no)
}

/** Rows and the keys of their households name a village by its number. */
async function useVillage(unit: Unit, source: ListSource, { from, to }: { from: number; to: number }): Promise<void> {
  await unit.db
    .updateTable('claim')
    .set({ village_no: to, household_key: sql`replace(household_key, ${`|${from}|`}, ${`|${to}|`})` })
    .where('source_no', '=', source.no)
    .where('village_no', '=', from)
    .execute()
}

/** Remembers of which villages this list claims the whole: from its day on their figures are complete. */
export async function rememberWholeLists(unit: Unit, source: ListSource): Promise<void> {
  for (const { file, sheets } of source.understood.files)
    for (const { sheet, claimsWhole } of sheets) {
      if (!claimsWhole) continue
      const villages = await unit.db
        .selectFrom('claim')
        .select('village_no')
        .distinct()
        .where('source_no', '=', source.no)
        .where('file', '=', file)
        .where('sheet', '=', sheet)
        .where('village_no', 'is not', null)
        .execute()
      if (villages.length === 0) continue
      const first = unit.numbers(villages.length)
      await unit.db
        .insertInto('village_list')
        .values(
          villages.map((village, at) => ({
            no: first + at,
            commune_id: unit.communeId,
            village_no: village.village_no ?? 0,
            day: source.about.ownDay,
            source_no: source.no,
            recorded: unit.recording(),
          })),
        )
        .execute()
    }
}
