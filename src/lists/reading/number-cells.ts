import type { Born } from '../../base/born.ts'
import { checkCitizenNumber, readCitizenNumber } from '../../base/citizen-number.ts'
import { readPhone } from '../../base/phone.ts'
import type { RowProblem } from '../read-row.ts'
import { cellAt, textAt, type RowView } from './grid.ts'
import { problemAt, read, type Reading } from './row-problems.ts'
import { sentences } from './sentences.ts'

export type Sex = 'male' | 'female'

/**
 * The ID number: 12 digits, a lost zero put back and told; another length is told and not taken. Words ("chưa có") are
 * no number and no problem. A number that does not fit sex or year of birth is taken and told.
 */
export function readNumber(
  view: RowView,
  column: number | undefined,
  known: { born: Born | null; sex: Sex | null },
): Reading<string | null> {
  const raw = rawAt(view, column)
  if (column === undefined || raw === null || !/[1-9]/.test(String(raw)) || isMasked(raw)) return read(null)
  const found = readCitizenNumber(raw)
  if (found === undefined) return read(null)
  if ('problem' in found) {
    return read(
      null,
      problemAt(view.row, column, 'id-length', String(raw), (cell) => sentences.idLength(cell, found.digits)),
    )
  }
  const { number } = found
  const problems: RowProblem[] = []
  if (found.zeroRestored) {
    problems.push(
      problemAt(view.row, column, 'id-zero-restored', String(raw), (cell) => sentences.idZeroRestored(cell, number)),
    )
  }
  for (const warning of checkCitizenNumber(number, known)) {
    if (warning === 'id-mismatch-sex' && known.sex !== null) {
      const { sex } = known
      problems.push(problemAt(view.row, column, warning, number, (cell) => sentences.idMismatchSex(cell, sex)))
    }
    if (warning === 'id-mismatch-year' && known.born !== null) {
      const year = known.born.slice(0, 4)
      problems.push(problemAt(view.row, column, warning, number, (cell) => sentences.idMismatchYear(cell, year)))
    }
  }
  return { value: number, problems }
}

/** A number hidden in a list that the product itself sent out ("011•••••9838") says nothing, and is no problem. */
function isMasked(raw: string | number): boolean {
  return String(raw).includes('•')
}

/** The first phone of a cell and the others; a lost zero is put back and told; words without digits are no problem. */
export function readPhones(
  view: RowView,
  column: number | undefined,
): Reading<{ phone: string | null; others: readonly string[] }> {
  const raw = rawAt(view, column)
  if (column === undefined || raw === null || !/[1-9]/.test(String(raw)) || isMasked(raw))
    return read({ phone: null, others: [] })
  const found = readPhone(raw)
  if (found === undefined) return read({ phone: null, others: [] })
  if ('problem' in found) {
    const problem = problemAt(view.row, column, 'phone-unreadable', String(raw), (cell) =>
      sentences.phoneUnreadable(cell, found.raw),
    )
    return read({ phone: null, others: [] }, problem)
  }
  const { phone, others, zeroRestored } = found
  if (!zeroRestored) return read({ phone, others })
  return read(
    { phone, others },
    problemAt(view.row, column, 'phone-zero-restored', String(raw), (cell) => sentences.phoneZeroRestored(cell, phone)),
  )
}

/** The number as it stands, or the decoded text; null for a blank cell or an error. */
function rawAt(view: RowView, column: number | undefined): string | number | null {
  const cell = cellAt(view, column)
  if (cell === null || cell.error) return textAt(view, column) === '' || cell?.error ? null : textAt(view, column)
  return typeof cell.value === 'number' ? cell.value : textAt(view, column)
}
