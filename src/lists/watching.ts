import type { Progress } from '../base/paging.ts'

/** Told after each chunk of long work; throws to stop the whole. */
export interface Watching {
  step(progress: Progress): Promise<void>
}
