import { goneVillages, villageNames } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { standing } from './kept.ts'
import type { Place } from './setup-contract.ts'
import { placeOf } from './setup-rows.ts'

/** The places as the planner looks at them: one that serves a village serves the one it was merged into too. */
export async function servingPlaces(unit: Unit): Promise<Place[]> {
  const places = (await standing(unit, 'place')).map(placeOf)
  if (places.every(({ villages }) => villages === null)) return places
  const names = await villageNames(unit, unit.today)
  const into = new Map<string, string>()
  for (const { id, into: no } of await goneVillages(unit)) {
    const heir = no === null ? undefined : names.get(no)?.id
    if (heir !== undefined) into.set(id, heir)
  }
  return places.map((place) => ({
    ...place,
    villages: place.villages && [...new Set(place.villages.flatMap((id) => [id, into.get(id) ?? id]))],
  }))
}
