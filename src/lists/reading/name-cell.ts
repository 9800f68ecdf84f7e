import { cleanText } from '../../base/text.ts'

/** What stands in the cell of a child's name. */
export interface NameCell {
  name: string
  /** A remark in brackets behind the name: "(con nuôi)". */
  remark: string | null
  /** A birth written behind the name: "SN 2017", "sinh ngày 5/3/2018", "- 5/3/2018", "(2018)". */
  born: string | null
}

const birthBehind = /(?<=[\p{L})])[\s,;–-]+(?:sinh(?: (?:ngày|năm))?|s\.?n\.?)\s*:?\s*(\d[\d/. -]*\d)$/iu
const barePlace = String.raw`\d{1,2}[/.-]\d{1,2}[/.-]\d{4}|\d{1,2}/\d{4}|(?:19|20)\d{2}`
const dayBehind = new RegExp(String.raw`(?<=[\p{L})])\s*[,;–-]\s*(${barePlace})$`, 'u')
const birthInBrackets = new RegExp(
  String.raw`(?<=[\p{L}])\s*\((?:sinh(?: (?:ngày|năm))?|s\.?n\.?)?\s*:?\s*(${barePlace})\s*\)$`,
  'iu',
)
const remarkBehind = /(?<=[\p{L}])\s*\(([^()]*)\)?$/u

/** Takes apart what many lists write into one cell, so that the same child in another list has the same name. */
export function nameCell(text: string): NameCell {
  const clean = cleanText(text)
  if (!/[\d(]/.test(clean)) return { name: clean, remark: null, born: null }
  const behind = [birthBehind, dayBehind, birthInBrackets].find((one) => one.test(clean)) ?? birthBehind
  const [withoutBirth, born] = cut(clean, behind)
  const [name, remark] = cut(withoutBirth, remarkBehind)
  return born !== null || remark === null ? { name, remark, born } : { ...nameCell(name), remark }
}

function cut(text: string, behind: RegExp): [rest: string, found: string | null] {
  const found = behind.exec(text)
  if (found === null) return [text, null]
  return [text.slice(0, found.index).trim(), found[1]?.trim() || null]
}
