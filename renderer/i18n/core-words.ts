import i18next from 'i18next'
import type { PreviewRow } from '../../src/lists/contract.ts'
import { phrases } from './en/core-phrases.ts'
import { sessionPhrases } from './en/core-session-phrases.ts'
import { problemSentences } from './en/core-problems.ts'

type Problem = PreviewRow['problems'][number]

/** What the core says of a cell. It is stored with the row in Vietnamese; English words it anew from code, cell and value. */
export function problemInWords(problem: Problem): string {
  if (i18next.language !== 'en') return problem.message
  return problemSentences[problem.code](`${problem.column}${problem.row}`, problem.value)
}

/**
 * A reason, warning or line of history as the core tells it: Vietnamese as it is, English by the phrase book. Names,
 * places and an officer's own words stand in it untouched; what the book does not know stays Vietnamese.
 */
export function toldInWords(text: string): string {
  return i18next.language === 'en' ? inEnglish(text) : text
}

const every = [...phrases, ...sessionPhrases]

export function inEnglish(text: string): string {
  for (const [pattern, words] of every) {
    const found = pattern.exec(text)
    if (found !== null)
      return words.replace(/\$(\d)(~?)/g, (_, index: string, own: string) => {
        const part = found[Number(index)] ?? ''
        return own === '~' ? inEnglish(part) : part
      })
  }
  return text
}
