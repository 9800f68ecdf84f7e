import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { TableBook } from '../../../../src/base/ports.ts'

/**
 * Writes large workbooks away from whoever asks: 50,000 rows keep a processor busy for seconds. The thread is started when
 * first needed, ends after half a minute of rest, and is ended at once when the signal stops its work.
 * @param entry path of `thread.ts` or of what it was bundled into
 */
export function createBookThread(entry: string = fileURLToPath(new URL('./thread.ts', import.meta.url))) {
  let pool: Piscina<string, Uint8Array> | undefined
  const threads = () =>
    (pool ??= new Piscina<string, Uint8Array>({
      filename: entry,
      name: 'write',
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 30_000,
      resourceLimits: { maxOldGenerationSizeMb: 2048 },
    }))
  return {
    write: (book: TableBook, signal?: AbortSignal): Promise<Uint8Array> =>
      // As one text: a million small cells take five times as long to be copied one by one.
      threads().run(JSON.stringify(book), signal === undefined ? {} : { signal }),
    close: async (): Promise<void> => pool?.destroy(),
  }
}
