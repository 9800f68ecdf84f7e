import { tcvn3Codes, vniCodes } from './legacy-tables.ts'
import { markedLetters } from './vietnamese-letters.ts'

/** How text was typed: Unicode (composed or not), or for the fonts ".Vn…" (TCVN3) or "VNI-…" (VNI). */
export type TextEncoding = 'unicode' | 'tcvn3' | 'vni'

/**
 * What `encode` does with capitals that TCVN3 lacks (Á, Ẳ …): `kept` writes them as converters do, capital and small
 * code ("A¸"), and loses nothing; `by-font` writes the small code only, as a keyboard does, the capital being left to a
 * capital font or to the reader.
 */
export type MissingCapitals = 'kept' | 'by-font'

const tcvn3Letters = new Map([...tcvn3Codes].map(([letter, code]) => [code, letter]))
const vniLetters = new Map([...vniCodes].map(([letter, code]) => [code, letter]))
const composedCapitals = convertedCapitals()

// No text of an old encoding read as Latin-1 holds such letters: it has been Unicode from the start.
const unicodeOnly = /[\u0102-\u01b0\u0300-\u0323\u1ea0-\u1ef9]/

const vniMarks = 'ùøûõïêéèúüëâáàåãä'
const vniPairs = new RegExp(`[aeouyôö][${vniMarks}]|[ôöñæíìóòî]`, 'gi')

/**
 * The text in composed Unicode. `tcvn3` and `vni` take text as it is read from a file, in Latin-1 characters; a text with
 * letters that only Unicode has is left as it is, so one right cell in a column of an old encoding stays right.
 * Capitals typed in TCVN3 with a tone come out small unless a converter kept them, to be put right by the font's name or as names.
 */
export function decode(text: string, encoding: TextEncoding): string {
  const composed = text.normalize('NFC')
  if (encoding === 'unicode' || unicodeOnly.test(composed)) return composed
  if (encoding === 'vni') return text.replace(vniPairs, decodeVni)
  return text.replace(/[AEIOUY¡¢£¤¥¦][µ-þ]|[¡-þ]/g, decodeTcvn3)
}

/** Unicode text in an old encoding, for fixtures and round trips. Letters outside the encoding stay as they are. */
export function encode(text: string, encoding: TextEncoding, capitals: MissingCapitals = 'kept'): string {
  const composed = text.normalize('NFC')
  if (encoding === 'unicode') return composed
  if (encoding === 'vni') return composed.replace(/[^\0-\x7f]/g, (letter) => vniCodes.get(letter) ?? letter)
  return composed.replace(/[^\0-\x7f]/g, (letter) => encodeTcvn3(letter, capitals))
}

/** Whether each letter of a word outside ASCII stands where the encoding would have put it; what it spells is another matter. */
export function isTypedIn(word: string, encoding: TextEncoding): boolean {
  if (encoding === 'unicode') return true
  if (encoding === 'vni') return !/[^\0-\x7f]/.test(word.replace(vniPairs, ''))
  return [...word].every((letter) => letter <= '\u007f' || tcvn3Letters.has(letter))
}

/** Whether a text holds letters that only Unicode text can hold. */
export function isSurelyUnicode(text: string): boolean {
  return unicodeOnly.test(text)
}

function decodeVni(code: string): string {
  const first = code.charAt(0)
  const sameCase = first === first.toLowerCase() ? code.toLowerCase() : code.toUpperCase()
  return vniLetters.get(sameCase) ?? (vniLetters.get(first) ?? first) + code.slice(1)
}

function decodeTcvn3(code: string): string {
  if (code.length === 1) return tcvn3Letters.get(code) ?? code
  return composedCapitals.get(code) ?? [...code].map((letter) => tcvn3Letters.get(letter) ?? letter).join('')
}

function encodeTcvn3(letter: string, capitals: MissingCapitals): string {
  const code = tcvn3Codes.get(letter)
  if (code !== undefined) return code
  const smallCode = tcvn3Codes.get(letter.toLowerCase())
  if (smallCode === undefined) return letter
  return capitals === 'kept' ? capitalBase(letter) + smallCode : smallCode
}

/** The code of a capital without its tone: Ắ → "¡" (Ă), Á → "A". */
function capitalBase(letter: string): string {
  const base = letter
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/g, '')
    .normalize('NFC')
  return tcvn3Codes.get(base) ?? base
}

function convertedCapitals(): Map<string, string> {
  const capitals = markedLetters.filter((letter) => letter !== letter.toLowerCase() && !tcvn3Codes.has(letter))
  return new Map(capitals.map((letter) => [encodeTcvn3(letter, 'kept'), letter]))
}
