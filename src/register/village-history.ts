import { Day, Instant } from '../base/day.ts'
import { beginning } from '../access/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type KeptVillageChange, keptChanges } from './village-change-store.ts'
import type { VillageChange } from './village-contract.ts'

/** What happened to the villages of the commune, newest first. */
export async function villageHistory(unit: Unit): Promise<VillageChange[]> {
  return told(unit, (await keptChanges(unit)).toReversed())
}

/** Changes as they are shown: villages by id, recordings by who and when. */
export async function told(unit: Unit, changes: readonly KeptVillageChange[]): Promise<VillageChange[]> {
  const recordings = await recordingsOf(unit, changes)
  const villages = await unit.db
    .selectFrom('village')
    .select(['no', 'id'])
    .where('commune_id', '=', unit.communeId)
    .execute()
  const ids = new Map(villages.map((village) => [village.no, village.id]))
  const named = (those: KeptVillageChange['from']) =>
    those.flatMap(({ no, name }) => {
      const id = ids.get(no)
      return id === undefined ? [] : [{ id, name }]
    })
  return changes.map((change) => {
    const { id, kind, children, renamed } = change
    const made = recordings.get(change.recorded)
    const undone = change.voided === null ? undefined : recordings.get(change.voided)
    return {
      id,
      kind,
      day: change.day === beginning ? null : Day.parse(change.day),
      at: made?.at ?? unit.now,
      actor: made?.actor ?? '',
      from: named(change.from),
      into: named(change.into),
      children,
      renamed,
      undoneAt: undone?.at ?? null,
    }
  })
}

async function recordingsOf(unit: Unit, changes: readonly KeptVillageChange[]) {
  const nos = changes.flatMap(({ recorded, voided }) => (voided === null ? [recorded] : [recorded, voided]))
  if (nos.length === 0) return new Map<number, { at: Instant; actor: string }>()
  const rows = await unit.db
    .selectFrom('recording')
    .select(['no', 'at', 'actor'])
    .where('commune_id', '=', unit.communeId)
    .where('no', '>=', Math.min(...nos))
    .where('no', '<=', Math.max(...nos))
    .execute()
  return new Map(rows.map(({ no, at, actor }) => [no, { at: Instant.parse(at), actor }]))
}
