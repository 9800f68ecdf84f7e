import type { Workbook } from '../../base/ports.ts'
import type { Born } from '../../base/born.ts'
import { fold } from '../../base/text.ts'
import type { CardClaim, ListField, PersonClaim, ReadRow, RowProblem } from '../read-row.ts'
import { bornByNumber, readBirth, readBirthText, readBirthYear } from './birth-cell.ts'
import type { CardReading } from './card-words.ts'
import { cellAt, columnLetter, shownValue, textAt, type RowView } from './grid.ts'
import { familyOf, personName, type EncodingOf } from './family-cells.ts'
import { fieldText, headingOf, type Layout } from './layout.ts'
import { readNumber, readPhones } from './number-cells.ts'
import { nameCell } from './name-cell.ts'
import { nameOf } from './row-kind.ts'
import { problemAt, type Reading } from './row-problems.ts'
import { noteWords, sentences } from './sentences.ts'
import { mark, readSex } from './sex-cells.ts'

/** What the rows of one sheet are read with. */
export interface RowContext {
  layout: Layout
  dateSystem: Workbook['dateSystem']
  /** What a row claims of the card when its own words claim nothing. */
  cardByDefault: CardClaim | null
  cardOf(view: RowView): CardReading
  encodingOf: EncodingOf
}

/** Reads one person; refused (person null) with its cell when it has no name or an error in the name's place. */
export function readPersonRow(view: RowView, villageText: string | null, context: RowContext): ReadRow {
  const { layout } = context
  const cell = nameCell(nameOf(view, layout))
  const name = personName(cell.name, context.encodingOf(layout.nameColumns[0]))
  if (name === null || cellAt(view, layout.nameColumns[0])?.error) return refusal(view, layout.nameColumns[0] ?? 0)
  const written = withBirthBehindName(readBirth(view, layout, context.dateSystem), view, layout, cell.born)
  const sex = readSex(view, layout)
  const number = readNumber(view, layout.at.citizenNumber, { born: written.value, sex })
  const born = bornByNumber(written, number.value)
  const phones = readPhones(view, layout.at.phone)
  const card = context.cardOf(view)
  const family = familyOf(view, layout, context.encodingOf)
  const text = (field: ListField): string | null => fieldText(view, layout, field)
  const person: PersonClaim = {
    name,
    born: born.value,
    sex,
    citizenNumber: number.value,
    villageText,
    formerCommune: text('formerCommune'),
    householdNumber: text('household'),
    father: family.father,
    fatherBorn: birthYear(view, 'fatherBorn', context),
    mother: family.mother,
    motherBorn: birthYear(view, 'motherBorn', context),
    guardian: family.guardian,
    guardianRelation: family.guardianRelation,
    phone: phones.value.phone ?? family.phone,
    address: text('address'),
    school: text('school'),
    className: text('className'),
    ethnicity: text('ethnicity'),
    nationality: text('nationality'),
    residence: residenceOf(view, layout),
    note: noteOf(view, layout, cell.remark, phones.value.others, family.other, card.unread),
    situations: wordOrHeading(view, layout, 'situations'),
    card: card.claim ?? context.cardByDefault,
    reasonText: text('reason'),
    relation: null,
  }
  return {
    row: view.row,
    person,
    problems: [...errorsOf(view, layout), ...born.problems, ...number.problems, ...phones.problems],
  }
}

/** A birth that stands behind the name counts where its own column is blank. */
function withBirthBehindName(
  born: Reading<Born | null>,
  view: RowView,
  layout: Layout,
  behind: string | null,
): Reading<Born | null> {
  const isBlank = born.value === null && born.problems.length === 0
  return isBlank && behind !== null ? readBirthText(view, layout.nameColumns[0] ?? 0, behind) : born
}

function refusal(view: RowView, column: number): ReadRow {
  const value = textAt(view, column)
  const problem = cellAt(view, column)?.error
    ? problemAt(view.row, column, 'cell-error', value, (cell) => sentences.nameCellError(cell, value))
    : problemAt(view.row, column, 'name-missing', value, sentences.nameMissing)
  return { row: view.row, person: null, problems: [problem] }
}

function birthYear(view: RowView, field: 'fatherBorn' | 'motherBorn', context: RowContext): number | null {
  const column = context.layout.at[field]
  return readBirthYear(cellAt(view, column), textAt(view, column), context.dateSystem)
}

/** Thường trú, tạm trú, or living here without either; an x means what its heading says. */
function residenceOf(view: RowView, layout: Layout): PersonClaim['residence'] {
  const words = fold(wordOrHeading(view, layout, 'residence') ?? '')
  if (/\btam tru\b|^tt?am$|^tam$/.test(words)) return /\bthuong tru\b/.test(words) ? null : 'temporary'
  if (/\bthuong tru\b|^(?:tt|kt1|ktt)$/.test(words)) return 'permanent'
  return /sinh song|thuc te|luu tru|dang o|hien o/.test(words) ? 'living-here' : null
}

/** What a row says in a field; for an x the field's heading ("Hộ nghèo"). */
function wordOrHeading(view: RowView, layout: Layout, field: ListField): string | null {
  const text = fieldText(view, layout, field)
  return text !== null && mark.test(text) ? headingOf(layout, field) || text : text
}

/** The note as written, followed by what the list says elsewhere and the register has no field for. */
function noteOf(
  view: RowView,
  layout: Layout,
  remark: string | null,
  otherPhones: readonly string[],
  otherParent: string | null,
  cardWords: string | null,
): string | null {
  const parts = [
    remark,
    fieldText(view, layout, 'note'),
    otherPhones.length > 0 ? `${noteWords.otherPhones}: ${otherPhones.join(', ')}` : null,
    otherParent === null ? null : `${noteWords.otherParent}: ${otherParent}`,
    cardWords === null ? null : `${headingOf(layout, 'card')}: ${cardWords}`,
  ]
  return parts.filter((part) => part !== null).join('; ') || null
}

/** Errors in cells that are used; the name's is a refusal of its own. */
function errorsOf(view: RowView, layout: Layout): RowProblem[] {
  if (!view.cells.some((cell) => cell?.error)) return []
  const used = new Set(Object.values(layout.columns))
  return view.cells.flatMap((cell, column) => {
    if (!cell?.error || !used.has(columnLetter(column))) return []
    const value = shownValue(cell, 1900)
    return [problemAt(view.row, column, 'cell-error', value, (name) => sentences.cellError(name, value))]
  })
}
