import { remembering } from './remember.ts'
import { vowelParts, withTone } from './vietnamese-letters.ts'

export type NameParts = { family: string; middle: string; given: string }

const oddSpaces = /[\s\u0085\u180e]+/g
const invisible = /[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g
const apostrophes = /[\u2018\u2019\u201b\u02b9\u02bc\u02bb\u2032\u00b4\u0060]/g
const plainAscii = /^[!-_a-~]+(?: [!-_a-~]+)*$/
/** Words of ASCII and of Vietnamese letters in one piece, one blank between them: clean already, as nearly every cell is. */
const cleanAlready =
  /^[!-_a-~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]+(?: [!-_a-~À-ÃÈ-ÊÌÍÒ-ÕÙÚÝà-ãè-êìíò-õùúýĂăĐđĨĩŨũƠơƯưẠ-ỹ]+)*$/

/**
 * Text as it is stored: NFC, every kind of blank one space, none at the ends, invisible marks dropped, typographic and
 * stray apostrophes as ', the Icelandic Ð ð (typed for the look-alike) as Đ đ. Run it after the encoding is known:
 * the soft hyphen (ư in TCVN3) is kept, but a lone Ð or ´ of an old encoding would be changed.
 */
export function cleanText(text: string): string {
  if (cleanAlready.test(text)) return text
  return text
    .normalize('NFC')
    .replace(invisible, '')
    .replace(oddSpaces, ' ')
    .trim()
    .replace(apostrophes, "'")
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/[\u00f0\u0256]/g, 'đ')
}

/**
 * One canonical place for the tone of oa, oe and uy: on the first vowel at the end of a syllable (hoà → hòa,
 * thuỷ → thủy), on the second before another letter (hòan → hoàn), and never on the u of qu (qúy → quý).
 * Takes NFC text; case is kept.
 */
export function placeTone(text: string): string {
  if (!/[oòỏõóọuùủũúụ][aàảãáạeèẻẽéẹyỳỷỹýỵioơôêâă]/i.test(text)) return text
  return text
    .replace(/(q)([ùủũúụ])([aeioyăâêôơ])/gi, (_, q: string, u: string, vowel: string) => q + moveTone(u, vowel, 1))
    .replace(/(o)([àảãáạèẻẽéẹ])(?!\p{L})/giu, (_, o: string, vowel: string) => moveTone(o, vowel, 0))
    .replace(/(?<!q)(u)([ỳỷỹýỵ])(?!\p{L})/giu, (_, u: string, y: string) => moveTone(u, y, 0))
    .replace(/([òỏõóọ])([ae])(?=\p{L})/giu, (_, o: string, vowel: string) => moveTone(o, vowel, 1))
    .replace(/([ùủũúụ])(y)(?=[cnpt])/giu, (_, u: string, y: string) => moveTone(u, y, 1))
}

/** The text for search and loose comparison: clean, small letters, marks off, đ as d. "Giàng Thị  Ánh" → "giang thi anh". */
export const fold = remembering(foldText)

function foldText(text: string): string {
  const small = cleanText(text).toLowerCase()
  if (plainAscii.test(small)) return small
  return small
    .normalize('NFD')
    .replace(/[\p{M}\u00ad]/gu, '')
    .replace(/đ/g, 'd')
}

/** The text for exact comparison: clean, one tone place, small letters, marks kept. Equal keys are "equal as typed". */
export const typedKey = remembering(typedKeyOf)

function typedKeyOf(text: string): string {
  return placeTone(cleanText(text)).toLowerCase()
}

/** How many marks a text carries, each hat, hook, bar and tone counted: "Đặng" → 3. Fewer marks is less precise. */
export function markCount(text: string): number {
  return text.normalize('NFD').match(/[\p{M}đĐ]/gu)?.length ?? 0
}

/** A name with each word's first letter as a capital and the others small, also after ' and -: "H'MÔNG" → "H'Mông". */
export function titleCaseName(text: string): string {
  return cleanText(text)
    .toLowerCase()
    .replace(/(?<![\p{L}\p{M}])\p{L}/gu, (letter) => letter.toUpperCase())
}

/** Whether a text is written in capitals throughout; a text of only one-letter words ("A", "Y") is not. */
export function isAllCapitals(text: string): boolean {
  return /\p{Lu}[\p{M}']*\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text)
}

/** A Vietnamese name in its order: the first word is the family name, the last the given name. One word: given name. */
export function splitName(text: string): NameParts {
  const words = cleanText(text).split(' ')
  return {
    family: words.length > 1 ? (words[0] ?? '') : '',
    middle: words.slice(1, -1).join(' '),
    given: words.at(-1) ?? '',
  }
}

/**
 * Whether two names are alike: folds equal, or as many words (two or more) of which exactly one differs.
 * Blank names are like nothing.
 */
export function sameNameButOneWord(a: string, b: string): boolean {
  const left = fold(a)
  const right = fold(b)
  if (left === '' || right === '') return false
  if (left === right) return true
  const leftWords = left.split(' ')
  const rightWords = right.split(' ')
  if (leftWords.length !== rightWords.length || leftWords.length < 2) return false
  return leftWords.filter((word, at) => word !== rightWords[at]).length === 1
}

/** Two neighbouring vowels with the one tone they carry put on the first (0) or the second (1). */
function moveTone(first: string, second: string, onto: 0 | 1): string {
  const one = vowelParts(first.toLowerCase())
  const two = vowelParts(second.toLowerCase())
  if (one === undefined || two === undefined || (one.tone > 0 && two.tone > 0)) return first + second
  const tone = one.tone + two.tone
  return (
    likeCase(first, withTone(one.vowel, onto === 0 ? tone : 0)) +
    likeCase(second, withTone(two.vowel, onto === 1 ? tone : 0))
  )
}

function likeCase(model: string, letter: string): string {
  return model === model.toLowerCase() ? letter : letter.toUpperCase()
}
