import type { Born } from '../base/born.ts'
import type { Day } from '../base/day.ts'
import type { TextEncoding } from '../base/legacy-fonts.ts'

/** What a column of an office list can mean. `sexMale`/`sexFemale` are two columns of x under one heading. */
export const listFields = [
  'number',
  'name',
  'born',
  'sex',
  'sexMale',
  'sexFemale',
  'citizenNumber',
  'father',
  'fatherBorn',
  'mother',
  'motherBorn',
  'guardian',
  'parents',
  'householder',
  'relation',
  'phone',
  'village',
  'formerCommune',
  'address',
  'household',
  'card',
  'cardDay',
  'reason',
  'note',
  'school',
  'className',
  'ethnicity',
  'nationality',
  'residence',
  'situations',
  'ignore',
] as const
export type ListField = (typeof listFields)[number]

/** Letter of a spreadsheet column by what it means; columns are named as in the file ("B"). */
export type ColumnMapping = Partial<Record<ListField, string>>

export const problemCodes = [
  'born-year-only',
  'born-unreadable',
  'born-by-number',
  'id-zero-restored',
  'id-mismatch-sex',
  'id-mismatch-year',
  'id-length',
  'phone-zero-restored',
  'phone-unreadable',
  'name-missing',
  'duplicate-in-file',
  'possible-duplicate',
  'state-conflict',
  'returned',
  'village-unknown',
  'encoding-repaired',
  'date-in-future',
  'over-age',
  'grown-up',
  'changed-meanwhile',
  'cell-error',
] as const
export type ProblemCode = (typeof problemCodes)[number]

export interface RowProblem {
  /** Spreadsheet row and column letter ("C"); the column is empty when the whole row is meant. */
  row: number
  column: string
  code: ProblemCode
  /** The cell as it stands in the file (ID numbers whole; masked when shown). */
  value: string
  /** The sentence for the user, Vietnamese: what is wrong and what to do. */
  message: string
}

/** What a row says of the card. `left`: claims chưa làm; absent: claims nothing. */
export type CardClaim = { kind: 'left' } | { kind: 'filed' | 'taken' | 'issued' | 'handed-over'; day: Day | null }

/** One person as a row of a list tells of them; a blank cell is null and says nothing. */
export interface PersonClaim {
  name: string
  born: Born | null
  sex: 'male' | 'female' | null
  citizenNumber: string | null
  /** The village as written: the row's cell, else the heading row above it, the letterhead, the sheet's name. */
  villageText: string | null
  /** The commune the village belonged to before communes were joined. */
  formerCommune: string | null
  householdNumber: string | null
  father: string | null
  fatherBorn: number | null
  mother: string | null
  motherBorn: number | null
  /** From "người đại diện", "người giám hộ", "chủ hộ" (kind guardian) or "họ tên bố/mẹ" (kind unknown). */
  guardian: string | null
  guardianRelation: 'guardian' | 'unknown' | null
  phone: string | null
  address: string | null
  school: string | null
  className: string | null
  ethnicity: string | null
  nationality: string | null
  residence: 'permanent' | 'temporary' | 'living-here' | null
  note: string | null
  situations: string | null
  card: CardClaim | null
  /** From a column headed reason (lý do, nguyên nhân, vướng mắc). */
  reasonText: string | null
  /** In a list of whole households: told to be grown up, or one of the others; null: it is no such list. */
  relation: 'grown-up' | 'member' | null
}

export interface ReadRow {
  /** Spreadsheet row number, from 1. */
  row: number
  /** null: refused, `problems` says why with its cell. */
  person: PersonClaim | null
  problems: readonly RowProblem[]
}

/** What is understood of a sheet before its rows are read. */
export interface SheetHead {
  file: string
  sheet: string
  /** Spreadsheet row of the (first) heading row; null: no heading found, nothing read. */
  headerRow: number | null
  /** Last row of the heading (two merged rows count as one heading). */
  headerLastRow: number | null
  columns: ColumnMapping
  /** Heading text per column letter, decoded, two rows joined. */
  headings: Readonly<Record<string, string>>
  /** Up to three non-blank example values per column letter, decoded. */
  examples: Readonly<Record<string, readonly string[]>>
  /** Folded headings joined: two sheets of one shape share it; the user's mapping is remembered by it. */
  shape: string
  /** The day in the letterhead ("Tính đến ngày 18/07/2024"). */
  letterheadDay: Day | null
  /** A title "chưa làm…" without a card column: each row claims chưa làm. */
  titleClaimsLeft: boolean
  /** The document's title line ("DANH SÁCH TRẺ EM DƯỚI 14 TUỔI"). */
  title: string
}

/** One sheet as it was understood, without its rows. */
export interface SheetRead extends SheetHead {
  encoding: TextEncoding
  /** Columns whose text was repaired, with one example before and after. */
  repaired: readonly { column: string; encoding: TextEncoding; before: string; after: string }[]
  /** Rows that are not persons, counted by what they are. */
  skipped: { letterhead: number; heading: number; separator: number; total: number; signature: number; blank: number }
}

/** One sheet with all its rows. */
export interface ReadSheet extends SheetRead {
  rows: readonly ReadRow[]
}

/** What the officer may fix by hand before reading again. */
export interface ReadingWishes {
  /** Mapping per sheet shape. */
  mappings: Readonly<Record<string, ColumnMapping>>
  /** Heading row per "file|sheet" chosen by hand. */
  headerRows: Readonly<Record<string, number>>
  /** Village per "file|sheet" chosen by hand. */
  villages: Readonly<Record<string, string>>
  /** `--card done` or `--card none`: what a list without card words means. */
  card: 'none' | 'done' | null
  /** Sheets left out, as "file|sheet". */
  leftOut: readonly string[]
}

/** A list stopped before reading: its letterhead bears a secrecy mark. */
export interface SecrecyMark {
  file: string
  sheet: string
  row: number
  mark: 'MẬT' | 'TỐI MẬT' | 'TUYỆT MẬT'
}
