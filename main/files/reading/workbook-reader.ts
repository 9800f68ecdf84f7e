import {
  type Cell,
  type Sheet,
  type Workbook,
  type WorkbookReader,
  WorkbookRefused,
  type WorkbookRefusal,
} from '../../../src/base/ports.ts'
import { megabytes, READING_LIMITS, type ReadingLimits } from './limits.ts'
import type { FromReader } from './messages.ts'
import { fromPiece } from './pieces.ts'
import { forkReader, type ReaderProcess, type SpawnReader } from './reader-process.ts'
import type { RefusalFacts } from './refusal.ts'

export interface WorkbookReaderOptions {
  /** How a reading process is started; by default with Node's fork. */
  spawn?: SpawnReader
  /** From the start of the process to the last row; 60,000 by default. */
  milliseconds?: number
  /** Heap of a reading process; 768 by default. */
  heapMegabytes?: number
  /** Files read at the same time; others wait. 2 by default. */
  atOnce?: number
  limits?: Partial<ReadingLimits>
}

/** Reads each file in a process of its own. After `close` every read is refused as cancelled. */
export function createWorkbookReader(options: WorkbookReaderOptions = {}): WorkbookReader & { close(): void } {
  const { spawn = forkReader(), milliseconds = 60_000, heapMegabytes = 768, atOnce = 2 } = options
  const limits = { ...READING_LIMITS, ...options.limits }
  const closing = new AbortController()
  const waiting: (() => void)[] = []
  let running = 0

  async function read(file: { name: string; bytes: Uint8Array }, signal?: AbortSignal): Promise<Workbook> {
    const { name, bytes } = file
    if (bytes.length > limits.fileBytes) {
      throw new WorkbookRefused(name, 'too-large', {
        megabytes: megabytes(bytes.length),
        limit: megabytes(limits.fileBytes),
      })
    }
    const stop = signal === undefined ? closing.signal : AbortSignal.any([closing.signal, signal])
    while (running >= atOnce && !stop.aborted) await turn(stop)
    if (stop.aborted) throw new WorkbookRefused(name, 'cancelled')
    running++
    try {
      return await converse(spawn(heapMegabytes), name, bytes, limits, milliseconds, stop)
    } finally {
      running--
      for (const resolve of waiting.splice(0)) resolve()
    }
  }

  /** Waits until a process has ended, or until waiting is of no use. */
  function turn(stop: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      waiting.push(resolve)
      stop.addEventListener('abort', () => resolve(), { once: true })
    })
  }

  return { read, close: () => closing.abort() }
}

function converse(
  reader: ReaderProcess,
  name: string,
  bytes: Uint8Array,
  limits: ReadingLimits,
  milliseconds: number,
  stop: AbortSignal,
): Promise<Workbook> {
  return new Promise((resolve, reject) => {
    let head: Extract<FromReader, { type: 'book' }> | undefined
    const rows: (Cell | null)[][][] = []
    const timer = setTimeout(() => refuse('too-slow', { seconds: Math.round(milliseconds / 1000) }), milliseconds)

    function finish(): void {
      clearTimeout(timer)
      stop.removeEventListener('abort', cancel)
      reader.kill()
    }
    function refuse(reason: WorkbookRefusal, facts: RefusalFacts = {}): void {
      finish()
      reject(new WorkbookRefused(name, reason, facts))
    }
    function cancel(): void {
      refuse('cancelled')
    }

    stop.addEventListener('abort', cancel)
    reader.onExit((exit) => refuse(causeOfDeath(exit), { ...(exit.code !== null && { exit: exit.code }) }))
    reader.onMessage((message) => {
      if (stop.aborted) return
      switch (message.type) {
        case 'book':
          head = message
          for (const _sheet of message.sheets) rows.push([])
          return
        case 'rows':
          for (const row of fromPiece(message, head?.palette ?? [])) rows[message.sheet]?.push(row)
          reader.send({ type: 'next' })
          return
        case 'refused':
          refuse(message.reason, message.facts)
          return
        case 'end':
          finish()
          resolve(toWorkbook(name, head, rows))
      }
    })
    reader.send({ type: 'read', name, bytes, limits })
  })
}

function toWorkbook(
  file: string,
  head: Extract<FromReader, { type: 'book' }> | undefined,
  rows: readonly (readonly (Cell | null)[])[][],
): Workbook {
  if (head === undefined) throw new WorkbookRefused(file, 'broken')
  const sheets = head.sheets.map(({ name, hidden, merges }, index): Sheet => ({
    name,
    hidden,
    merges,
    rows: rows[index] ?? [],
  }))
  if (head.sheets.some(({ height }, index) => height !== sheets[index]?.rows.length))
    throw new WorkbookRefused(file, 'broken')
  return { file, kind: head.kind, dateSystem: head.dateSystem, sheets }
}

/** A process that runs out of memory ends itself (abort, on Windows a breakpoint) or is ended by the system. */
function causeOfDeath({ code, signal }: { code: number | null; signal: string | null }): WorkbookRefusal {
  const outOfMemory = signal === 'SIGABRT' || signal === 'SIGKILL' || signal === 'SIGTRAP' || signal === 'SIGILL'
  return outOfMemory || code === 134 || code === 5 || code === 0x80000003 || code === 0xc0000409
    ? 'too-large'
    : 'broken'
}
