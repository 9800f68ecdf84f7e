import type { FileReading, Workbook } from '../../../src/base/ports.ts'
import type { FromReader, Through, ToReader } from './messages.ts'
import { toPieces, wholeBook } from './pieces.ts'
import type { RawBook } from './raw-book.ts'
import { readBook } from './read-book.ts'
import { toRefusal } from './refusal.ts'

/** All that the core can make of a file where it is read. */
export type Readings = readonly FileReading<never, unknown>[]

/** Everything that is answered to a file: its cells or what a reading makes of it, then the end; or a refusal. */
export async function* answersTo(
  { name, bytes, limits, through }: Extract<ToReader, { type: 'read' }>,
  readings: Readings,
): AsyncGenerator<FromReader, void> {
  try {
    const book = await readBook(name, bytes, limits)
    yield* through === null ? cellsOf(book) : madeOf(wholeBook(name, book), through, readings)
    yield { type: 'end' }
  } catch (failure) {
    const { reason, facts } = toRefusal(failure)
    yield { type: 'refused', reason, facts }
  }
}

function* cellsOf({ kind, dateSystem, palette, sheets }: RawBook): Generator<FromReader> {
  const heads = sheets.map(({ name, hidden, merges, values }) => ({ name, hidden, merges, height: values.length }))
  yield { type: 'book', kind, dateSystem, palette, sheets: heads }
  for (const [index, sheet] of sheets.entries()) yield* toPieces(sheet, index)
}

function* madeOf(book: Workbook, { reading, asked }: Through, readings: Readings): Generator<FromReader> {
  const found = readings.find(({ name }) => name === reading)
  if (found === undefined) throw new Error(`no reading is called ${reading}`)
  // What travels with the name of a reading is what that reading is asked.
  for (const piece of found.read(book, asked as never)) yield { type: 'made', piece }
}
