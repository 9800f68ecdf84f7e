import {
  type Cell,
  type FileReading,
  type Sheet,
  type Workbook,
  type WorkbookReader,
  WorkbookRefused,
} from '../../../src/base/ports.ts'
import { converse } from './converse.ts'
import { megabytes, READING_LIMITS, type ReadingLimits } from './limits.ts'
import type { FromReader, Through } from './messages.ts'
import { fromPiece } from './pieces.ts'
import { forkReader, type SpawnReader } from './reader-process.ts'
import { readersAhead } from './readers-ahead.ts'

type BookHead = Extract<FromReader, { type: 'book' }>

export interface WorkbookReaderOptions {
  /** How a reading process is started; by default with Node's fork. */
  spawn?: SpawnReader
  /** How long may be waited for a reading process, altogether; 60,000 by default. */
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
  const readers = readersAhead(spawn, heapMegabytes)
  const waiting: (() => void)[] = []
  let running = 0

  /** A process for one file, when its turn has come: its messages until the end. */
  async function* messages(
    { name, bytes }: { name: string; bytes: Uint8Array },
    through: Through | null,
    signal: AbortSignal | undefined,
  ): AsyncGenerator<FromReader, void> {
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
      yield* converse(readers.take(), { type: 'read', name, bytes, limits, through }, milliseconds, stop)
    } finally {
      running--
      for (const resolve of waiting.splice(0)) resolve()
    }
  }

  async function read(file: { name: string; bytes: Uint8Array }, signal?: AbortSignal): Promise<Workbook> {
    let head: BookHead | undefined
    const rows: (Cell | null)[][][] = []
    for await (const message of messages(file, null, signal)) {
      if (message.type === 'book') {
        head = message
        for (const _sheet of message.sheets) rows.push([])
      }
      if (message.type === 'rows')
        for (const row of fromPiece(message, head?.palette ?? [])) rows[message.sheet]?.push(row)
    }
    return toWorkbook(file.name, head, rows)
  }

  async function* through<Asked, Piece>(
    reading: FileReading<Asked, Piece>,
    file: { name: string; bytes: Uint8Array },
    asked: Asked,
    signal?: AbortSignal,
  ): AsyncGenerator<Piece, void> {
    // What comes was made by this very reading, in our own process.
    for await (const message of messages(file, { reading: reading.name, asked }, signal))
      if (message.type === 'made') yield message.piece as Piece
  }

  /** Waits until a process has ended, or until waiting is of no use. */
  function turn(stop: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
      waiting.push(resolve)
      stop.addEventListener('abort', () => resolve(), { once: true })
    })
  }

  return {
    read,
    through,
    expect() {
      if (!closing.signal.aborted) readers.expect()
    },
    close() {
      closing.abort()
      readers.drop()
    },
  }
}

function toWorkbook(file: string, head: BookHead | undefined, rows: readonly (readonly (Cell | null)[])[][]): Workbook {
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
