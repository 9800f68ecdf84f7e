import type { Unit } from '../storage/unit-of-work.ts'
import { type KeptVillageChange, keptChanges, voidChange } from './village-change-store.ts'
import { type Breathe, staysRestingOn, voidStaysOf } from './village-stays.ts'
import { insertVillageFacts, villageFactsOf, voidVillageFacts, voidVillageLists } from './village-store.ts'

/** What came later and rests on a change: it must be taken back first. */
export interface StandingOn {
  children: number
  changes: readonly KeptVillageChange[]
}

/**
 * Takes a change of villages back whole: its facts are voided, and what it had taken back of later days is said again.
 * Undefined: no such change, or taken back already. What later work stands on is answered, and nothing is written.
 */
export async function undoVillageChange(
  unit: Unit,
  id: string,
  breathe: Breathe,
): Promise<{ children: number } | StandingOn | undefined> {
  const all = await keptChanges(unit)
  const change = all.find((one) => one.id === id && one.voided === null)
  if (change === undefined) return undefined
  const about = new Set(villagesOf(change))
  const changes = all.filter(
    (one) => one.voided === null && one.recorded > change.recorded && villagesOf(one).some((no) => about.has(no)),
  )
  const children = await staysRestingOn(unit, change.recorded, madeBy(change))
  if (changes.length > 0 || children > 0) return { children, changes }
  const { brought, takenBack } = await villageFactsOf(unit, change.recorded)
  await voidVillageFacts(
    unit,
    brought.map((fact) => fact.factNo),
  )
  await insertVillageFacts(unit, takenBack, null)
  await voidVillageLists(unit, madeBy(change), change.recorded)
  const moved = await voidStaysOf(unit, change.recorded, breathe)
  await voidChange(unit, change.no)
  unit.touch('register')
  return { children: moved }
}

function villagesOf({ from, into }: KeptVillageChange): number[] {
  return [...from, ...into].map((village) => village.no)
}

/** The villages that did not exist before. */
function madeBy({ kind, from, into }: KeptVillageChange): number[] {
  const made = kind === 'split' ? into : kind === 'added' ? from : []
  return made.map((village) => village.no)
}
