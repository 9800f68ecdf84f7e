import { fold, splitName } from '../base/text.ts'
import type { PersonClaim } from './read-row.ts'
import { villageKey, villageKind } from '../base/village-name.ts'

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
export function householdKey(person: HouseholdWords, village: HouseholdPlace): string | null {
  return householdKeyAt(householdClue(person), village)
}

/** A household's village; no village: {no: null, key: ''}. */
export interface HouseholdPlace {
  no: number | null
  key: string
}

/** What a row says of its household whatever village it is given to: 'parents|giang a sua|vang thi mo'. */
export function householdClue(person: HouseholdWords): string | null {
  if (person.householdNumber !== null) return `number|${fold(person.householdNumber)}`
  const parents = [person.father, person.mother].filter((name) => name !== null)
  const named = parents.length === 2 ? parents : [...parents, person.guardian].filter((name) => name !== null)
  const [one = '', other = one] = named.map(fold)
  if (one !== other) return one < other ? `parents|${one}|${other}` : `parents|${other}|${one}`
  if (person.phone !== null) return `phone|${person.phone}`
  if (named.length > 0) return `guardian|${one}`
  const street = person.address === null ? '' : streetOf(person.address)
  return street === '' ? null : `address|${street}|${fold(splitName(person.name).family)}`
}

const largerPlace = /^(?:xa|phuong|thi tran|huyen|quan|thi xa|thanh pho|tp|tinh)(?![a-z])/

/**
 * What of an address tells one house from another: its pieces with a number in them, without the village, the commune and
 * what lies above. "Bản Nà Pheo, xã Mường Phăng" tells none: whole villages are written so.
 */
function streetOf(address: string): string {
  const pieces = address.split(/\s*[,;]\s*|\s+[-–]\s+/)
  return pieces
    .filter((piece) => /\d/.test(piece) && villageKind(piece).kind === null)
    .map(fold)
    .filter((piece) => !largerPlace.test(piece))
    .join(', ')
}

/** The key of a clue in a village. An address that is only the village's name makes no household. */
export function householdKeyAt(clue: string | null, village: HouseholdPlace): string | null {
  if (clue === null) return null
  const kindEnds = clue.indexOf('|')
  const kind = clue.slice(0, kindEnds)
  const said = clue.slice(kindEnds + 1)
  if (kind === 'address') {
    const street = said.slice(0, said.lastIndexOf('|'))
    if (villageKey(street) === village.key || village.key.endsWith(` ${street}`)) return null
  }
  return `${kind}|${village.no ?? ''}|${said}`
}
