import type { ChildId, VillageId } from '../base/ids.ts'
import type { Day } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { chosenChildren } from './village-chosen.ts'
import { type Changed, isOpenFrom, keep, type Refused, type Tools } from './village-changes.ts'
import { leavingFrom, moveStays, type StayMove } from './village-stays.ts'
import { insertVillageLists, upToNow, villageFacts } from './village-store.ts'
import { openVillage, type VillageWish } from './villages.ts'

export interface VillagePart extends Omit<VillageWish, 'from' | 'order'> {
  childIds: readonly ChildId[]
  householdIds: readonly string[]
}

/**
 * From a day on the chosen children stay in new villages; whoever is not chosen stays where he is. A number: so many of
 * the chosen are not in the village that day, or are chosen twice.
 */
export async function splitVillage(
  unit: Unit,
  { id, day, parts }: { id: VillageId; day: Day; parts: readonly VillagePart[] },
  tools: Tools,
): Promise<Changed | Refused | number> {
  const facts = await villageFacts(unit, upToNow)
  const held = facts.findLast((fact) => fact.id === id && fact.day <= day) ?? facts.find((fact) => fact.id === id)
  if (held === undefined) return 'NO_SUCH_VILLAGE'
  if (!isOpenFrom(facts, held.no, day)) return 'VILLAGE_NOT_OPEN'
  const leaving = new Map((await leavingFrom(unit, [held.no], day)).map((one) => [one.childNo, one.days]))
  const moves: StayMove[] = []
  const made = []
  let elsewhere = 0
  for (const part of parts) {
    const saved = await openVillage(unit, tools.newId(), {
      ...part,
      from: day,
      order: null,
      formerCommune: part.formerCommune === undefined ? held.formerCommune : part.formerCommune,
    })
    if (saved === 'taken') return 'NAME_TAKEN'
    made.push({ no: saved.village.no, name: saved.village.ownName })
    for (const records of await chosenChildren(unit, part, new Set(leaving.keys()))) {
      const own = records.flatMap((no) => (leaving.has(no) ? [{ no, days: leaving.get(no) ?? [] }] : []))
      if (!own.some(({ days }) => days[0] === day)) elsewhere += 1
      for (const { no, days } of own) {
        leaving.delete(no)
        moves.push(...days.map((on) => ({ childNo: no, day: on, villageNo: saved.village.no })))
      }
    }
  }
  if (elsewhere > 0) return elsewhere
  await moveStays(unit, moves, tools.breathe)
  await insertVillageLists(
    unit,
    held.no,
    made.map((one) => one.no),
    day,
  )
  const children = new Set(moves.map((move) => move.childNo)).size
  return keep(unit, tools, { kind: 'split', day, from: [held], into: made, children, renamed: null })
}
