import { settingsNow } from '../access/index.ts'
import { fold } from '../base/text.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { childrenAlike } from './alike-store.ts'
import type { Warning } from './contract.ts'
import { type EditedFields, spokenEdit, valuesAfter } from './edited-fields.ts'
import { type FieldValues, nothingKnown } from './field-values.ts'
import { keptValues } from './known-values.ts'
import { type FoundChild, personOf } from './records.ts'
import { presentRecord, villageOf } from './standing-person.ts'
import { villageNoOf } from './village-store.ts'
import { touchesAll, type Touched, warningsFor } from './warnings.ts'

/** What is worth a second look before saving these fields of a child, or of a new one (`found` undefined). */
export async function checkFields(unit: Unit, found: FoundChild | undefined, edited: EditedFields): Promise<Warning[]> {
  const known = found === undefined ? nothingKnown : await keptValues(unit, found.child)
  const values = valuesAfter(known, spokenEdit(known, edited))
  const villageNo = await villageAfter(unit, found, edited)
  return warnings(unit, { found, values, villageNo, touched: found === undefined ? touchesAll : touchedBy(edited) })
}

interface About {
  found: FoundChild | undefined
  values: FieldValues
  villageNo: number | null
  touched: Touched
}

async function warnings(unit: Unit, { found, values, villageNo, touched }: About): Promise<Warning[]> {
  const { ages } = await settingsNow(unit)
  const wanted = { folded: fold(values.name ?? ''), citizenNumber: values.citizen_number }
  const others = await childrenAlike(unit, wanted, found?.nos ?? [])
  return warningsFor({ values, villageNo, today: unit.today, ages }, others, touched)
}

async function villageAfter(unit: Unit, found: FoundChild | undefined, edited: EditedFields): Promise<number | null> {
  if (edited.villageId === null) return null
  if (edited.villageId !== undefined) return (await villageNoOf(unit, edited.villageId)) ?? null
  if (found === undefined) return null
  const person = await personOf(unit, found)
  return villageOf(presentRecord(person, unit.today) ?? person[0], unit.today)
}

function touchedBy(edited: EditedFields): Touched {
  const birth = edited.born !== undefined
  return {
    number: edited.citizenNumber !== undefined || birth || edited.sex !== undefined,
    birth,
    phones: edited.guardians !== undefined,
    identity: edited.name !== undefined || birth || edited.guardians !== undefined || edited.villageId !== undefined,
  }
}
