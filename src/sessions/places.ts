import { goneVillages, villageNames } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { standing } from './kept.ts'
import type { Place } from './setup-contract.ts'
import { placeOf } from './setup-rows.ts'

/**
 * The places with the villages they serve today: one that was merged stands as the village its children are in now. What
 * was kept is not changed by it, so that a merge taken back gives each place its own villages again.
 */
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
    villages: place.villages && [...new Set(place.villages.map((id) => into.get(id) ?? id))],
  }))
}
