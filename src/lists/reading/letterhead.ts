import type { Day } from '../../base/day.ts'
import { fold } from '../../base/text.ts'
import { dayInText } from './day-in-text.ts'
import { villageInTitle, villageOfLine } from './village-lines.ts'

/** What stands above the heading: one text a cell, decoded, in reading order. */
export interface Letterhead {
  title: string
  day: Day | null
  village: string | null
  /** A title "chưa làm…", whether or not a card column follows. */
  saysLeft: boolean
}

const officialLines =
  /^(cong hoa xa hoi|doc lap|ubnd|uy ban|cong an|so:|so \d|mau |phu luc|truong |phong |huyen |tinh |xa |phuong |thi tran )/
const otherPapers = /kem theo|can cu|quyet dinh|ke hoach so|cong van|sinh tu|sinh trong/

/** Reads title, day and village of the lines above the heading. */
export function readLetterhead(lines: readonly string[]): Letterhead {
  const texts = lines.filter((line) => line !== '')
  const title = titleOf(texts)
  const below = texts.slice(
    Math.max(
      0,
      texts.findIndex((text) => title.startsWith(text)),
    ),
  )
  return {
    title,
    day: dayOf(texts),
    village:
      texts.map(villageOfLine).find((name) => name !== null) ??
      texts.map(villageInTitle).find((name) => name !== null) ??
      null,
    saysLeft: saysLeft(below.join(' ')),
  }
}

/** The line "DANH SÁCH …", with the next one when it says no more; without one the longest line that is no authority's name, motto or number. */
function titleOf(texts: readonly string[]): string {
  const list = texts.find((text) => /^(danh sach|bang|bieu|so theo doi|thong ke|tong hop|ds )/.test(fold(text)))
  if (list !== undefined)
    return fold(list) === 'danh sach' ? `${list} ${texts[texts.indexOf(list) + 1] ?? ''}`.trim() : list
  const others = texts.filter((text) => !officialLines.test(fold(text)) && dayInText(text) === null)
  return others.reduce((longest, text) => (text.length > longest.length ? text : longest), '')
}

/** "Tính đến ngày …" first, then "đến ngày …", then the line of place and day; days of other papers are none. */
function dayOf(texts: readonly string[]): Day | null {
  const counted = texts.map((text) => afterWords(text, /(?:tính đến|thời điểm|cập nhật đến|số liệu đến|chốt)/i))
  const until = texts.map((text) => afterWords(text, /đến (?:hết )?ngày/i))
  const issued = texts.filter((text) => /ngày/i.test(text) && !/từ ngày/i.test(text)).map(outsideOtherPapers)
  return [...counted, ...until, ...issued].find((day) => day !== null) ?? null
}

function afterWords(text: string, words: RegExp): Day | null {
  const at = text.search(words)
  return at === -1 || otherPapers.test(fold(text.slice(0, at))) ? null : dayInText(text.slice(at))
}

function outsideOtherPapers(text: string): Day | null {
  return otherPapers.test(fold(text)) ? null : dayInText(text)
}

/** Whether a title says that those listed still have no card; "đã làm, chưa làm" says nothing, a birth paper is no card. */
function saysLeft(title: string): boolean {
  const words = fold(title)
  if (/\bda (?:duoc )?(?:lam|cap|thu nhan|co (?:the )?(?:can cuoc|cccd))\b/.test(words)) return false
  return /\bchua (?:duoc |di |den )?(?:lam|cap|thu nhan|co (?:the )?(?:can cuoc|cccd|cc\b|the))(?! (?:giay )?khai sinh)/.test(
    words,
  )
}
