import { cleanText, fold, markCount, typedKey } from '../../base/text.ts'
import { cellAt, textAt, type RowView } from './grid.ts'
import type { Layout } from './layout.ts'
import { readSex } from './sex-cells.ts'
import { headingKey } from './suggest-columns.ts'
import { plainVillageName, villageOfLine } from './village-lines.ts'

export type RowKind =
  | { kind: 'blank' | 'heading' | 'total' | 'signature' | 'person' }
  /** A row that parts the table; `village` is null when it names none ("Từ 6 đến dưới 14 tuổi"). */
  | { kind: 'separator'; village: string | null }

/** Where in the table a row stands: after a total or signature only a row with clear signs of a person resumes it. */
export interface TablePlace {
  ended: boolean
}

const totalMarks = /^(?:tổng|cộng)(?![\p{L}\p{M}])/iu
const totalFigures = /^(?:tong|cong)(?: so| cong)?\s*[:=]?\s*\d/i
const totalLines = /^(?:bằng chữ|trong đó|ấn định|danh sách (?:này |trên )?(?:có|gồm)|(?:tổng|cộng) )/iu
const signatureLines =
  /^(?:(?:tm|kt|tl|tuq)\s*\.|(?:phó |tổ |đội )?trưởng (?:thôn|bản|ấp|khu|khóm|làng|buôn|xóm|ban|công an|phòng|trạm|tiểu khu|khối|ca )|trưởng thôn|tổ trưởng|bí thư|(?:phó )?chủ tịch|(?:phó )?hiệu trưởng|giáo viên|thủ trưởng|người (?:lập|thống kê|tổng hợp|báo cáo|viết)|cán bộ|xác nhận|ubnd|ủy ban nhân dân|nơi nhận|kế toán|chỉ huy|đại diện|công an (?:xã|phường|thị trấn|viên)|\((?:đã )?k[ýí]|k[ýí] (?:tên|và|,)|\(chữ ký)/iu
const plainSignatureLines =
  /^(?:truong (?:thon|ban|ap|khu|cong an)|to truong|nguoi lap|chu tich|hieu truong|xac nhan|\((?:da )?ky)/
/** Serial days below stand for births before 1927: in a birth's place such a number is a count. */
const earliestSerial = 10_000
const placeAndDay = /ngày\s*[\d.…_ ]*\s*tháng\s*[\d.…_ ]*\s*năm/i

/** What a row below the heading is (rule 18). Persons are told by what is not anything else. */
export function rowKind(view: RowView, layout: Layout, place: TablePlace, mergedAcross: boolean): RowKind {
  const present = view.texts.filter((text) => text !== '')
  if (present.length === 0) return { kind: 'blank' }
  if (isRepeatedHeading(view, layout) || isColumnNumbers(view, layout, present)) return { kind: 'heading' }
  if (hasBirth(view, layout) || hasNumber(view, layout)) return { kind: 'person' }
  const first = present.find((text) => /\p{L}/u.test(text)) ?? ''
  if (totalMarks.test(first) || totalFigures.test(first) || totalLines.test(first)) return { kind: 'total' }
  const numbered = isCount(textAt(view, layout.at.number))
  if (!numbered && present.some(isSignature)) return { kind: 'signature' }
  const separator = separatorOf(view, layout, mergedAcross)
  if (separator !== null) return separator
  const resumes = nameOf(view, layout) !== '' && (numbered || readSex(view, layout) !== null)
  if (place.ended && !resumes) return { kind: 'signature' }
  return hasPersonCells(view, layout) ? { kind: 'person' } : { kind: 'blank' }
}

/** The name as typed, of all its columns. */
export function nameOf(view: RowView, layout: Layout): string {
  const [only, ...more] = layout.nameColumns
  if (more.length === 0) return textAt(view, only)
  return cleanText(layout.nameColumns.map((column) => textAt(view, column)).join(' '))
}

/** A birth cell that can be meant as a birth: a number of a year or day (a total's count is neither), or text with at least four digits. */
export function hasBirth(view: RowView, layout: Layout): boolean {
  const columns =
    layout.bornParts === null ? [layout.at.born, layout.at.sexMale, layout.at.sexFemale] : [layout.bornParts.year]
  return columns.some((column) => {
    const cell = cellAt(view, column)
    if (cell === null || cell.error) return false
    if (typeof cell.value === 'number')
      return (cell.value >= 1900 && cell.value <= 2100) || cell.value >= earliestSerial
    return (String(cell.value).match(/\d/g)?.length ?? 0) >= 4
  })
}

/** A cell with at least nine digits in the ID number's column. */
export function hasNumber(view: RowView, layout: Layout): boolean {
  return (textAt(view, layout.at.citizenNumber).match(/\d/g)?.length ?? 0) >= 9
}

/** Whether father, mother or another guardian is named. */
export function hasGuardian(view: RowView, layout: Layout): boolean {
  const { father, mother, guardian, parents, householder } = layout.at
  return [father, mother, guardian, parents, householder].some((column) => /\p{L}{2}/u.test(textAt(view, column)))
}

function hasPersonCells(view: RowView, layout: Layout): boolean {
  return nameOf(view, layout) !== '' || cellAt(view, layout.at.name)?.error === true || hasGuardian(view, layout)
}

function isRepeatedHeading(view: RowView, layout: Layout): boolean {
  return layout.headingKeys.some((keys) => {
    let equal = 0
    for (const [column, text] of view.texts.entries()) {
      if (text === '') continue
      const key = keys[column]
      if (key === undefined || key === '' || text.length > 120) return false
      if (beginsOtherwise(text, key) || headingKey(text) !== key) return false
      equal += 1
    }
    return equal >= 2
  })
}

/** Of most cells the first letter or digit tells already that they are no heading: nothing need be folded for it. */
function beginsOtherwise(text: string, key: string): boolean {
  const first = text.charAt(0)
  return /[a-z0-9]/i.test(first) && first.toLowerCase() !== key.charAt(0)
}

/** "(1) (2) (3)…", "A B 1 2 3…" under a heading: a short number or letter in each cell, in order, also where the name is. */
function isColumnNumbers(view: RowView, layout: Layout, present: readonly string[]): boolean {
  const name = textAt(view, layout.nameColumns[0])
  if (present.length < 3 || !/^[([]?(?:\d{1,2}|[A-Ea-e])[)\]]?$/.test(name)) return false
  const numbers = present.flatMap((text) => /^[([]?(\d{1,2})(?:[)\]]|$)/.exec(text)?.[1] ?? [])
  if (present.some((text) => text.length > 14 || !/^[([]?(?:\d{1,2}|[A-Ea-e])(?:[)\]]|$|=)/.test(text))) return false
  return numbers.every((number, at) => at === 0 || Number(number) > Number(numbers[at - 1]))
}

function isSignature(text: string): boolean {
  if (placeAndDay.test(text)) return true
  return markCount(text) === 0 ? plainSignatureLines.test(fold(text)) : signatureLines.test(typedKey(text))
}

/** A line of one text that parts the table, alone in its row but for its number and a count. */
function separatorOf(view: RowView, layout: Layout, mergedAcross: boolean): RowKind | null {
  const words = view.texts.flatMap((text, column) =>
    /\p{L}{2}/u.test(text) && !isLeader(text) ? [{ text, column }] : [],
  )
  const [line] = words
  if (line === undefined || words.length > 1) return null
  const leader = view.texts.find((text, column) => text !== '' && column !== line.column) ?? ''
  const roman = isLeader(leader)
  const village = villageOfLine(line.text)
  const inName = layout.nameColumns.includes(line.column)
  if (village !== null && (inName || mergedAcross || roman || line.column <= (layout.at.name ?? 0)))
    return { kind: 'separator', village }
  if (mergedAcross || roman || line.column === layout.at.number)
    return { kind: 'separator', village: plainVillageName(line.text) }
  return leader === '' && !(inName && canBeName(line.text)) ? { kind: 'separator', village: null } : null
}

/** The number or letter of a part of the list: "II", "A." */
function isLeader(text: string): boolean {
  return /^(?:[IVX]{1,5}|[A-H])[.)]?$/.test(text)
}

/** Whether a text that stands alone in the name's column can be a name: few words, no digit, no sign of a sentence. */
function canBeName(text: string): boolean {
  return !/[\d:;,.!?]/.test(text) && text.split(' ').length <= 6
}

function isCount(text: string): boolean {
  return /^\d{1,5}[.)]?$/.test(text)
}
