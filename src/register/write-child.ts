import type { ChildId } from '../base/ids.ts'
import type { NewId } from '../base/ports.ts'
import type { Day } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { heldClaims } from './claims.ts'
import { type EditedFields, saysNothing, type SpokenEdit, spokenEdit, valuesAfter } from './edited-fields.ts'
import { insertPresence, insertStay } from './facts-store.ts'
import { fieldNameOf } from './field-names.ts'
import { differences, type FieldValues, nothingKnown, textFields } from './field-values.ts'
import { type HandEdit, sayWhatIsKept, writeHandEdits } from './hand-edit.ts'
import { householdLike, newHousehold } from './household.ts'
import { keptValues } from './known-values.ts'
import { type FoundChild, personOf, settleChild } from './records.ts'
import { fieldCopy } from './settle.ts'
import { presentRecord, villageOf } from './standing-person.ts'

export interface NewChild {
  from: Day
  how: 'listed' | 'moved-in'
  fields: EditedFields
  /** The village by its number; null: not said. */
  villageNo: number | null
}

/** Adds a child by hand: present from a day, in a village, with an edit that gives its fields. */
export async function writeNewChild(unit: Unit, newId: NewId, given: NewChild) {
  const child = { no: unit.numbers(1), id: newId<ChildId>() }
  const spoken = spokenEdit(nothingKnown, given.fields)
  const values = valuesAfter(nothingKnown, spoken)
  const like = await householdLike(unit, given.villageNo, values.guardians)
  const householdNo = like ?? (await newHousehold(unit, newId()))
  await unit.db
    .insertInto('child')
    .values({ ...child, commune_id: unit.communeId, ...fieldCopy(nothingKnown), present: 0, version: unit.recording() })
    .execute()
  await insertPresence(unit, child.no, { kind: given.how, day: given.from })
  if (given.villageNo !== null) await insertStay(unit, child.no, { villageNo: given.villageNo, day: given.from })
  await writeHandEdits(unit, newId, [{ child, verdict: 'new', spoken, changes: [], householdNo }])
  const { version } = await settleChild(unit, { nos: [child.no] })
  return { id: child.id, version }
}

/**
 * Writes what an edit alters of a child's fields; a village given anew is moved to from today on. An edit that alters
 * nothing writes nothing. `villageNo` undefined: the village was not edited.
 */
export async function writeEdit(
  unit: Unit,
  newId: NewId,
  found: FoundChild,
  edited: EditedFields,
  villageNo: number | null | undefined,
): Promise<{ version: number }> {
  const { child } = found
  const person = await personOf(unit, found)
  const speaking = presentRecord(person, unit.today) ?? person[0]
  const known = await keptValues(unit, child)
  const spoken = spokenEdit(known, edited)
  const edits: HandEdit[] = saysNothing(spoken) ? [] : [await editOf(unit, newId, child, known, spoken)]
  if (speaking.no !== child.no && edited.born !== undefined)
    edits.push(...(await bornOfSpeaking(unit, newId, speaking.no, edited)))
  const moves = villageNo !== undefined && villageNo !== villageOf(speaking, unit.today)
  if (edits.length === 0 && !moves) return { version: child.version }
  if (edits.length > 0) await writeHandEdits(unit, newId, edits)
  if (moves) await insertStay(unit, speaking.no, { villageNo, day: unit.today })
  return settleChild(unit, found)
}

async function editOf(
  unit: Unit,
  newId: NewId,
  child: { no: number; id: ChildId },
  known: FieldValues,
  spoken: SpokenEdit,
): Promise<HandEdit> {
  const after = valuesAfter(known, spoken)
  const changes = differences(known, after).map((change) => ({ ...change, field: fieldNameOf(change.field) }))
  const claims = await heldClaims(unit, [child.no])
  // A child whose lists were all taken back keeps its last fields only as long as nothing speaks of it: what it keeps is
  // said first, so that the edit stands on it and leaves it behind when it is taken back.
  if (!claims.has(child.no)) await sayWhatIsKept(unit, newId, child, everything(known))
  return { child: { no: child.no, id: child.id }, verdict: 'changed', spoken, changes }
}

/** Where another record than the survivor is present, the birth shown is that record's: it hears the new birth too. */
async function bornOfSpeaking(unit: Unit, newId: NewId, no: number, { born }: EditedFields): Promise<HandEdit[]> {
  const record = await unit.db.selectFrom('child').selectAll().where('no', '=', no).executeTakeFirstOrThrow()
  const known = await keptValues(unit, record)
  const spoken = spokenEdit(known, { born })
  return saysNothing(spoken) ? [] : [await editOf(unit, newId, record, known, spoken)]
}

function everything(values: FieldValues): SpokenEdit {
  const texts = Object.fromEntries(
    textFields.flatMap((field) => (values[field] === null ? [] : [[field, values[field]]])),
  )
  return { texts, born: values.born, guardians: values.guardians, cleared: [] }
}
