import { setImmediate } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { TableBook } from '../../../../src/base/ports.ts'

/** A book without its rows, and the rows of each sheet in pieces, all as JSON; the pieces in UTF-8. */
export interface HandedOver {
  book: string
  rows: readonly (readonly Uint8Array<ArrayBuffer>[])[]
}

const rowsAPiece = 1000

/** As bytes that change hands: a million cells copied one by one take seconds. In pieces, so that others get their turn. */
async function handedOver(book: TableBook, signal: AbortSignal | undefined): Promise<HandedOver> {
  const encoder = new TextEncoder()
  const rows: Uint8Array<ArrayBuffer>[][] = []
  for (const sheet of book.sheets) {
    const pieces: Uint8Array<ArrayBuffer>[] = []
    for (let at = 0; at < sheet.rows.length; at += rowsAPiece) {
      pieces.push(encoder.encode(JSON.stringify(sheet.rows.slice(at, at + rowsAPiece))))
      await setImmediate()
      signal?.throwIfAborted()
    }
    rows.push(pieces)
  }
  return { book: JSON.stringify({ ...book, sheets: book.sheets.map((sheet) => ({ ...sheet, rows: [] })) }), rows }
}

/**
 * Writes large workbooks away from whoever asks: 50,000 rows keep a processor busy for seconds. The thread is started when
 * first needed, ends after half a minute of rest, and is ended at once when the signal stops its work.
 * @param entry path of `thread.ts` or of what it was bundled into
 */
export function createBookThread(entry: string = fileURLToPath(new URL('./thread.ts', import.meta.url))) {
  let pool: Piscina<HandedOver, Uint8Array> | undefined
  const threads = () =>
    (pool ??= new Piscina<HandedOver, Uint8Array>({
      filename: entry,
      name: 'write',
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 30_000,
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    }))
  return {
    async write(book: TableBook, signal?: AbortSignal): Promise<Uint8Array> {
      const handed = await handedOver(book, signal)
      const transferList = handed.rows.flat().map(({ buffer }) => buffer)
      return threads().run(handed, { transferList, ...(signal === undefined ? {} : { signal }) })
    },
    close: async (): Promise<void> => pool?.destroy(),
  }
}
