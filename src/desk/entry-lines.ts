import type { Context } from '../access/index.ts'
import type { Progress } from '../base/paging.ts'
import { openFile } from '../lists/index.ts'
import { type Made, makeFiles } from '../papers/index.ts'
import type { EntryLine } from './contract.ts'
import { deskSession } from './desk-session.ts'
import { previewEntry } from './entry.ts'
import { entryRestBook } from './entry-rest.ts'
import { readEntryFile } from './entry-sheet.ts'
import { type EntryRow, readEntry } from './read-entry.ts'

/** Numbers as they are handed in: pasted, or a file on the shelf. */
export interface Handed {
  sessionId: string
  text: string
  fileId: string | null
}

/** The lines of a list of numbers with what each would mark. @throws NO_SUCH_SESSION, FILE_REFUSED, SECRET */
export async function entryLines(
  context: Context,
  operation: string,
  handed: Handed,
  signal?: AbortSignal,
): Promise<EntryLine[]> {
  const rows = await rowsOf(context, handed, signal)
  return context.units.read({ actor: context.caller.actor, operation }, async (unit) =>
    previewEntry(unit, await deskSession(unit, handed.sessionId), rows),
  )
}

/** What would not be marked, as a workbook to look into. */
export async function* makeEntryRest(
  context: Context,
  handed: Handed,
  signal?: AbortSignal,
): AsyncGenerator<{ progress: Progress }, Made> {
  yield { progress: { phase: 'counting', done: 0, total: null } }
  const operation = 'desk.entryRest'
  const rest = (await entryLines(context, operation, handed, signal)).filter(({ state }) => state !== 'ready')
  const write = () => context.host.documents.tables(entryRestBook(rest), signal)
  const wanted = rest.length === 0 ? [] : [{ form: 'xlsx' as const, name: 'so-chua-ghi-duoc.xlsx', write }]
  const what = { sessionId: handed.sessionId, lines: rest.length }
  return yield* makeFiles(context, wanted, { operation, what, rows: rest.length }, signal)
}

async function rowsOf(context: Context, { text, fileId }: Handed, signal?: AbortSignal): Promise<EntryRow[]> {
  if (fileId === null) return readEntry(text)
  return readEntryFile(await openFile(context, fileId, signal, 'desk'))
}
