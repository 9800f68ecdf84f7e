import { byRank, type HeldClaim } from './claims.ts'
import { afterHearing, type FieldValues, nothingKnown, sameGuardians, textFields } from './field-values.ts'

/**
 * Which claim each field's value comes from, by the field's column, as ranked when sources are heard: the last one that
 * altered it, or that says exactly what holds. Fields without a value are absent; "phone" is whoever's of the guardians.
 */
export function provenance(claims: readonly HeldClaim[]): Map<string, HeldClaim> {
  const from = new Map<string, HeldClaim>()
  let known: FieldValues = nothingKnown
  for (const claim of claims.toSorted(byRank)) {
    const heard = afterHearing(known, claim)
    for (const field of [...textFields, 'born' as const]) {
      if (heard[field] === null) from.delete(field)
      else if (heard[field] !== known[field] || claim[field] === heard[field]) from.set(field, claim)
    }
    if (heard.guardians.length === 0) from.delete('guardians')
    else if (!sameGuardians(heard.guardians, known.guardians)) from.set('guardians', claim)
    const phones = phonesOf(heard)
    if (phones === '') from.delete('phone')
    else if (phones !== phonesOf(known) || (claim.phone !== null && phones === claim.phone)) from.set('phone', claim)
    known = heard
  }
  return from
}

function phonesOf({ guardians }: FieldValues): string {
  return guardians.flatMap(({ phone }) => phone ?? []).join()
}
