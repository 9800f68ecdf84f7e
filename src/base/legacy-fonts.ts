import { decode, isSurelyUnicode, isTypedIn, type TextEncoding } from './legacy-codes.ts'
import { isSyllable } from './syllable.ts'

export { decode, encode, type MissingCapitals, type TextEncoding } from './legacy-codes.ts'

type Scores = Record<TextEncoding, number>

const encodings = ['unicode', 'tcvn3', 'vni'] as const

// A word in any of the encodings: ASCII letters and everything from Latin-1's signs up.
const words = /[A-Za-z\u00a1-\u024f\u0300-\u036f\u1e00-\u1eff]{2,}/g

/**
 * How a column, a row or a sheet of texts was typed, judged from the texts: each word with a letter outside ASCII counts
 * for every encoding in which it is a Vietnamese syllable, a word with letters that only Unicode has counts for Unicode
 * whatever it spells, and the most words win. Texts that are as good in several encodings ("Lê" is "Lờ" in TCVN3)
 * go by the fonts, if these announce one of them, else they are Unicode; ASCII only is Unicode.
 * `fonts` are the names of the fonts of the texts, in any order or number; they never overrule the texts.
 */
export function detectEncoding(texts: readonly string[], fonts: readonly (string | undefined)[] = []): TextEncoding {
  const scores: Scores = { unicode: 0, tcvn3: 0, vni: 0 }
  const known = new Map<string, Scores>()
  let seen = false
  for (const text of texts) {
    if (isAscii(text)) continue
    seen = true
    for (const word of text.match(words) ?? []) {
      if (isAscii(word)) continue
      const found = known.get(word) ?? scoresOf(word)
      known.set(word, found)
      for (const encoding of encodings) scores[encoding] += found[encoding]
    }
  }
  if (!seen) return 'unicode'
  const most = Math.max(scores.unicode, scores.tcvn3, scores.vni)
  const best = encodings.filter((encoding) => scores[encoding] === most)
  const announced = mostAnnounced(fonts)
  if (announced !== undefined && best.includes(announced)) return announced
  return best[0] ?? 'unicode'
}

/** Whether a font shows small letters as capitals: the TCVN3 fonts whose name ends in H (".VnTimeH", ".VnArialH"). */
export function fontIsCapitals(font: string | undefined): boolean {
  return font !== undefined && /^\.vn.*H$/i.test(font.trim()) && /H$/.test(font.trim())
}

/** The encoding that a font's name announces; undefined when it announces none. */
export function encodingOfFont(font: string | undefined): TextEncoding | undefined {
  if (font === undefined) return undefined
  if (/^\s*\.vn/i.test(font)) return 'tcvn3'
  return /^\s*vni[- ]/i.test(font) ? 'vni' : undefined
}

function scoresOf(word: string): Scores {
  if (isSurelyUnicode(word)) return { unicode: 1, tcvn3: 0, vni: 0 }
  return {
    unicode: spellsInUnicode(word) ? 1 : 0,
    tcvn3: spells(word, 'tcvn3') ? 1 : 0,
    vni: spells(word, 'vni') ? 1 : 0,
  }
}

/** Nobody types a capital behind small letters: "NhÌ" is the TCVN3 of Nhè, although "nhì" is a word. */
function spellsInUnicode(word: string): boolean {
  return isSyllable(word.replace(/[ðÐ]/g, 'đ')) && !/\p{Ll}\p{Lu}/u.test(word)
}

function spells(word: string, encoding: TextEncoding): boolean {
  return isTypedIn(word, encoding) && isSyllable(decode(word, encoding))
}

function mostAnnounced(fonts: readonly (string | undefined)[]): TextEncoding | undefined {
  let balance = 0
  for (const font of fonts) {
    const encoding = encodingOfFont(font)
    if (encoding !== undefined) balance += encoding === 'tcvn3' ? 1 : -1
  }
  return balance > 0 ? 'tcvn3' : balance < 0 ? 'vni' : undefined
}

function isAscii(text: string): boolean {
  return !/[^\0-\x7f]/.test(text)
}
