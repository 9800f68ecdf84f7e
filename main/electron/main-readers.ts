import type { MessagePortMain } from 'electron'
import type { FromReader, ToReader } from '../files/reading/messages.ts'
import type { ReaderProcess, SpawnReader } from '../files/reading/reader-process.ts'
import type { FromHost } from './messages.ts'

export interface MainReaders {
  spawn: SpawnReader
  /** The main process has started the reader; this port leads to it. */
  started(id: number, port: MessagePortMain): void
  ended(id: number, code: number | null): void
}

interface Reader {
  port: MessagePortMain | undefined
  early: ToReader[]
  hear: ((open: () => FromReader) => void)[]
  end: ((exit: { code: number | null; signal: null }) => void)[]
}

/** Processes that read one file each, started by the main process, for only it may; the rows come straight from them. */
export function mainReaders(say: (message: FromHost) => void): MainReaders {
  const readers = new Map<number, Reader>()
  let last = 0

  function spawn(heapMegabytes: number): ReaderProcess {
    const id = ++last
    const reader: Reader = { port: undefined, early: [], hear: [], end: [] }
    readers.set(id, reader)
    say({ type: 'read', id, heapMegabytes })
    return {
      send(message) {
        if (reader.port === undefined) reader.early.push(message)
        else reader.port.postMessage(message)
      },
      onMessage: (listener) => void reader.hear.push(listener),
      onExit: (listener) => void reader.end.push(listener),
      kill: () => say({ type: 'stop-reading', id }),
    }
  }

  return {
    spawn,
    started(id, port) {
      const reader = readers.get(id)
      if (reader === undefined) return port.close() // it ended meanwhile
      reader.port = port
      // Only the reading process can write to this port.
      port.on('message', ({ data }) => reader.hear.forEach((listener) => listener(() => data as FromReader)))
      port.start()
      for (const message of reader.early.splice(0)) port.postMessage(message)
    },
    ended(id, code) {
      const reader = readers.get(id)
      readers.delete(id)
      reader?.port?.close()
      for (const listener of reader?.end ?? []) listener({ code, signal: null })
    },
  }
}
