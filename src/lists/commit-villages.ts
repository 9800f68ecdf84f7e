import { beginning } from '../access/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { ListSource } from './sources.ts'
import { listedVillages } from './village-book.ts'

/** Makes the villages the preview announced; one that somebody made meanwhile is used instead. */
export async function makePendingVillages(unit: Unit, source: ListSource): Promise<void> {
  const known = new Map((await listedVillages(unit)).map((village) => [village.key, village.no]))
  let order = known.size
  for (const village of source.understood.newVillages) {
    const already = known.get(village.key)
    if (already !== undefined && already !== village.no) {
      await unit.db.updateTable('claim').set({ village_no: already }).where('source_no', '=', source.no).where('village_no', '=', village.no).execute()
      continue
    }
    order += 1
    await unit.db.insertInto('village').values({ no: village.no, commune_id: unit.communeId, id: village.id }).execute()
    await unit.db
      .insertInto('village_fact')
      .values({
        no: unit.numbers(1),
        commune_id: unit.communeId,
        village_no: village.no,
        day: beginning,
        name: village.name,
        name_key: village.key,
        kind: village.kind,
        sort_order: order,
        is_open: 1,
        source_no: source.no,
        recorded: unit.recording(),
      })
      .execute()
  }
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
