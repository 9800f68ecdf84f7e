import { sql } from 'kysely'
import { addVillages, goneVillages, sameFormerCommune } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { ListSource } from './sources.ts'
import type { StagedClaim } from './staged-claim.ts'
import { type ListedVillage, listedVillages } from './village-book.ts'

/** Makes the villages the preview announced; one that somebody made meanwhile is used instead. */
export async function makePendingVillages(unit: Unit, source: ListSource): Promise<void> {
  const known = await listedVillages(unit)
  const missing: typeof source.understood.newVillages = []
  for (const village of source.understood.newVillages) {
    const { key, formerCommune } = village
    const already = known.find((one) => one.key === key && mayBeOne(one.formerCommune, formerCommune))
    if (already === undefined) missing.push(village)
    else await useVillage(unit, source, { from: village.no, to: already.no })
  }
  await addVillages(unit, missing, source.no)
}

function mayBeOne(known: string | null, former: string | null): boolean {
  return known === null || former === null || sameFormerCommune(known, former)
}

/**
 * Between preview and commit a village may have been merged or closed. From the merge on, a list's rows are of the village
 * it became; of a list from before it, or of a village that became none, only an officer can say: the rows answered wait.
 */
export async function followVillages(unit: Unit, source: ListSource): Promise<Homeless[]> {
  if (source.understood.judgedAt === unit.known) return []
  const open = await listedVillages(unit)
  const homeless: Homeless[] = []
  for (const { no, into, closedFrom } of await goneVillages(unit)) {
    const became = open.find((village) => village.no === into)
    if (became !== undefined && closedFrom !== null && source.about.ownDay >= closedFrom)
      await useVillage(unit, source, { from: no, to: became.no })
    else for (const row of await rowsOf(unit, source, no)) homeless.push({ row, became })
  }
  return homeless
}

/** A row of a village that is no longer, and what that village became. */
export interface Homeless {
  row: StagedClaim
  became: ListedVillage | undefined
}

/** The rows that would put a child into a village. */
function rowsOf(unit: Unit, source: ListSource, villageNo: number): Promise<StagedClaim[]> {
  return unit.db
    .selectFrom('claim')
    .selectAll()
    .where('source_no', '=', source.no)
    .where('village_no', '=', villageNo)
    .where('verdict', 'in', ['new', 'changed'])
    .execute()
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
