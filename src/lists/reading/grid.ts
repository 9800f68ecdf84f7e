import type { Cell, Workbook } from '../../base/ports.ts'
import { formatDay, serialToDay } from '../../base/day.ts'

/** "A" for 0, "Z" for 25, "AA" for 26. */
export function columnLetter(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnLetter(Math.floor(index / 26) - 1) + last
}

/** 0 for "A"; undefined for what is no column letter. */
export function columnIndex(letter: string): number | undefined {
  if (!/^[A-Za-z]{1,3}$/.test(letter)) return undefined
  return [...letter.toUpperCase()].reduce((index, sign) => index * 26 + sign.charCodeAt(0) - 64, 0) - 1
}

/** A cell as the officer sees it: a number under a date format as dd/mm/yyyy, unless it is a bare year. */
export function shownValue(cell: Cell, dateSystem: Workbook['dateSystem']): string {
  if (typeof cell.value !== 'number') return String(cell.value).trim()
  const isDate = cell.format !== undefined && /[dy]/i.test(cell.format.replace(/\[[^\]]*\]|"[^"]*"/g, ''))
  const day = isDate && cell.value > 2100 ? serialToDay(cell.value, dateSystem) : undefined
  return day === undefined ? String(cell.value) : formatDay(day)
}

/** One row of a sheet with its texts decoded and cleaned; '' for a blank cell. */
export interface RowView {
  /** Spreadsheet row number, from 1. */
  row: number
  cells: readonly (Cell | null)[]
  texts: readonly string[]
}

export function textAt(view: RowView, column: number | undefined): string {
  return column === undefined ? '' : (view.texts[column] ?? '')
}

export function cellAt(view: RowView, column: number | undefined): Cell | null {
  return column === undefined ? null : (view.cells[column] ?? null)
}

/** Words that stand for nothing: "-", "…", "không", "chưa rõ". */
export function saysNothing(text: string): boolean {
  if (text.length > 16) return false
  return (
    /^[\s\-–—._…/\\?*]*$/.test(text) ||
    /^(0|không( có| rõ| biết)?|ko|k0|chưa (rõ|có|biết|xác định)|n\/a)\.?$/i.test(text)
  )
}
