import type { Born } from '../base/born.ts'
import { readCitizenNumber } from '../base/citizen-number.ts'
import { readPhone } from '../base/phone.ts'
import { cleanText, isAllCapitals, titleCaseName } from '../base/text.ts'
import type { ChildFields, Guardian } from './contract.ts'
import { columnOf, textFieldNames, type TextFieldName } from './field-names.ts'
import { type FieldValues, type KnownGuardian, sameGuardians, type TextField } from './field-values.ts'
import { isMasked } from './masked.ts'

/** Fields as a person hands them in: absent or undefined leaves one as it is, null empties it. */
export type EditedFields = { [Name in keyof ChildFields]?: ChildFields[Name] | undefined }

/** What an edit says, cleaned, of those fields alone that it alters. */
export interface SpokenEdit {
  texts: Partial<Record<TextField, string>>
  born: Born | null
  guardians: readonly KnownGuardian[] | null
  /** Fields that the edit empties or gives anew, whatever was known. */
  cleared: (TextField | 'born')[]
}

/** What the edit alters of the known values. */
export function spokenEdit(known: FieldValues, edited: EditedFields): SpokenEdit {
  const spoken: SpokenEdit = { texts: {}, born: null, guardians: null, cleared: [] }
  for (const name of textFieldNames) {
    const column = columnOf[name]
    const value = edited[name]
    if (value === undefined || (name === 'citizenNumber' && value !== null && isMasked(value))) continue
    const clean = value === null ? null : cleaned(name, value)
    if (clean === known[column] || (clean === null && name === 'name')) continue
    spoken.cleared.push(column)
    if (clean !== null) spoken.texts[column] = clean
  }
  if (edited.born !== undefined && edited.born !== known.born) {
    spoken.cleared.push('born')
    spoken.born = edited.born
  }
  if (edited.guardians !== undefined) {
    const guardians = cleanGuardians(edited.guardians, known.guardians)
    if (!sameGuardians(guardians, known.guardians)) spoken.guardians = guardians
  }
  return spoken
}

/** Whether the edit alters no field. */
export function saysNothing(spoken: SpokenEdit): boolean {
  return spoken.cleared.length === 0 && spoken.guardians === null
}

/** The values after the edit. */
export function valuesAfter(known: FieldValues, spoken: SpokenEdit): FieldValues {
  const values = { ...known }
  for (const field of spoken.cleared)
    if (field === 'born') values.born = spoken.born
    else values[field] = spoken.texts[field] ?? null
  return { ...values, guardians: spoken.guardians ?? known.guardians }
}

function cleaned(name: TextFieldName, text: string): string | null {
  const clean = cleanText(text)
  if (clean === '') return null
  if (name === 'name' && isAllCapitals(clean)) return titleCaseName(clean)
  if (name !== 'citizenNumber') return clean
  return wholeNumber(clean)
}

const relations = ['father', 'mother', 'guardian', 'unknown'] as const

/** In the order in which they are kept; whoever has neither name nor phone is nobody. */
function cleanGuardians(edited: readonly Guardian[], known: readonly KnownGuardian[]): KnownGuardian[] {
  return relations.flatMap((relation) => {
    const guardian = edited.find((one) => one.relation === relation)
    if (guardian === undefined) return []
    const before = known.find((one) => one.relation === relation)
    const name = cleanText(guardian.name)
    const one = {
      relation,
      name: isAllCapitals(name) ? titleCaseName(name) : name,
      bornYear: guardian.bornYear,
      phone: numberOrKept(guardian.phone, before?.phone, dialled),
      citizenNumber: numberOrKept(guardian.citizenNumber, before?.citizenNumber, wholeNumber),
    }
    return one.name === '' && one.phone === null ? [] : [one]
  })
}

/** A number shown with its middle hidden and sent back so stays the known one. */
function numberOrKept(
  given: string | null,
  before: string | null | undefined,
  read: (text: string) => string,
): string | null {
  if (given === null || cleanText(given) === '') return null
  return isMasked(given) ? (before ?? null) : read(given)
}

function wholeNumber(text: string): string {
  const reading = readCitizenNumber(text)
  return reading === undefined ? text : 'number' in reading ? reading.number : reading.digits
}

function dialled(text: string): string {
  const reading = readPhone(text)
  return reading === undefined || 'problem' in reading ? cleanText(text) : reading.phone
}
