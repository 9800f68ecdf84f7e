import { sql } from 'kysely'
import type { Remember } from '../base/remember-answers.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { SearchWord } from './search-words.ts'

/** A word of three letters stands inside few others; with more than these the part tells nothing. */
const mostWords = 400

/**
 * The written words that hold each of the typed ones somewhere inside, as a question to the index: "ran uc" → tran and (duc or
 * phuc). The index knows each word once, where looking through all children takes seventy milliseconds.
 * null: some word stands inside none, so nobody is found. Numbers are left to the caller: there are as many as children.
 */
export async function wordsHolding(
  unit: Unit,
  words: readonly SearchWord[],
  remember: Remember,
): Promise<string | null> {
  const questions: string[] = []
  const written = await writtenWords(unit, remember)
  for (const { forms, isNumber } of words) {
    if (isNumber) continue
    const found = written.filter((term) => forms.some((form) => term.includes(form))).slice(0, mostWords)
    if (found.length === 0) return null
    questions.push(`(${found.map((term) => `"${term}"`).join(' OR ')})`)
  }
  return questions.join(' AND ')
}

/**
 * Every word that begins with a letter, once: letters come after digits, and of numbers there are as many as children. The
 * index counts each word's places as it names it, twelve milliseconds at 50,000 children, so they are asked once a recording.
 */
function writtenWords(unit: Unit, remember: Remember): Promise<string[]> {
  return remember(['written-words', unit.known], async () => {
    const { rows } = await sql<{ term: string }>`select term from child_words where term >= 'a'`.execute(unit.db)
    return rows.map((row) => row.term)
  })
}
