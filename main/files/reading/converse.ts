import { WorkbookRefused, type WorkbookRefusal } from '../../../src/base/ports.ts'
import type { FromReader, ToReader } from './messages.ts'
import type { ReaderProcess } from './reader-process.ts'
import type { RefusalFacts } from './refusal.ts'

/**
 * Asks a reading process one thing and yields what it answers, until its end; the process ends with this talk, however
 * it ends. Only time in which the process is waited for counts, not that in which its answers wait here.
 * @throws {WorkbookRefused}
 */
export async function* converse(
  reader: ReaderProcess,
  request: Extract<ToReader, { type: 'read' }>,
  milliseconds: number,
  stop: AbortSignal,
): AsyncGenerator<FromReader, void> {
  const come: (() => FromReader)[] = []
  let refused: WorkbookRefused | undefined
  let wake: (() => void) | undefined
  let left = milliseconds

  const refuse = (reason: WorkbookRefusal, facts: RefusalFacts = {}) => {
    refused ??= new WorkbookRefused(request.name, reason, facts)
    wake?.()
  }
  const cancel = () => refuse('cancelled')
  stop.addEventListener('abort', cancel)
  reader.onExit((exit) => refuse(causeOfDeath(exit), { ...(exit.code !== null && { exit: exit.code }) }))
  reader.onMessage((open) => {
    come.push(open)
    wake?.()
  })
  /** Waits for the process: for its next word, its end or the end of patience. */
  const word = async () => {
    const since = performance.now()
    const seconds = Math.round(milliseconds / 1000)
    const timer = setTimeout(() => refuse('too-slow', { seconds }), Math.max(0, left))
    await new Promise<void>((resolve) => (wake = resolve))
    clearTimeout(timer)
    left -= performance.now() - since
  }

  try {
    reader.send(request)
    for (;;) {
      if (come.length === 0 && refused === undefined) await word()
      // What was sent before a process ended still counts, but nobody takes it who has stopped.
      const message = stop.aborted ? undefined : come.shift()?.()
      if (message === undefined) throw refused ?? new WorkbookRefused(request.name, 'broken')
      if (message.type === 'end') return
      if (message.type === 'refused') throw new WorkbookRefused(request.name, message.reason, message.facts)
      yield message
      reader.send({ type: 'next' })
    }
  } finally {
    stop.removeEventListener('abort', cancel)
    reader.kill()
  }
}

/** A process that runs out of memory ends itself (abort, on Windows a breakpoint) or is ended by the system. */
function causeOfDeath({ code, signal }: { code: number | null; signal: string | null }): WorkbookRefusal {
  const outOfMemory = signal === 'SIGABRT' || signal === 'SIGKILL' || signal === 'SIGTRAP' || signal === 'SIGILL'
  return outOfMemory || code === 134 || code === 5 || code === 0x80000003 || code === 0xc0000409
    ? 'too-large'
    : 'broken'
}
