import { fold } from '../base/text.ts'
import type { SearchWord, SearchWords } from './search-words.ts'

/** What a child is ranked by. */
export interface Searched {
  typed: string
  folded: string
  /** Name, guardians, numbers and birth day, parted by " | " (search-text.ts). */
  search_text: string
}

/** How a child was found, best first; undefined: not all words are there. */
export const ranks = {
  nameAsTyped: 0,
  wordsAsTyped: 1,
  nameFolded: 2,
  nameWords: 3,
  insideName: 4,
  guardian: 5,
  number: 6,
} as const

/** A child's rank on the scale that children and households share; less is better. */
export function childRank(rank: number): number {
  return 2 * rank
}

/** A guardian named so comes after the children named so; found in another way a household comes before its children. */
export function householdRank(rank: number): number {
  return rank <= ranks.insideName ? 2 * rank + 1 : 2 * rank - 1
}

/**
 * The rank of a child for what was typed: a name equal with its marks, names whose words begin as typed with marks, a name
 * equal without marks, words of the name, parts of the name, guardians, numbers. All words must be found somewhere.
 */
export function rankOf(wanted: SearchWords, child: Searched): number | undefined {
  if (child.typed === wanted.typed) return ranks.nameAsTyped
  const places = wanted.words.map((word) => placeOf(word, child))
  if (places.some((place) => place === undefined)) return undefined
  const worst = Math.max(...places.map((place) => place ?? 0))
  if (worst > ranks.nameWords) return worst
  if (wanted.words.some((word) => word.hasMarks) && wanted.words.every((word) => beginsAsTyped(word, child)))
    return ranks.wordsAsTyped
  return child.folded === wanted.folded ? ranks.nameFolded : ranks.nameWords
}

/** The best place in which a word is found. */
function placeOf(word: SearchWord, child: Searched): number | undefined {
  if (word.forms.some((form) => beginsIn(child.folded, form))) return ranks.nameWords
  if (word.forms.some((form) => child.folded.includes(form))) return ranks.insideName
  const others = child.search_text.split(' | ').slice(1)
  const found = others.filter((part) => word.forms.some((form) => part.includes(form)))
  if (found.length === 0) return undefined
  return found.some((part) => /\p{L}/u.test(part)) ? ranks.guardian : ranks.number
}

function beginsAsTyped(word: SearchWord, child: Searched): boolean {
  return word.hasMarks ? beginsIn(child.typed, word.typed) : word.forms.some((form) => beginsIn(child.folded, form))
}

/** Whether a word of the text begins so. */
function beginsIn(text: string, beginning: string): boolean {
  return text.startsWith(beginning) || text.includes(` ${beginning}`)
}

/** Whether a value, such as a guardian's name or a phone, is one of those by which the child was found beside its name. */
export function foundBy(wanted: SearchWords, child: Searched, value: string): boolean {
  const text = fold(value)
  return wanted.words.some((word) => {
    const inName = word.forms.some((form) => child.folded.includes(form))
    return !inName && word.forms.some((form) => text.includes(form))
  })
}
