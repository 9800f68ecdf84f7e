import type { SourceId } from '../base/ids.ts'
import { type Day, type Instant, instantPlus } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { ListAbout } from './list-about.ts'
import type { ColumnMapping } from './read-row.ts'
import type { Understood } from './understood.ts'

export interface NewSource {
  id: SourceId
  ownDay: Day
  ownDayFrom: ListAbout['ownDayFrom']
  title: string
  origin: string | null
  permittedBy: string | null
}

/** Opens a source to stage rows under; a crash leaves it `staging`, and the next preview sweeps it away. */
export async function beginSource(unit: Unit, source: NewSource): Promise<{ id: SourceId; about: ListAbout }> {
  await sweep(unit)
  const no = unit.numbers(1)
  await unit.db
    .insertInto('source')
    .values({
      no,
      commune_id: unit.communeId,
      id: source.id,
      kind: 'list',
      status: 'staging',
      own_day: source.ownDay,
      own_day_from: source.ownDayFrom,
      title: source.title,
      origin: source.origin,
      permitted_by: source.permittedBy,
      understood: JSON.stringify({ files: [], newVillages: [], judgedAt: unit.known } satisfies Understood),
      staged_at: unit.now,
    })
    .execute()
  const about = {
    sourceNo: no,
    ownDay: source.ownDay,
    ownDayFrom: source.ownDayFrom,
    fillsOnly: source.ownDayFrom === 'today',
  }
  return { id: source.id, about }
}

export async function finishStaging(
  unit: Unit,
  list: ListAbout,
  end: { understood: Understood; expiresAt: Instant },
): Promise<void> {
  await unit.db
    .updateTable('source')
    .set({ status: 'staged', understood: JSON.stringify(end.understood), expires_at: end.expiresAt })
    .where('no', '=', list.sourceNo)
    .execute()
  unit.touch('lists')
}

/** Forgets a preview and its rows; a list that is in the register stays. Answers whether there was one. */
export async function dropSource(unit: Unit, sourceId: SourceId): Promise<boolean> {
  const row = await unit.db
    .selectFrom('source')
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .where('id', '=', sourceId)
    .where('status', 'in', ['staging', 'staged'])
    .executeTakeFirst()
  if (row === undefined) return false
  await forget(unit, [row.no])
  unit.touch('lists')
  return true
}

/** Previews that expired, or that a crash left half-staged more than an hour ago. */
async function sweep(unit: Unit): Promise<void> {
  const rows = await unit.db
    .selectFrom('source')
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .where((of) =>
      of.or([
        of.and([of('status', '=', 'staged'), of('expires_at', '<', unit.now)]),
        of.and([of('status', '=', 'staging'), of('staged_at', '<', instantPlus(unit.now, -3_600_000))]),
      ]),
    )
    .execute()
  await forget(
    unit,
    rows.map((row) => row.no),
  )
}

async function forget(unit: Unit, sourceNos: readonly number[]): Promise<void> {
  if (sourceNos.length === 0) return
  await unit.db.deleteFrom('claim').where('source_no', 'in', sourceNos).execute()
  await unit.db.deleteFrom('source').where('no', 'in', sourceNos).execute()
}

/** The mappings officers corrected, by the shape of the sheet. */
export async function rememberedMappings(unit: Unit): Promise<Record<string, ColumnMapping>> {
  const rows = await unit.db
    .selectFrom('column_mapping')
    .select(['shape', 'mapping'])
    .where('commune_id', '=', unit.communeId)
    .execute()
  return Object.fromEntries(rows.map((row) => [row.shape, JSON.parse(row.mapping) as ColumnMapping])) // written below
}

export async function rememberMappings(unit: Unit, mappings: Readonly<Record<string, ColumnMapping>>): Promise<void> {
  for (const [shape, mapping] of Object.entries(mappings))
    await unit.db
      .insertInto('column_mapping')
      .values({ commune_id: unit.communeId, shape, mapping: JSON.stringify(mapping), recorded: unit.known })
      .onConflict((clash) =>
        clash.columns(['commune_id', 'shape']).doUpdateSet({ mapping: JSON.stringify(mapping), recorded: unit.known }),
      )
      .execute()
}
