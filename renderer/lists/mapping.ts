import { digitsOfCell } from '../../src/base/cell-number.ts'
import { maskCitizenNumber } from '../../src/base/citizen-number.ts'
import { maskPhone } from '../../src/base/phone.ts'
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

/** ID and phone numbers never stand whole on a preview. */
export function masked(field: ListField | null, value: string): string {
  const digits = digitsOfCell(value).replace(/\D/g, '')
  if (field === 'citizenNumber') return maskCitizenNumber(digits.length === 11 ? `0${digits}` : digits)
  return field === 'phone' ? maskPhone(digits.length === 9 ? `0${digits}` : digits) : value
}
