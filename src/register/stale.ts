import type { Unit } from '../storage/unit-of-work.ts'
import { heldClaims, valuesFrom } from './claims.ts'
import { fieldNameOf } from './field-names.ts'
import { differences } from './field-values.ts'
import { maskNumbers } from './masked.ts'
import { type FoundChild, personOf } from './records.ts'
import { factsOf } from './standing-facts.ts'
import { presentRecord, villageOf } from './standing-person.ts'
import { villageNames } from './villages.ts'

/** A field that somebody else changed, with its value now; numbers with their middle hidden. */
export interface ChangedField {
  field: string
  now: string | null
}

/**
 * What others changed of a child's fields, village included, since it was read at a version. A card event or another
 * fact that came meanwhile is no reason to refuse an edit.
 */
export async function changedSince(unit: Unit, found: FoundChild, version: number): Promise<ChangedField[]> {
  const { child, nos } = found
  if (version >= child.version) return []
  const before = (await heldClaims(unit, [child.no], version)).get(child.no) ?? []
  const now = (await heldClaims(unit, [child.no])).get(child.no) ?? []
  const fields = before.length === 0 ? [] : differences(valuesFrom(before), valuesFrom(now))
  const changed = fields.map(({ field, will }) => ({
    field: fieldNameOf(field),
    now: will === null ? null : maskNumbers(will),
  }))
  return [...changed, ...(await villageChanged(unit, nos, version))]
}

async function villageChanged(unit: Unit, nos: FoundChild['nos'], version: number): Promise<ChangedField[]> {
  const facts = await factsOf(unit, nos, version)
  const [first, ...others] = nos.flatMap((no) => facts.get(no) ?? [])
  const person = await personOf(unit, { nos })
  if (first === undefined) return []
  const was = villageOf(presentRecord([first, ...others], unit.today) ?? first, unit.today)
  const is = villageOf(presentRecord(person, unit.today) ?? person[0], unit.today)
  if (was === is) return []
  const names = await villageNames(unit, unit.today)
  return [{ field: 'villageId', now: is === null ? null : (names.get(is)?.name ?? null) }]
}
