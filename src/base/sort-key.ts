import { remembering } from './remember.ts'
import { splitName } from './text.ts'
import { alphabet, toneMarks, vowelParts } from './vietnamese-letters.ts'

type Weight = { primary: string; secondary: string; capital: string }

// The order of the Unicode collation for Vietnamese: space, punctuation, digits, letters.
const beforeLetters = ' _-,;:!?.\'"()[]{}@*/\\&#%`^+<=>|~$0123456789'
const firstWeight = 0x30
const beyond = String.fromCharCode(firstWeight + beforeLetters.length + alphabet.length)

const weights: ReadonlyMap<string, Weight> = allWeights()

/**
 * The key by which lists of people are ordered: given name, then middle words, then family name. Plain ASCII made to be
 * compared by bytes (SQLite BINARY, PostgreSQL COLLATE "C"). Within each part letters decide first in the order
 * a ă â b c d đ e ê … o ô ơ … u ư, then tones in the order a à ả ã á ạ, as ICU orders Vietnamese; capitals decide last
 * of all, small letters first.
 */
export const sortKey = remembering(keyOfName)

function keyOfName(name: string): string {
  const { family, middle, given } = splitName(name)
  const parts = [given, middle, family].map((part) => levels(part))
  const capitals = parts.map((part) => part.capitals).join('')
  return `${parts.map((part) => `${part.primaries}.${part.secondaries}`).join('.')}.${withoutZerosBehind(capitals)}`
}

function levels(part: string): { primaries: string; secondaries: string; capitals: string } {
  let primaries = ''
  let secondaries = ''
  let capitals = ''
  for (const letter of part) {
    const weight = weights.get(letter) ?? weightOfOther(letter)
    primaries += weight.primary
    secondaries += weight.secondary
    capitals += weight.capital
  }
  return { primaries, secondaries: withoutZerosBehind(secondaries), capitals }
}

function allWeights(): Map<string, Weight> {
  const found = new Map<string, Weight>()
  let code = firstWeight
  for (const sign of beforeLetters) {
    found.set(sign, { primary: String.fromCharCode(code++), secondary: '0', capital: '0' })
  }
  for (const letter of alphabet) {
    const primary = String.fromCharCode(code++)
    const tones = vowelParts(letter) === undefined ? [0] : toneMarks.keys()
    for (const tone of tones) {
      const small = (letter + toneMarks[tone]).normalize('NFC')
      found.set(small, { primary, secondary: String(tone), capital: '0' })
      found.set(small.toUpperCase(), { primary, secondary: String(tone), capital: '1' })
    }
  }
  return found
}

/** A letter with a foreign mark sorts as its base letter with a late tone; what has no base letter sorts behind z. */
function weightOfOther(letter: string): Weight {
  const base = letter.normalize('NFD').charAt(0)
  const known = base === letter ? undefined : weights.get(base)
  if (known !== undefined) return { ...known, secondary: '6' }
  if (/\p{M}|\u00ad/u.test(letter)) return { primary: '', secondary: '7', capital: '' }
  const code = (letter.codePointAt(0) ?? 0).toString(16).padStart(6, '0')
  return { primary: beyond + code, secondary: '0', capital: '0' }
}

function withoutZerosBehind(digits: string): string {
  return digits.replace(/0+$/, '')
}
