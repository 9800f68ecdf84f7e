import { cleanText, fold, typedKey } from '../base/text.ts'

/** Kinds of what lies under a commune, longest first: a free list in law and practice. */
const kindWords = [
  'tổ dân phố',
  'tổ dân cư',
  'khu dân cư',
  'khối phố',
  'tiểu khu',
  'khu phố',
  'thôn',
  'bản',
  'buôn',
  'làng',
  'khóm',
  'khối',
  'plei',
  'phum',
  'xóm',
  'sóc',
  'bon',
  'khu',
  'đội',
  'ấp',
  'tổ',
]

/** The kind word a village's name begins with, as written: "Tổ dân phố Thắng Lợi 1" → "Tổ dân phố". Empty: it bears none. */
export function kindOfVillage(name: string): string {
  const clean = cleanText(name)
  const typed = typedKey(clean)
  const unmarked = fold(clean) === clean.toLowerCase()
  const found = kindWords.find(
    (kind) => startsWithWord(typed, kind) || (unmarked && startsWithWord(fold(clean), fold(kind))),
  )
  return found === undefined ? '' : clean.slice(0, found.length)
}

function startsWithWord(text: string, word: string): boolean {
  return text.startsWith(`${word} `) && text.length > word.length + 1
}
