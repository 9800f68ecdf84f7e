import { PrinterMissing } from '../../src/base/ports.ts'
import type { FromHost } from './messages.ts'

/** The shape of the host's printer, answered by the main process. */
export interface MainPrinter {
  print(html: string, signal?: AbortSignal): Promise<Uint8Array>
  close(): Promise<void>
  /** The main process has printed, or could not (`null`). */
  printed(id: number, pdf: Uint8Array | null): void
}

/** Prints paper by asking the main process, whose Chromium is the one the window itself runs in. */
export function mainPrinter(say: (message: FromHost) => void): MainPrinter {
  const waiting = new Map<number, (pdf: Uint8Array | null) => void>()
  let last = 0

  function print(html: string, signal?: AbortSignal): Promise<Uint8Array> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      const id = ++last
      const stop = (): void => {
        waiting.delete(id)
        say({ type: 'stop-printing', id })
        reject(signal?.reason)
      }
      signal?.addEventListener('abort', stop, { once: true })
      waiting.set(id, (pdf) => {
        signal?.removeEventListener('abort', stop)
        if (pdf === null) reject(new PrinterMissing())
        else resolve(pdf)
      })
      say({ type: 'print', id, html })
    })
  }

  return {
    print,
    close: async () => {},
    printed(id, pdf) {
      waiting.get(id)?.(pdf)
      waiting.delete(id)
    },
  }
}
