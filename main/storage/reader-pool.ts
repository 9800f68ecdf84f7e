import type { Kysely } from 'kysely'
import type { Tables } from '../../src/storage/tables.ts'

/** Reading connections, opened when needed: a long report on one does not hold up the questions of another window. */
export interface ReaderPool {
  /** Runs work with a connection of its own; waits, first come first served, while all are taken. */
  use<T>(work: (reader: Kysely<Tables>) => Promise<T>): Promise<T>
  close(): Promise<void>
}

export function readerPool(open: () => Kysely<Tables>, most: number): ReaderPool {
  const opened: Kysely<Tables>[] = []
  const idle: Kysely<Tables>[] = []
  const waiting: ((reader: Kysely<Tables>) => void)[] = []

  function take(): Kysely<Tables> | Promise<Kysely<Tables>> {
    const free = idle.pop()
    if (free !== undefined) return free
    if (opened.length >= most) return new Promise((resolve) => waiting.push(resolve))
    const fresh = open()
    opened.push(fresh)
    return fresh
  }

  function giveBack(reader: Kysely<Tables>): void {
    const next = waiting.shift()
    if (next === undefined) idle.push(reader)
    else next(reader)
  }

  return {
    async use(work) {
      const reader = await take()
      try {
        return await work(reader)
      } finally {
        giveBack(reader)
      }
    },
    async close() {
      await Promise.all(opened.map((reader) => reader.destroy()))
    },
  }
}
