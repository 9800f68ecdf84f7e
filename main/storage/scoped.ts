import { AsyncLocalStorage } from 'node:async_hooks'
import type { KyselyPlugin, Transaction } from 'kysely'
import type { Tables } from '../../src/storage/tables.ts'

/**
 * Runs work on a transaction that can be used only until the work ends. A query started later, by a forgotten promise or
 * a kept handle, throws: on SQLite it would run on the shared connection, inside somebody else's transaction or in none.
 */
export async function scoped<T>(
  db: Transaction<Tables>,
  work: (db: Transaction<Tables>) => PromiseLike<T>,
): Promise<T> {
  let ended = false
  const guard: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (ended) throw new Error('this transaction has ended: its handle must not be used any more')
      return node
    },
    transformResult: async ({ result }) => result,
  }
  try {
    return await work(db.withPlugin(guard))
  } finally {
    ended = true
  }
}

/**
 * A gate for the writes of one database: a write begun from within another would wait for the first to end, and the first
 * for it, for ever. It throws instead.
 */
export function neverWithinItself(): <T>(write: () => Promise<T>) => Promise<T> {
  const around = new AsyncLocalStorage<{ running: boolean }>()
  return async (write) => {
    if (around.getStore()?.running === true) throw new Error('a write was begun within a write: use the unit at hand')
    const own = { running: true }
    try {
      return await around.run(own, write)
    } finally {
      own.running = false
    }
  }
}
