import type { Day, Instant } from './day.ts'

/** Makes ids: of children, villages, lists or of anything else. */
export type NewId = <Id extends string = string>() => Id

/** What the core needs of the machine it runs on. The host gives these; the core has no clock, chance, files or network. */
export interface Host {
  /** The instant now, UTC. */
  now(): Instant
  /** A fresh UUIDv7, as the kind of id that is wanted. */
  newId: NewId
  /** Lets timers, other windows and cancels have their turn; awaited between chunks of long work. */
  breathe(): Promise<void>
  /** Writes an unexpected failure to the log and returns the reference to show to the user. */
  report(failure: unknown, operation: string): string
  files: FileShelf
  workbooks: WorkbookReader
  documents: DocumentWriter
  solver: Solver
  seals: Seals
}

/** Closes texts so that only a key opens them, and nobody changes them unseen. Keys, salts and marks are hexadecimal. */
export interface Seals {
  newSalt(): string
  /** A key of 256 bits from a passphrase, made slowly on purpose (scrypt), away from whoever else asks. */
  keyOf(passphrase: string, salt: string): Promise<string>
  /** AES-256-GCM under a fresh nonce; `bound` stays readable elsewhere and cannot be changed either. */
  seal(key: string, bound: string, text: string): Uint8Array
  /** Undefined: another key, another `bound`, or a changed byte. */
  open(key: string, bound: string, sealed: Uint8Array): string | undefined
  /** What only a holder of the key can tell of a text (HMAC-SHA-256). */
  mark(key: string, text: string): string
  /** SHA-256. */
  digest(bytes: Uint8Array): string
}

/** What is handed in at the desk or for a session away lies apart: nobody else finds it, and there nothing else is found. */
export type Drawer = 'common' | 'desk' | 'away'

/** Files handed in by a user and files made for one, kept in memory until taken or an hour old. Drawer: `common`. */
export interface FileShelf {
  put(file: { name: string; bytes: Uint8Array }, drawer?: Drawer): ShelfFile
  get(fileId: string, drawer?: Drawer): (ShelfFile & { bytes: Uint8Array }) | undefined
  remove(fileId: string): void
}

export interface ShelfFile {
  fileId: string
  name: string
  size: number
  sha256: string
}

/** Opens a spreadsheet in a process of its own with bounded memory and time, so that no file can take the host down. */
export interface WorkbookReader {
  /** @throws {WorkbookRefused} in words for the user, when the file cannot be read. */
  read(file: { name: string; bytes: Uint8Array }, signal?: AbortSignal): Promise<Workbook>
  /**
   * What a reading makes of the file, piece by piece. It works in the file's own process, some pieces ahead of whoever
   * takes them: nothing else of the file comes here. @throws {WorkbookRefused}
   */
  through<Asked, Piece>(
    reading: FileReading<Asked, Piece>,
    file: { name: string; bytes: Uint8Array },
    asked: Asked,
    signal?: AbortSignal,
  ): AsyncGenerator<Piece, void>
  /** A file will be read soon: what takes time before it can be is begun. */
  expect(): void
}

/** A way to make something of a workbook, known by its name to the process that reads files. What it is asked and what it yields is plain data. */
export interface FileReading<Asked, Piece> {
  name: string
  read(workbook: Workbook, asked: Asked): Generator<Piece, void>
}

/** Why a file was not read. */
export type WorkbookRefusal =
  | 'not-a-spreadsheet'
  | 'broken'
  | 'password'
  | 'too-many-rows'
  | 'too-many-columns'
  | 'too-large'
  | 'too-slow'
  | 'secret'
  | 'cancelled'

export class WorkbookRefused extends Error {
  readonly file: string
  readonly reason: WorkbookRefusal
  /** Numbers that belong in the sentence: rows seen, the limit. */
  readonly facts: Readonly<Record<string, string | number>>
  constructor(file: string, reason: WorkbookRefusal, facts: Readonly<Record<string, string | number>> = {}) {
    super(`${file}: ${reason}`)
    this.name = 'WorkbookRefused'
    this.file = file
    this.reason = reason
    this.facts = facts
  }
}

/** A cell as it stands in the file: numbers raw (never a Date), with the number format and font where the file tells. */
export interface Cell {
  value: string | number | boolean
  /** Number format as written in the file ("dd/mm/yyyy"); absent for General. */
  format?: string
  font?: string
  /** "#REF!" and the like; `value` is then the same text. */
  error?: true
  /** The cell is a formula; `value` is its last saved result. */
  formula?: true
}

export interface Sheet {
  name: string
  hidden: boolean
  /** rows[0] is spreadsheet row 1; empty cells are null; empty text counts as null. */
  rows: readonly (readonly (Cell | null)[])[]
  /** Zero-based, inclusive. */
  merges: readonly { top: number; left: number; bottom: number; right: number }[]
}

export interface Workbook {
  file: string
  kind: 'xlsx' | 'xls' | 'csv'
  dateSystem: 1900 | 1904
  sheets: readonly Sheet[]
}

/** A document to be written, free of any file format. */
export type ReportForm = 'docx' | 'xlsx' | 'html' | 'pdf'

