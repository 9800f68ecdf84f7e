import { type MadeFile, worksheet, xlsxFrom } from './hostile-files.ts'

// Makes the lists that offices send: real .xlsx bytes from rows, headings, a letterhead and sheet names.

/** A cell: text, a number, blank, an error as Excel keeps it, or a formula with its last result. */
export type ListCell = string | number | null | undefined | { error: string } | { formula: string; result: string }

/** One child as a row writes it. Columns nobody fills are left out of the sheet. */
export interface ListedChild {
  name?: ListCell
  born?: ListCell
  sex?: 'Nam' | 'Nữ'
  id?: ListCell
  father?: ListCell
  mother?: ListCell
  guardian?: ListCell
  /** Under "Họ tên bố/mẹ". */
  parents?: ListCell
  householder?: ListCell
  relation?: ListCell
  phone?: ListCell
  village?: ListCell
  address?: ListCell
  household?: ListCell
  card?: ListCell
  reason?: ListCell
  note?: ListCell
  school?: ListCell
  residence?: ListCell
  formerCommune?: ListCell
}

export interface ListSheet {
  /** Default "Sheet1", which names no village. */
  name?: string
  /** Lines above the heading, each in its own row. */
  letterhead?: readonly string[]
  children: readonly ListedChild[]
  /** Rows below the children, as they are. */
  after?: readonly (readonly ListCell[])[]
}

const headings: Readonly<Record<keyof ListedChild, string>> = {
  name: 'Họ và tên',
  born: 'Ngày tháng năm sinh',
  sex: 'Giới tính',
  id: 'Số định danh cá nhân',
  father: 'Họ tên cha',
  mother: 'Họ tên mẹ',
  guardian: 'Người giám hộ',
  parents: 'Họ tên bố/mẹ',
  householder: 'Chủ hộ',
  relation: 'Quan hệ với chủ hộ',
  phone: 'Số điện thoại',
  village: 'Thôn, bản',
  address: 'Nơi ở hiện nay',
  household: 'Mã hộ',
  card: 'Tình trạng căn cước',
  reason: 'Lý do',
  note: 'Ghi chú',
  school: 'Trường',
  residence: 'Tình trạng cư trú',
  formerCommune: 'Xã cũ',
}

/** One sheet of children under its heading; the heading is in row 1 unless there is a letterhead. */
export function listOf(children: readonly ListedChild[], more: Partial<ListSheet> & { file?: string } = {}): MadeFile {
  const { file = 'danh-sach.xlsx', ...sheet } = more
  return listFile([{ ...sheet, children }], file)
}

export function listFile(sheets: readonly ListSheet[], file = 'danh-sach.xlsx'): MadeFile {
  return sheetsOf(
    sheets.map(({ name = 'Sheet1', ...sheet }) => ({ name, rows: rowsOf(sheet) })),
    file,
  )
}

/** Sheets of plain rows. */
export function sheetsOf(
  sheets: readonly { name: string; rows: readonly (readonly ListCell[])[] }[],
  file = 'danh-sach.xlsx',
): MadeFile {
  const bytes = xlsxFrom({
    sheets: sheets.map(({ rows }) => sheetXmlOf(rows)),
    names: sheets.map(({ name }) => escaped(name)),
  })
  return { name: file, bytes }
}

function rowsOf({ letterhead = [], children, after = [] }: Omit<ListSheet, 'name'>): ListCell[][] {
  const used = (Object.keys(headings) as (keyof ListedChild)[]).filter(
    (field) => field === 'name' || field === 'born' || children.some((child) => child[field] !== undefined),
  ) // the keys of our own literal
  const head = ['STT', ...used.map((field) => headings[field])]
  const rows = children.map((child, at) => [at + 1, ...used.map((field) => child[field] ?? null)])
  return [...letterhead.map((line) => [line]), head, ...rows, ...after.map((row) => [...row])]
}

function sheetXmlOf(rows: readonly (readonly ListCell[])[]): string {
  return worksheet(
    rows
      .map(
        (row, at) =>
          `<row r="${at + 1}">${row.map((cell, column) => cellXml(cell, `${letterOf(column)}${at + 1}`)).join('')}</row>`,
      )
      .join(''),
  )
}

function cellXml(cell: ListCell, place: string): string {
  if (cell === null || cell === undefined || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${place}"><v>${cell}</v></c>`
  if (typeof cell === 'string')
    return `<c r="${place}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  if ('error' in cell) return `<c r="${place}" t="e"><v>${cell.error}</v></c>`
  return `<c r="${place}" t="str"><f>${escaped(cell.formula)}</f><v>${escaped(cell.result)}</v></c>`
}

function letterOf(column: number): string {
  return String.fromCharCode(65 + column)
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}
