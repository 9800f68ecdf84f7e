import type { MessagePort } from 'node:worker_threads'
import type { LinearModel } from '../../../src/base/ports.ts'

/** What the solving thread is given. */
export interface SolverTask {
  model: LinearModel
  seconds: number
  gap: number
  /** One shared number: 1 asks the thread to stop with what it has. */
  stop: Int32Array
  progress: MessagePort
}
