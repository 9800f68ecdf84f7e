import type { VillageId } from '../base/ids.ts'
import type { Day } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { keptChanges } from './village-change-store.ts'
import { closedVillages } from './villages.ts'

/** A village that is no longer, and the one whose children its children became. */
export interface GoneVillage {
  no: number
  id: VillageId
  ownName: string
  closedFrom: Day | null
  /** By its number; null: it was closed empty. It may be gone itself. */
  into: number | null
}

/** The villages closed today, each with where a merge brought its children, through all later merges. */
export async function goneVillages(unit: Unit): Promise<GoneVillage[]> {
  const closed = await closedVillages(unit, unit.today)
  if (closed.length === 0) return []
  const next = new Map<number, number>()
  for (const { kind, voided, from, into } of await keptChanges(unit))
    if (kind === 'merged' && voided === null) for (const { no } of from) next.set(no, into[0]?.no ?? no)
  const gone = new Set(closed.map((village) => village.no))
  return closed.map(({ no, id, ownName, closedFrom }) => {
    let into = next.get(no)
    for (let steps = 0; into !== undefined && gone.has(into) && steps < closed.length; steps += 1) into = next.get(into)
    return { no, id, ownName, closedFrom, into: into ?? null }
  })
}
