import { fold, splitName } from '../base/text.ts'
import type { PersonClaim } from './read-row.ts'
import { villageKey } from '../base/village-name.ts'

export type HouseholdWords = Pick<
  PersonClaim,
  'name' | 'father' | 'mother' | 'guardian' | 'phone' | 'address' | 'householdNumber'
>

/**
 * What makes two children one household: the list's own household number; else the same village and the same two guardians;
 * with one guardian (a householder and "bố/mẹ" count) the same village and phone; without a phone the same guardian, or,
 * when none is named, the same street address and family name. An address that is only the village's name makes none.
 * null: a household of its own.
 */
export function householdKey(person: HouseholdWords, village: { no: number | null; key: string }): string | null {
  const at = village.no === null ? '' : String(village.no)
  if (person.householdNumber !== null) return `number|${at}|${fold(person.householdNumber)}`
  const parents = [person.father, person.mother].filter((name) => name !== null)
  const named = parents.length === 2 ? parents : [...parents, person.guardian].filter((name) => name !== null)
  const two = [...new Set(named.map(fold))].toSorted()
  if (two.length === 2) return `parents|${at}|${two.join('|')}`
  if (person.phone !== null) return `phone|${at}|${person.phone}`
  if (two.length === 1) return `guardian|${at}|${two[0]}`
  const street = person.address === null ? '' : fold(person.address)
  const onlyVillage = street === '' || villageKey(street) === village.key || village.key.endsWith(` ${street}`)
  return onlyVillage ? null : `address|${at}|${street}|${fold(splitName(person.name).family)}`
}
