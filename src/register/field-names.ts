import type { ChildFields } from './contract.ts'
import type { TextField } from './field-values.ts'

/** A field of a child as the contract names it. */
export type FieldName = keyof ChildFields

/** The text columns of a child by the contract's names of their fields. */
export const columnOf = {
  name: 'name',
  sex: 'sex',
  citizenNumber: 'citizen_number',
  address: 'address',
  school: 'school',
  className: 'class_name',
  residence: 'residence',
  note: 'note',
  situations: 'situations',
  ethnicity: 'ethnicity',
  nationality: 'nationality',
} as const satisfies Partial<Record<FieldName, TextField>>

export type TextFieldName = keyof typeof columnOf

export const textFieldNames = Object.keys(columnOf) as readonly TextFieldName[] // Object.keys of our own literal

const names: ReadonlyMap<string, FieldName> = new Map(textFieldNames.map((name) => [columnOf[name], name]))

/** The contract's name of a field that differences and claims name by its column. */
export function fieldNameOf(column: string): string {
  return names.get(column) ?? column
}

const words: Readonly<Record<string, string>> = {
  name: 'họ và tên',
  born: 'ngày sinh',
  sex: 'giới tính',
  citizenNumber: 'số định danh',
  villageId: 'thôn, bản',
  address: 'nơi ở',
  school: 'trường',
  className: 'lớp',
  residence: 'nơi cư trú',
  note: 'ghi chú',
  situations: 'hoàn cảnh',
  ethnicity: 'dân tộc',
  nationality: 'quốc tịch',
  guardians: 'người đại diện',
}

const valueWords: ReadonlyMap<string, string> = new Map([
  ['sex=male', 'Nam'],
  ['sex=female', 'Nữ'],
  ['residence=permanent', 'thường trú'],
  ['residence=temporary', 'tạm trú'],
  ['residence=living-here', 'đang sinh sống'],
])

/** A field in an officer's words. */
export function fieldWords(name: string): string {
  return words[name] ?? name
}

/** A field's value in an officer's words. */
export function valueInWords(name: string, value: string): string {
  return valueWords.get(`${name}=${value}`) ?? value
}
