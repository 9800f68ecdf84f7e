import type { TextEncoding } from '../../base/legacy-fonts.ts'
import type { Workbook } from '../../base/ports.ts'
import { cleanText, fold, isAllCapitals, titleCaseName } from '../../base/text.ts'
import type { CardClaim, ListField, PersonClaim, ReadRow, RowProblem } from '../read-row.ts'
import { readBirth, readBirthYear } from './birth-cell.ts'
import type { CardReading } from './card-words.ts'
import { cellAt, columnLetter, saysNothing, shownValue, textAt, type RowView } from './grid.ts'
import type { Layout } from './layout.ts'
import { readNumber, readPhones } from './number-cells.ts'
import { readParents } from './parents-cell.ts'
import { nameOf } from './row-kind.ts'
import { problemAt } from './row-problems.ts'
import { noteWords, sentences } from './sentences.ts'
import { mark, readSex } from './sex-cells.ts'
import { headingKey } from './suggest-columns.ts'

/** What the rows of one sheet are read with. */
export interface RowContext {
  layout: Layout
  dateSystem: Workbook['dateSystem']
  /** What a row claims of the card when its own words claim nothing. */
  cardByDefault: CardClaim | null
  cardOf(view: RowView): CardReading
  encodingOf(column: number | undefined): TextEncoding
}

/** Reads one person; refused (person null) with its cell when it has no name or an error in the name's place. */
export function readPersonRow(view: RowView, villageText: string | null, context: RowContext): ReadRow {
  const { layout } = context
  const nameColumn = layout.nameColumns[0] ?? 0
  const nameCell = cellAt(view, nameColumn)
  if (nameCell?.error) {
    const value = String(nameCell.value)
    return refused(view, problemAt(view.row, nameColumn, 'cell-error', value, (cell) => sentences.nameCellError(cell, value)))
  }
  const name = personName(nameOf(view, layout), context.encodingOf(nameColumn))
  if (name === null) return refused(view, problemAt(view.row, nameColumn, 'name-missing', textAt(view, nameColumn), sentences.nameMissing))
  const born = readBirth(view, layout, context.dateSystem)
  const sex = readSex(view, layout)
  const number = readNumber(view, layout.at.citizenNumber, { born: born.value, sex })
  const phones = readPhones(view, layout.at.phone)
  const card = context.cardOf(view)
  const family = familyOf(view, context)
  const text = (field: ListField): string | null => textOf(view, layout, field)
  const person: PersonClaim = {
    name,
    born: born.value,
    sex,
    citizenNumber: number.value,
    villageText,
    householdNumber: text('household'),
    father: family.father,
    fatherBorn: birthYear(view, 'fatherBorn', context),
    mother: family.mother,
    motherBorn: birthYear(view, 'motherBorn', context),
    guardian: family.guardian,
    guardianRelation: family.guardianRelation,
    phone: phones.value.phone,
    address: text('address'),
    school: text('school'),
    className: text('className'),
    ethnicity: text('ethnicity'),
    nationality: text('nationality'),
    residence: residenceOf(view, layout),
    note: noteOf(text('note'), phones.value.others, family.other, card.unread === null ? null : cardNote(layout, card.unread)),
    situations: situationsOf(view, layout),
    card: card.claim ?? context.cardByDefault,
    reasonText: text('reason'),
  }
  return { row: view.row, person, problems: [...errorsOf(view, layout), ...born.problems, ...number.problems, ...phones.problems] }
}

function refused(view: RowView, problem: RowProblem): ReadRow {
  return { row: view.row, person: null, problems: [problem] }
}

/** A name as stored (rule 16): in capitals or out of TCVN3, which has few capitals, it gets word-initial ones. */
function personName(text: string, encoding: TextEncoding): string | null {
  const name = text.replace(/^\d{1,4}\s*[.)]\s*/, '')
  if (!/\p{L}/u.test(name)) return null
  const capitals = name === name.toUpperCase() && isAllCapitals(name)
  return capitals || encoding === 'tcvn3' ? titleCaseName(name) : name
}

interface Family {
  father: string | null
  mother: string | null
  guardian: string | null
  guardianRelation: PersonClaim['guardianRelation']
  other: string | null
}

/** Father and mother from their own columns first; the guardian from that column, else "bố/mẹ", else the householder. */
function familyOf(view: RowView, context: RowContext): Family {
  const { layout, encodingOf } = context
  const named = (field: ListField, words: string | null): string | null => (words === null ? null : personName(words, encodingOf(layout.at[field])))
  const own = (field: ListField): string | null => named(field, textOf(view, layout, field))
  const parents = readParents(textOf(view, layout, 'parents') ?? '')
  const guardian = own('guardian') ?? own('householder')
  const ofParents = named('parents', parents.guardian)
  return {
    father: own('father') ?? named('parents', parents.father),
    mother: own('mother') ?? named('parents', parents.mother),
    guardian: own('guardian') ?? ofParents ?? guardian,
    guardianRelation: own('guardian') !== null ? 'guardian' : ofParents !== null ? 'unknown' : guardian !== null ? 'guardian' : null,
    other: named('parents', parents.other),
  }
}

function textOf(view: RowView, layout: Layout, field: ListField): string | null {
  const column = layout.at[field]
  const text = textAt(view, column)
  return text === '' || cellAt(view, column)?.error || saysNothing(text) ? null : text
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

function situationsOf(view: RowView, layout: Layout): string | null {
  return wordOrHeading(view, layout, 'situations')
}

function wordOrHeading(view: RowView, layout: Layout, field: ListField): string | null {
  const text = textOf(view, layout, field)
  return text !== null && mark.test(text) ? (layout.headings[layout.columns[field] ?? ''] ?? text) : text
}

function cardNote(layout: Layout, words: string): string {
  return `${cleanText(layout.headings[layout.columns.card ?? ''] ?? headingKey('card'))}: ${words}`
}

/** The note as written, followed by what the list says elsewhere and the register has no field for. */
function noteOf(note: string | null, otherPhones: readonly string[], otherParent: string | null, card: string | null): string | null {
  const phones = otherPhones.length > 0 ? `${noteWords.otherPhones}: ${otherPhones.join(', ')}` : null
  const parent = otherParent === null ? null : `${noteWords.otherParent}: ${otherParent}`
  return [note, phones, parent, card].filter((part) => part !== null).join('; ') || null
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
