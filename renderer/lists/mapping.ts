import { maskCitizenNumber, readCitizenNumber } from '../../src/base/citizen-number.ts'
import { maskPhone, readPhone } from '../../src/base/phone.ts'
import type { Preview } from '../../src/lists/contract.ts'
import { listFields, type ListField } from '../../src/lists/read-row.ts'

type SheetPreview = Preview['files'][number]['sheets'][number]

export interface SheetColumn {
  letter: string
  heading: string
  field: ListField | null
  example: string
}

/** The columns of a sheet in their order, each with its heading, its meaning and one example. */
export function columnsOf(sheet: SheetPreview): SheetColumn[] {
  const letters = new Set([...Object.keys(sheet.headings), ...Object.values(sheet.columns)])
  return [...letters]
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .map((letter) => {
      const field = listFields.find((name) => sheet.columns[name] === letter) ?? null
      const example = sheet.examples[letter]?.[0] ?? ''
      return { letter, heading: sheet.headings[letter] ?? '', field, example: masked(field, example) }
    })
}

/** The mapping with one column meaning something else; a meaning belongs to one column only. */
export function mappingWith(
  columns: SheetPreview['columns'],
  letter: string,
  field: ListField | null,
): Record<string, string> {
  const kept = Object.entries(columns).filter(([name, at]) => at !== letter && name !== field)
  return Object.fromEntries(field === null ? kept : [...kept, [field, letter]])
}

/** ID and phone numbers never stand whole on a preview; what cannot be read as one is hidden whole. */
export function masked(field: ListField | null, value: string): string {
  if (field === 'citizenNumber') {
    const read = readCitizenNumber(value)
    return read === undefined ? '' : maskCitizenNumber('number' in read ? read.number : read.digits)
  }
  if (field !== 'phone') return value
  const read = readPhone(value)
  return read === undefined ? '' : 'phone' in read ? maskPhone(read.phone) : maskPhone(read.raw)
}

/** Every run of 9 to 12 digits inside a sentence with its middle hidden. */
export function maskedText(text: string): string {
  return text.replace(/\d{9,}/g, (digits) => (digits.length === 12 ? maskCitizenNumber(digits) : maskPhone(digits)))
}
