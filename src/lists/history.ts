import { Instant } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Totals } from './contract.ts'
import { allSources } from './sources.ts'

/** Every list that was taken in or is being looked at, newest first, with how it stands. */
export async function importHistory(unit: Unit) {
  const sources = await allSources(unit)
  const actors = await actorsOf(
    unit,
    sources.flatMap((source) => source.recorded ?? []),
  )
  const shown = sources.filter(
    ({ status, recorded }) => status !== 'staging' && (status !== 'dropped' || recorded !== null),
  )
  const nos = shown.map(({ no }) => no)
  const totals = await totalsOf(unit, nos)
  const waiting = await waitingIn(unit, nos)
  return shown.map((source) => {
    const recording = source.recorded === null ? undefined : actors.get(source.recorded)
    return {
      sourceId: source.id,
      title: source.title,
      status: source.status,
      asOf: source.about.ownDay,
      at: Instant.parse(recording?.at ?? source.stagedAt),
      actor: recording?.actor ?? unit.about.actor,
      totals: totals.get(source.no) ?? nothing,
      waiting: waiting.get(source.no) ?? 0,
      origin: source.origin,
      permittedBy: source.permittedBy,
    }
  })
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

const nothing: Totals = { read: 0, new: 0, same: 0, changed: 0, held: 0, refused: 0 }

/** Control totals by the number of the list; a list without rows is not among them. */
async function totalsOf(unit: Unit, sourceNos: readonly number[]): Promise<Map<number, Totals>> {
  const bySource = new Map<number, Totals>()
  if (sourceNos.length === 0) return bySource
  const rows = await unit.db
    .selectFrom('claim')
    .select((of) => ['source_no', 'verdict', of.fn.countAll<number>().as('count')])
    .where('source_no', 'in', sourceNos)
    .groupBy(['source_no', 'verdict'])
    .execute()
  for (const row of rows) {
    const totals = bySource.get(row.source_no) ?? { ...nothing }
    bySource.set(row.source_no, totals)
    totals.read += row.count
    totals[row.verdict] += row.count
  }
  return bySource
}

/** How many rows wait for a decision, by the number of the list; those without any are not among them. */
async function waitingIn(unit: Unit, sourceNos: readonly number[]): Promise<Map<number, number>> {
  if (sourceNos.length === 0) return new Map()
  const rows = await unit.db
    .selectFrom('claim')
    .select((of) => ['source_no', of.fn.countAll<number>().as('waiting')])
    .where('source_no', 'in', sourceNos)
    .where('verdict', '=', 'held')
    .where('decision', 'is', null)
    .groupBy('source_no')
    .execute()
  return new Map(rows.map((row) => [row.source_no, row.waiting]))
}
