import { fileURLToPath } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import { Piscina } from 'piscina'
import type { Solved, Solver, SolverProgress } from '../../../src/base/ports.ts'
import type { SolverTask } from './messages.ts'

/** So long after its time, or after being asked to stop, a thread that does not answer is ended. */
const patienceMs = 5000

const nothing: Solved = { status: 'stopped', values: null, bound: null }

/**
 * Solves models in a thread of its own, which is started when first needed and ends after a minute of rest.
 * @param entry path of `thread.ts` or of what it was bundled into
 */
export function createSolver(
  entry: string = fileURLToPath(new URL('./thread.ts', import.meta.url)),
): Solver & { close(): Promise<void> } {
  let pool: Piscina<SolverTask, Solved> | undefined
  const threads = () =>
    (pool ??= new Piscina<SolverTask, Solved>({
      filename: entry,
      name: 'solve',
      minThreads: 0,
      maxThreads: 1,
      idleTimeout: 60_000,
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    }))

  const solve: Solver['solve'] = async (model, { seconds, gap, signal, onProgress }) => {
    if (signal?.aborted === true) return nothing
    const stop = new Int32Array(new SharedArrayBuffer(4))
    const { port1, port2 } = new MessageChannel()
    port1.on('message', (found: SolverProgress) => onProgress?.(found))
    const hardStop = new AbortController()
    let timer = setTimeout(() => hardStop.abort(), seconds * 1000 + patienceMs)
    const ask = () => {
      Atomics.store(stop, 0, 1)
      clearTimeout(timer)
      timer = setTimeout(() => hardStop.abort(), patienceMs)
    }
    signal?.addEventListener('abort', ask, { once: true })
    try {
      const task = { model, seconds, gap, stop, progress: port2 }
      return await threads().run(task, { signal: hardStop.signal, transferList: [port2] })
    } catch (failure) {
      if (hardStop.signal.aborted) return nothing
      throw failure
    } finally {
      clearTimeout(timer)
      signal?.removeEventListener('abort', ask)
      port1.close()
    }
  }
  return { solve, close: async () => pool?.destroy() }
}
