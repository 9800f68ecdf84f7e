import { Instant } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { countRows } from './claim-rows.ts'
import { allSources } from './sources.ts'

/** Every list that was taken in or is being looked at, newest first, with how it stands. */
export async function importHistory(unit: Unit) {
  const sources = await allSources(unit)
  const actors = await actorsOf(
    unit,
    sources.flatMap((source) => source.recorded ?? []),
  )
  const lines = []
  for (const source of sources) {
    if (source.status === 'staging' || (source.status === 'dropped' && source.recorded === null)) continue
    const { all } = await countRows(unit, source.no)
    const recording = source.recorded === null ? undefined : actors.get(source.recorded)
    lines.push({
      sourceId: source.id,
      title: source.title,
      status: source.status,
      asOf: source.about.ownDay,
      at: Instant.parse(recording?.at ?? source.stagedAt),
      actor: recording?.actor ?? unit.about.actor,
      totals: all,
      waiting: await waitingIn(unit, source.no),
      origin: source.origin,
      permittedBy: source.permittedBy,
    })
  }
  return lines
}

async function actorsOf(unit: Unit, recordings: readonly number[]) {
  if (recordings.length === 0) return new Map<number, { at: string; actor: string }>()
  const rows = await unit.db
    .selectFrom('recording')
    .select(['no', 'at', 'actor'])
    .where('commune_id', '=', unit.communeId)
    .where('no', 'in', [...recordings])
    .execute()
  return new Map(rows.map((row) => [row.no, row]))
}

async function waitingIn(unit: Unit, sourceNo: number): Promise<number> {
  const { waiting } = await unit.db
    .selectFrom('claim')
    .select((of) => of.fn.countAll<number>().as('waiting'))
    .where('source_no', '=', sourceNo)
    .where('verdict', '=', 'held')
    .where('decision', 'is', null)
    .executeTakeFirstOrThrow()
  return waiting
}
