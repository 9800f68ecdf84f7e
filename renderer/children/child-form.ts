import { z } from 'zod'
import { formatBorn, isBorn, readBornText, type Born } from '../../src/base/born.ts'
import type { client } from '../app/client.ts'
import type { ChildPage } from '../../src/register/contract.ts'

export type Fields = Parameters<typeof client.register.editChild>[0]['fields']
export type Relation = 'father' | 'mother' | 'guardian' | 'unknown'
export const relations = ['father', 'mother', 'guardian', 'unknown'] as const satisfies readonly Relation[]

export interface GuardianForm {
  relation: Relation
  name: string
  bornYear: string
  phone: string
  citizenNumber: string | null
}

/** What stands in the inputs, as typed. */
export interface ChildForm {
  name: string
  born: string
  sex: 'male' | 'female' | ''
  citizenNumber: string
  villageId: string
  address: string
  school: string
  className: string
  residence: 'permanent' | 'temporary' | 'living-here' | ''
  note: string
  situations: string
  ethnicity: string
  nationality: string
  guardians: readonly GuardianForm[]
}

export const blankForm: ChildForm = {
  name: '',
  born: '',
  sex: '',
  citizenNumber: '',
  villageId: '',
  address: '',
  school: '',
  className: '',
  residence: '',
  note: '',
  situations: '',
  ethnicity: '',
  nationality: '',
  guardians: [],
}

export const textNames = [
  'citizenNumber',
  'villageId',
  'address',
  'school',
  'className',
  'note',
  'situations',
  'ethnicity',
  'nationality',
] as const

export function formOf(child: ChildPage): ChildForm {
  const { fields } = child
  const texts = Object.fromEntries(textNames.map((name) => [name, fields[name] ?? '']))
  return {
    ...blankForm,
    ...texts,
    name: child.name,
    born: child.born !== null && isBorn(child.born) ? formatBorn(child.born) : '',
    sex: fields.sex ?? '',
    residence: fields.residence ?? '',
    guardians: fields.guardians.map(({ relation, name, bornYear, phone, citizenNumber }) => ({
      relation,
      name,
      bornYear: bornYear === null ? '' : String(bornYear),
      phone: phone ?? '',
      citizenNumber,
    })),
  }
}

/** The birth as typed; undefined when it cannot be read, null when blank. */
export function bornOf(text: string): Born | null | undefined {
  if (text.trim() === '') return null
  const read = readBornText(text)
  return 'born' in read ? read.born : undefined
}

/** Only what differs from what was opened; a field that cannot be read is left out. */
export function changedFields(form: ChildForm, opened: ChildForm): Fields {
  const fields: Fields = {}
  if (form.name.trim() !== opened.name && form.name.trim() !== '') fields.name = form.name.trim()
  const born = bornOf(form.born)
  if (form.born !== opened.born && born !== undefined) fields.born = born
  if (form.sex !== opened.sex) fields.sex = form.sex === '' ? null : form.sex
  if (form.residence !== opened.residence) fields.residence = form.residence === '' ? null : form.residence
  for (const name of textNames) if (form[name] !== opened[name]) fields[name] = form[name].trim() || null
  if (JSON.stringify(form.guardians) !== JSON.stringify(opened.guardians)) fields.guardians = guardiansOf(form)
  return fields
}

function guardiansOf(form: ChildForm): NonNullable<Fields['guardians']> {
  return form.guardians
    .filter((one) => one.name.trim() !== '')
    .map(({ relation, name, bornYear, phone, citizenNumber }) => ({
      relation,
      name: name.trim(),
      bornYear: /^\d{4}$/.test(bornYear) ? Number(bornYear) : null,
      phone: phone.trim() || null,
      citizenNumber,
    }))
}

/** A form as it was kept in the browser; null: it cannot be read as one. */
export function readForm(kept: unknown): ChildForm | null {
  const read = KeptForm.safeParse(kept)
  return read.success ? read.data : null
}

const text = z.string().max(2000)
const KeptForm = z.object({
  name: text,
  born: text,
  citizenNumber: text,
  villageId: text,
  address: text,
  school: text,
  className: text,
  note: text,
  situations: text,
  ethnicity: text,
  nationality: text,
  sex: z.enum(['male', 'female', '']),
  residence: z.enum(['permanent', 'temporary', 'living-here', '']),
  guardians: z.array(
    z.object({ relation: z.enum(relations), name: text, bornYear: text, phone: text, citizenNumber: text.nullable() }),
  ),
})
