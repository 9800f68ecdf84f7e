import { decode, fontIsCapitals } from '../../base/legacy-fonts.ts'
import type { Cell, Sheet, Workbook } from '../../base/ports.ts'
import { cleanText } from '../../base/text.ts'
import type { SecrecyMark } from '../read-row.ts'
import { findHeading, headingSearchRows } from './find-heading.ts'
import { rowTexts, sheetEncoding } from './sheet-encoding.ts'

/** Rows looked at where no heading tells where the letterhead ends. */
const letterheadRows = 15

// The stamp alone in its cell or line, or after "Độ mật:"; a star or bracket may stand around it.
const stamp =
  /^[^\p{L}\d]*(?:độ mật|mức độ mật|dấu mật)?[^\p{L}\d]*(TUYỆT|TỐI)?\s*MẬT(?:\s+(?:SỐ|BẢN)\b.*)?[^\p{L}\d]*$/u
const stampBeforeWords =
  /^[^\p{L}\d]*(?:ĐỘ MẬT|MỨC ĐỘ MẬT|DẤU MẬT|Độ mật|Mức độ mật|Dấu mật)\s*[:.-]\s*(TUYỆT|TỐI|Tuyệt|Tối)?\s*(?:MẬT|Mật|mật)(?![\p{L}\p{M}])/u

/**
 * The secrecy mark in a letterhead (rule 25), in capitals and in any encoding; null when no sheet bears one. To be asked
 * before anything else is read, of hidden sheets too. "Bảo mật" in a sentence and names are no marks.
 */
export function findSecrecyMark(workbook: Workbook): SecrecyMark | null {
  for (const sheet of workbook.sheets) {
    const found = markOf(workbook.file, sheet)
    if (found !== null) return found
  }
  return null
}

function markOf(file: string, sheet: Sheet): SecrecyMark | null {
  const encoding = sheetEncoding(sheet)
  const texts = sheet.rows.slice(0, headingSearchRows + 3).map((row) => rowTexts(row, encoding))
  const end = findHeading({ texts, merges: sheet.merges })?.top ?? letterheadRows
  for (const [at, row] of sheet.rows.slice(0, end).entries()) {
    for (const cell of row) {
      const mark = markIn(cell)
      if (mark !== null) return { file, sheet: sheet.name, row: at + 1, mark }
    }
  }
  return null
}

function markIn(cell: Cell | null): SecrecyMark['mark'] | null {
  if (cell === null || typeof cell.value !== 'string' || cell.value.length > 400) return null
  for (const text of readings(cell.value, cell.font)) {
    for (const line of text.split(/[\r\n]+/).map(cleanText)) {
      const found = stamp.exec(line) ?? stampBeforeWords.exec(line)
      if (found) return markOfWord(found[1])
    }
  }
  return null
}

/** A stamp is too short to tell its encoding, so each is tried; TCVN3 has no capitals with tones ("MËT", "mËt" in a capital font). */
function readings(value: string, font: string | undefined): string[] {
  const plain = decode(value, 'tcvn3')
  const old = fontIsCapitals(font) ? plain.toUpperCase() : plain
  return [value, ...(old === value ? [] : [capitalsAside(old)]), decode(value, 'vni')]
}

/** Capitals put right where a TCVN3 word has all its plain letters in capitals: "TèI MËT" → "TỐI MẬT". */
function capitalsAside(text: string): string {
  return text.replace(/[\p{L}\p{M}]+/gu, (word) => {
    const plain = word.match(/[A-Za-z]/g)?.join('') ?? ''
    return plain !== '' && plain === plain.toUpperCase() ? word.toUpperCase() : word
  })
}

function markOfWord(word: string | undefined): SecrecyMark['mark'] {
  if (word === undefined) return 'MẬT'
  return word.toUpperCase() === 'TỐI' ? 'TỐI MẬT' : 'TUYỆT MẬT'
}
