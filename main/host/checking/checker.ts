import { fileURLToPath } from 'node:url'
import { Piscina } from 'piscina'
import type { Check } from '../../storage/checks.ts'

/** Looks through registers away from those who work with them. */
export interface Checker {
  /** Looks through the register of a data folder for damage; changes nothing. */
  check(folder: string): Promise<readonly Check[]>
  /** Lets go of every register, also of one that is being looked through. */
  close(): Promise<void>
}

/**
 * A check reads every page: 100,000 children take some six seconds, in which nobody at the desk could find a child. The
 * thread is started when first needed and ends when it has answered.
 * @param entry path of `thread.ts` or of what it was bundled into
 */
export function createChecker(entry: string = fileURLToPath(new URL('./thread.ts', import.meta.url))): Checker {
  let pool: Piscina<string, readonly Check[]> | undefined
  const threads = () =>
    (pool ??= new Piscina<string, readonly Check[]>({
      filename: entry,
      name: 'check',
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 0,
    }))
  return {
    check: (folder) => threads().run(folder),
    async close() {
      await pool?.destroy()
      pool = undefined
    },
  }
}
