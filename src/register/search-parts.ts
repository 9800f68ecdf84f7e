import { sql } from 'kysely'
import type { Unit } from '../storage/unit-of-work.ts'
import type { SearchWord } from './search-words.ts'

/** A word of three letters stands inside few others; with more than these the part tells nothing. */
const mostWords = 400

/**
 * The written words that hold each of the typed ones somewhere inside, as a question to the index: "ran uc" → tran and (duc or
 * phuc). The index knows each word once, so this takes a millisecond where looking through all children takes seventy.
 * null: some word stands inside none, so nobody is found. Numbers are left to the caller: there are as many as children.
 */
export async function wordsHolding(unit: Unit, words: readonly SearchWord[]): Promise<string | null> {
  const questions: string[] = []
  for (const { forms, isNumber } of words) {
    if (isNumber) continue
    const found = await termsHolding(unit, forms)
    if (found.length === 0) return null
    questions.push(`(${found.map((term) => `"${term}"`).join(' OR ')})`)
  }
  return questions.join(' AND ')
}

/** Words begin with a letter, and letters come after digits. */
async function termsHolding(unit: Unit, forms: readonly string[]): Promise<string[]> {
  const tests = forms.map((form) => sql`instr(term, ${form}) > 0`)
  const { rows } = await sql<{ term: string }>`select term from child_words
    where term >= 'a' and (${sql.join(tests, sql` or `)}) limit ${mostWords}`.execute(unit.db)
  return rows.map((row) => row.term)
}
