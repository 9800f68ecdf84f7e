import type { KeptTable } from '../storage/session-tables.ts'
import type { Unit } from '../storage/unit-of-work.ts'

/** Which rows point at a thing of a table. */
const pointers: { readonly [Table in KeptTable]?: readonly (readonly [KeptTable, string])[] } = {
  place: [
    ['opening_window', 'place_id'],
    ['closed_day', 'place_id'],
    ['session', 'place_id'],
  ],
  team: [
    ['closed_day', 'team_id'],
    ['session', 'team_id'],
  ],
  kit: [['session', 'kits']],
  campaign: [
    ['directive', 'campaign_id'],
    ['target', 'campaign_id'],
    ['session', 'campaign_id'],
  ],
  directive: [['target', 'directive_id']],
  session: [
    ['invitation', 'session_id'],
    ['arrival', 'session_id'],
    ['outcome', 'session_id'],
    ['visitor', 'session_id'],
    ['day_close', 'session_id'],
    ['taken_away', 'session_id'],
  ],
  visitor: [
    ['arrival', 'visitor_id'],
    ['outcome', 'visitor_id'],
  ],
}

/** How many standing rows point at these things, by their table. `but`: rows that go with them. */
export async function pointedAt(
  unit: Unit,
  table: KeptTable,
  ids: readonly string[],
  but: ReadonlySet<string> = new Set(),
): Promise<{ table: KeptTable; rows: number }[]> {
  const told: { table: KeptTable; rows: number }[] = []
  if (ids.length === 0) return told
  for (const [from, column] of pointers[table] ?? []) {
    const query = unit.db
      .selectFrom(from as 'session')
      .select('id')
      .where('commune_id', '=', unit.communeId)
      .where('voided', 'is', null)
    const named = column as 'place_id'
    const rows = await (
      column === 'kits'
        ? query.where((of) => of.or(ids.map((id) => of('kits', 'like', `%${id}%`))))
        : query.where(named, 'in', ids)
    ).execute()
    const left = rows.filter(({ id }) => !but.has(id)).length
    if (left > 0) told.push({ table: from, rows: left })
  }
  return told
}
