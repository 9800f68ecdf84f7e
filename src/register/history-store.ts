import type { Unit } from '../storage/unit-of-work.ts'
import type { SourcePlace } from './source-place.ts'

// Everything that ever was said of some children, taken back or not.

/** The facts of these children, voided ones too. */
export async function allFacts(unit: Unit, nos: readonly number[]) {
  const { db } = unit
  const births = await db
    .selectFrom('birth')
    .select(['no', 'child_no', 'recorded', 'voided', 'born'])
    .where('child_no', 'in', nos)
    .orderBy('recorded')
    .orderBy('no')
    .execute()
  const presences = await db
    .selectFrom('presence')
    .select(['no', 'child_no', 'day', 'recorded', 'voided', 'kind', 'detail', 'source_no'])
    .where('child_no', 'in', nos)
    .execute()
  const stays = await db
    .selectFrom('stay')
    .select(['no', 'child_no', 'day', 'recorded', 'voided', 'village_no', 'source_no'])
    .where('child_no', 'in', nos)
    .execute()
  const cards = await db
    .selectFrom('card_event')
    .select(['no', 'child_no', 'day', 'recorded', 'voided', 'id', 'kind', 'day_is', 'detail', 'source_no'])
    .where('child_no', 'in', nos)
    .execute()
  const obstacles = await db
    .selectFrom('obstacle')
    .select(['no', 'child_no', 'day', 'recorded', 'voided', 'kind', 'text', 'source_no'])
    .where('child_no', 'in', nos)
    .execute()
  return { births, presences, stays, cards, obstacles }
}

/** Merges in which these records stand on either side, with the absorbed one's name. */
export function mergesOf(unit: Unit, nos: readonly number[]) {
  return unit.db
    .selectFrom('merge_link as m')
    .innerJoin('child as absorbed', 'absorbed.no', 'm.absorbed_no')
    .innerJoin('child as survivor', 'survivor.no', 'm.survivor_no')
    .select([
      'm.no',
      'm.recorded',
      'm.voided',
      'm.absorbed_no',
      'absorbed.name as absorbed',
      'survivor.name as survivor',
    ])
    .where('m.commune_id', '=', unit.communeId)
    .where((of) => of.or([of('m.absorbed_no', 'in', nos), of('m.survivor_no', 'in', nos)]))
    .execute()
}

/** The claims that were ever let in of these children, with their sources. */
export async function claimsEver(unit: Unit, nos: readonly number[]) {
  const rows = await unit.db
    .selectFrom('claim as c')
    .innerJoin('source as s', 's.no', 'c.source_no')
    .select([
      'c.no',
      'c.child_no',
      'c.source_no',
      'c.verdict',
      'c.file',
      'c.sheet',
      'c.sheet_row',
      'c.changes',
      'c.held_from',
      's.recorded',
    ])
    .select(['s.kind', 's.title', 's.own_day', 's.voided'])
    .where('c.commune_id', '=', unit.communeId)
    .where('c.child_no', 'in', nos)
    .where('c.verdict', 'in', ['new', 'same', 'changed'])
    .where('s.status', 'in', ['committed', 'undone'])
    .execute()
  return rows.map((row) => ({
    no: row.no,
    childNo: row.child_no ?? 0,
    sourceNo: row.source_no,
    verdict: row.verdict,
    changes: row.changes,
    heldFrom: row.held_from ?? row.recorded ?? 0,
    voided: row.voided,
    place: {
      kind: row.kind,
      title: row.title,
      file: row.file,
      sheet: row.sheet,
      row: row.sheet_row,
    } satisfies SourcePlace,
  }))
}

/** Instant and actor of recordings, by number. */
export async function recordingsOf(
  unit: Unit,
  nos: readonly number[],
): Promise<Map<number, { at: string; actor: string }>> {
  if (nos.length === 0) return new Map()
  const rows = await unit.db
    .selectFrom('recording')
    .select(['no', 'at', 'actor'])
    .where('commune_id', '=', unit.communeId)
    .where('no', 'in', [...new Set(nos)])
    .execute()
  return new Map(rows.map(({ no, ...row }) => [no, row]))
}
