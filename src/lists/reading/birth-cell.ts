import { formatBorn, readBornNumber, readBornText, type Born, type BornReading } from '../../base/born.ts'
import { birthYearOf } from '../../base/citizen-number.ts'
import type { Cell, Workbook } from '../../base/ports.ts'
import { cellAt, saysNothing, shownValue, textAt, type RowView } from './grid.ts'
import type { Layout } from './layout.ts'
import { problemAt, read, type Reading } from './row-problems.ts'
import { sentences } from './sentences.ts'

type DateSystem = Workbook['dateSystem']

/**
 * The birth of a row: from its column, from three columns of day, month and year, or from under Nam | Nữ, where many
 * lists write the birth instead of an x. A bare year is listed; what cannot be read leaves the birth unknown.
 */
export function readBirth(view: RowView, layout: Layout, dateSystem: DateSystem): Reading<Born | null> {
  if (layout.bornParts !== null) return readParts(view, layout.bornParts)
  const column = [layout.at.born, layout.at.sexMale, layout.at.sexFemale].find((at) =>
    mayBeBirth(view, at, layout.at.born),
  )
  const cell = cellAt(view, column)
  if (column === undefined || cell === null) return read(null)
  const text = textAt(view, column)
  if (cell.error || saysNothing(text)) return read(null)
  return judged(view, column, bornOf(cell, text, dateSystem), shownValue(cell, dateSystem))
}

function mayBeBirth(view: RowView, column: number | undefined, bornColumn: number | undefined): boolean {
  const text = textAt(view, column)
  return column === bornColumn ? text !== '' : (text.match(/\d/g)?.length ?? 0) >= 4
}

/**
 * Numbers first as a year or a serial day (rule 18); a number of seven or eight digits that is neither is a day typed
 * without signs (13052018, 5032018 without its zero, 20180513). Numbers below 1900 are neither.
 */
function bornOf(cell: Cell, text: string, dateSystem: DateSystem): BornReading {
  if (typeof cell.value !== 'number') return readBornText(text)
  if (cell.value < 1900) return { doubt: 'unreadable' }
  const found = readBornNumber(cell.value, dateSystem)
  if ('born' in found || !/^\d{7,8}$/.test(text)) return found
  return readBornText(text.padStart(8, '0'))
}

function readParts(view: RowView, parts: { day: number; month: number; year: number }): Reading<Born | null> {
  const [day, month, year] = [parts.day, parts.month, parts.year].map((column) => textAt(view, column))
  if (year === undefined || year === '') {
    const whole = textAt(view, parts.day)
    return (whole.match(/\d/g)?.length ?? 0) >= 4 ? judged(view, parts.day, readBornText(whole), whole) : read(null)
  }
  const pieces = [day, month].map((piece) => (piece === undefined || !/^\d{1,2}$/.test(piece) ? '00' : piece))
  const shown = [day, month, year].filter((piece) => piece !== undefined && piece !== '').join('/')
  return judged(view, parts.year, readBornText([...pieces, year].join('/')), shown)
}

/** A birth written in a cell of something else. */
export function readBirthText(view: RowView, column: number, text: string): Reading<Born | null> {
  return judged(view, column, readBornText(text), text)
}

function judged(view: RowView, column: number, found: BornReading, shown: string): Reading<Born | null> {
  if (!('born' in found)) {
    return read(
      null,
      problemAt(view.row, column, 'born-unreadable', shown, (cell) => sentences.bornUnreadable(cell, shown)),
    )
  }
  if (found.born.length > 4) return read(found.born)
  return read(
    found.born,
    problemAt(view.row, column, 'born-year-only', shown, (cell) => sentences.bornYearOnly(cell, found.born)),
  )
}

/**
 * A birth whose year has two digits, which is not read by itself (18 may be 1918): the child's ID number tells the century,
 * and the year must be the same. Told; as it was where the number tells another year or there is none.
 */
export function bornByNumber(found: Reading<Born | null>, number: string | null): Reading<Born | null> {
  const [problem] = found.problems
  if (found.value !== null || number === null || problem?.code !== 'born-unreadable') return found
  const parts = /^(\d{1,2} ?[/.-] ?\d{1,2} ?[/.-] ?)(\d{2})$/.exec(problem.value.trim())
  const year = birthYearOf(number)
  if (parts === null || Number(parts[2]) !== year % 100) return found
  const born = readBornText(`${parts[1] ?? ''}${year}`)
  if (!('born' in born)) return found
  const message = sentences.bornByNumber(`${problem.column}${problem.row}`, problem.value, formatBorn(born.born))
  return read(born.born, { ...problem, code: 'born-by-number', message })
}

/** The year of a father's or mother's birth, whatever its precision; null when there is none. */
export function readBirthYear(cell: Cell | null, text: string, dateSystem: DateSystem): number | null {
  if (cell === null || cell.error || text === '') return null
  const found = bornOf(cell, text, dateSystem)
  return 'born' in found ? Number(found.born.slice(0, 4)) : null
}