export interface DocumentWriter {
  /**
   * Writes paper (a report, a list to print) as .docx, .html or .pdf bytes. Several papers of one kind go into one file,
   * each from a new page and with page numbers of its own. @throws {PrinterMissing} for pdf without a browser.
   */
  paper(paper: Paper | readonly Paper[], form: 'docx' | 'html' | 'pdf', signal?: AbortSignal): Promise<Uint8Array>
  /** Writes tables as an .xlsx: true numbers and days, codes as text, formula injection neutralised. */
  tables(book: TableBook, signal?: AbortSignal): Promise<Uint8Array>
}

export class PrinterMissing extends Error {
  constructor() {
    super('no browser that prints to PDF was found on this machine')
    this.name = 'PrinterMissing'
  }
}

/** Running text: plain pieces, some of them numbers that open names on the screen. */
export interface Run {
  text: string
  bold?: true
  italic?: true
  /** A number of the report: which question opens its names (see reports/links.ts). */
  link?: string
}

export type Block =
  | { kind: 'heading'; level: 1 | 2; text: string }
  | { kind: 'paragraph'; runs: readonly Run[]; italic?: true; align?: 'justify' | 'center' }
  | { kind: 'table'; table: PaperTable }
  /** A code to scan, with what it is for beside it. */
  | { kind: 'code'; code: string; words: string }
  /** Small papers to be cut apart, several a page; drawn in .html and .pdf only. */
  | { kind: 'slips'; slips: readonly Slip[] }

/** A small paper for one household. */
export interface Slip {
  title: string
  lines: readonly (readonly Run[])[]
  /** In smaller letters. */
  small: readonly string[]
  /** What the code to scan says. */
  code: string
}

export interface PaperTable {
  /** Widths in millimetres, one a column. */
  widths: readonly number[]
  head: readonly (readonly PaperHeadCell[])[]
  /**
   * `joined`: belongs to the row above, and stays on its page; so does a `bold` one, a sum. `leads`: a bold row that heads
   * those below it, and is never the last of a page.
   */
  rows: readonly { cells: readonly Run[]; bold?: true; joined?: true; leads?: true }[]
  align: readonly ('left' | 'center' | 'right')[]
}

export interface PaperHeadCell {
  text: string
  columns?: number
  rows?: number
}

/** A page set by the layout of Nghị định 30/2020/NĐ-CP, Phụ lục I, or a plain list with a title. */
export interface Paper {
  title: string
  orientation: 'portrait' | 'landscape'
  /** Absent for a working list. */
  official?: {
    parent: string
    issuer: string
    number: string
    /** Empty on a biên bản, which tells its day in its text (Phụ lục III, mẫu 1.10). */
    placeAndDay: string
    /** "BÁO CÁO" */
    type: string
    /** Trích yếu, one line each. */
    about: readonly string[]
    to: readonly string[]
    signature: readonly string[]
    /** Those who sign side by side, from the left, in place of `signature`; who gets the paper stands below them. */
    signers?: readonly (readonly string[])[]
    recipients: readonly string[]
  }
  subtitle?: string
  /**
   * Of a working list whose sheets are handed round one by one: each page tells how many there are, and what it belongs to.
   * Absent: the number in the top margin, from page 2.
   */
  foot?: string
  blocks: readonly Block[]
}

export interface TableBook {
  title: string
  sheets: readonly TableSheet[]
}

export type TableCell = { text: string } | { number: number; format?: '0' | '#,##0' | '0.0' } | { day: Day } | null

export interface TableSheet {
  name: string
  /** Lines above the heading: letterhead and title. */
  above: readonly string[]
  head: readonly string[]
  /** Width in characters, one a column. */
  widths: readonly number[]
  rows: readonly (readonly TableCell[])[]
  /** Lines below, such as the total. */
  below?: readonly string[]
  orientation: 'portrait' | 'landscape'
  /** Columns whose text may be chosen from a list. */
  marks?: readonly { row: number; column: number; note: string }[]
}

/**
 * A linear model to be made as small as possible: columns with cost and bounds, some of them whole numbers, and rows
 * between bounds. Rows are packed one after another: row i has the entries `starts[i]` up to `starts[i + 1]`.
 * ±Infinity stands for no bound.
 */
export interface LinearModel {
  cost: readonly number[]
  lower: readonly number[]
  upper: readonly number[]
  whole: readonly boolean[]
  rowLower: readonly number[]
  rowUpper: readonly number[]
  starts: readonly number[]
  columns: readonly number[]
  values: readonly number[]
}

export interface Solved {
  /** `stopped`: by time or by the signal; what was found and proved until then stands. */
  status: 'optimal' | 'infeasible' | 'stopped'
  /** One value a column; null: no solution was found. */
  values: readonly number[] | null
  /** No solution costs less than this; null: nothing is proved. */
  bound: number | null
}

/** Solves linear models in whole numbers, away from whoever asks. Stopping it is no failure: it answers what it has. */
export interface Solver {
  solve(
    model: LinearModel,
    options: { seconds: number; gap: number; signal?: AbortSignal; onProgress?: (found: SolverProgress) => void },
  ): Promise<Solved>
}

/** The best cost found so far and what is proved so far. */
export interface SolverProgress {
  cost: number | null
  bound: number | null
}
