import type { Progress } from '../../src/base/paging.ts'
import type { Client } from '../host/in-process.ts'
import type { OpenHost } from '../host/open-host.ts'

/** What a command works with: the opened register, asked through the same contract as every window. */
export interface Desk {
  host: OpenHost
  client: Client
  newId(): string
  /** Ctrl+C. */
  signal: AbortSignal
  /** A line for the person at the terminal, in Vietnamese, on stderr. */
  say(line: string): void
  progress(progress: Progress): void
}

/** Long work as it is asked: steps of progress, then what it came to. */
export interface Stream<Final> {
  next(): Promise<IteratorResult<{ progress: Progress }, Final>>
}

/** Reads a stream of progress to its end and answers what it came to. */
export async function finished<Final>(desk: Pick<Desk, 'progress'>, stream: Stream<Final>): Promise<Final> {
  for (;;) {
    const step = await stream.next()
    if (step.done) return step.value
    desk.progress(step.value.progress)
  }
}
