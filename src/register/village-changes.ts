import type { VillageId } from '../base/ids.ts'
import type { NewId } from '../base/ports.ts'
import type { Day } from '../base/day.ts'
import { beginning } from '../access/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { keepChange, type NewVillageChange } from './village-change-store.ts'
import { staysAfter } from './village-present.ts'
import { type Breathe, leavingFrom, moveStays } from './village-stays.ts'
import { upToNow, type VillageFact, villageFacts } from './village-store.ts'
import { nameTaken, rewriteFrom, standing } from './villages.ts'

export interface Changed {
  changeId: string
  children: number
}

export interface Tools {
  newId: NewId
  breathe: Breathe
}

/** Why villages cannot be changed so. */
export type Refused = 'NO_SUCH_VILLAGE' | 'VILLAGE_NOT_OPEN' | 'VILLAGE_OPEN' | 'NAME_TAKEN'

/**
 * From a day on, everybody who stays in these villages, or comes there later, stays in another, and they are closed.
 * Facts of earlier days are untouched, so their figures stay as they were.
 */
export async function mergeVillages(
  unit: Unit,
  { fromIds, intoId, day }: { fromIds: readonly VillageId[]; intoId: VillageId; day: Day },
  tools: Tools,
): Promise<Changed | Refused> {
  const facts = await villageFacts(unit, upToNow)
  const into = heldOf(facts, intoId, day)
  const leaving = [...new Set(fromIds)].map((id) => heldOf(facts, id, day))
  const from = leaving.filter((fact) => fact !== undefined)
  if (into === undefined || from.length < leaving.length || from.some((fact) => fact.no === into.no))
    return 'NO_SUCH_VILLAGE'
  if ([into, ...from].some((fact) => !isOpenFrom(facts, fact.no, day))) return 'VILLAGE_NOT_OPEN'
  const nos = from.map((fact) => fact.no)
  const moving = await leavingFrom(unit, nos, day)
  const moves = moving.flatMap(({ childNo, days }) => days.map((on) => ({ childNo, day: on, villageNo: into.no })))
  for (const no of nos) await close(unit, facts, no, day)
  await moveStays(unit, moves, tools.breathe)
  return keep(unit, tools, { kind: 'merged', day, from, into: [into], children: moving.length, renamed: null })
}

/** From a day on the village is no longer; a number: so many children are still there that day or come there later. */
export async function closeVillage(
  unit: Unit,
  { id, day }: { id: VillageId; day: Day },
  tools: Tools,
): Promise<Changed | Refused | number> {
  const facts = await villageFacts(unit, upToNow)
  const held = heldOf(facts, id, day)
  if (held === undefined) return 'NO_SUCH_VILLAGE'
  if (!isOpenFrom(facts, held.no, day)) return 'VILLAGE_NOT_OPEN'
  const present = await staysAfter(unit, held.no, day)
  if (present > 0) return present
  await close(unit, facts, held.no, day)
  return keep(unit, tools, { kind: 'closed', day, from: [held], into: [], children: 0, renamed: null })
}

/** From a day on a closed village is one again, empty. */
export async function reopenVillage(
  unit: Unit,
  { id, day }: { id: VillageId; day: Day },
  tools: Tools,
): Promise<Changed | Refused> {
  const facts = await villageFacts(unit, upToNow)
  const held = heldOf(facts, id, day)
  if (held === undefined) return 'NO_SUCH_VILLAGE'
  if (held.isOpen) return 'VILLAGE_OPEN'
  if (nameTaken(facts, { ...held, from: day }, held.no)) return 'NAME_TAKEN'
  await rewriteFrom(unit, ownOf(facts, held.no), day, { isOpen: true })
  return keep(unit, tools, { kind: 'reopened', day, from: [held], into: [], children: 0, renamed: null })
}

/** Puts the villages in this order on every day; those not named come after, in the order they have. */
export async function orderVillages(unit: Unit, ids: readonly VillageId[], tools: Tools): Promise<Changed | Refused> {
  const facts = await villageFacts(unit, upToNow)
  const known = new Set(facts.map((fact) => fact.id))
  if (ids.some((id) => !known.has(id))) return 'NO_SUCH_VILLAGE'
  const latest = [...new Map(facts.map((fact) => [fact.id, fact])).values()].toSorted((a, b) => a.order - b.order)
  const wanted = [...new Set([...ids, ...latest.map((fact) => fact.id)])]
  const moved = latest.filter((fact) => fact.order !== wanted.indexOf(fact.id) + 1)
  for (const { no, id } of moved)
    await rewriteFrom(unit, ownOf(facts, no), beginning, { order: wanted.indexOf(id) + 1 })
  return keep(unit, tools, { kind: 'ordered', day: beginning, from: moved, into: [], children: 0, renamed: null })
}

/** Remembers a change of this recording under a fresh id. */
export async function keep(unit: Unit, { newId }: Pick<Tools, 'newId'>, made: NewVillageChange): Promise<Changed> {
  const changeId = newId()
  const named = (villages: NewVillageChange['from']) => villages.map(({ no, name }) => ({ no, name }))
  const { kind, day, children, renamed } = made
  await keepChange(unit, changeId, { kind, day, from: named(made.from), into: named(made.into), children, renamed })
  return { changeId, children }
}

/** The fact of a village that holds on a day, or its first when it comes later. */
function heldOf(facts: readonly VillageFact[], id: VillageId, day: Day): VillageFact | undefined {
  const own = facts.filter((fact) => fact.id === id)
  return own.findLast((fact) => fact.day <= day) ?? own[0]
}

function ownOf(facts: readonly VillageFact[], no: number): VillageFact[] {
  return facts.filter((fact) => fact.no === no)
}

/** Whether it stands open on the day and ever after. */
export function isOpenFrom(facts: readonly VillageFact[], no: number, day: Day): boolean {
  const own = ownOf(facts, no)
  return standing(own, day).length > 0 && own.every((fact) => fact.day <= day || fact.isOpen)
}

async function close(unit: Unit, facts: readonly VillageFact[], no: number, day: Day): Promise<void> {
  await rewriteFrom(unit, ownOf(facts, no), day, { isOpen: false })
}
