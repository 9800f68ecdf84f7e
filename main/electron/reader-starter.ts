import { MessageChannelMain, type MessagePortMain, utilityProcess, type UtilityProcess } from 'electron'
import { readerHeap } from '../files/reading/limits.ts'

export interface ReaderStarter {
  /** Starts a reading process and answers the port that leads to it. */
  start(id: number, heapMegabytes: number, ended: (code: number | null) => void): MessagePortMain
  stop(id: number): void
  stopAll(): void
}

/** Processes that open one spreadsheet each. They get no environment of ours and may not ask for anything. */
export function createReaderStarter(entry: string): ReaderStarter {
  const running = new Map<number, UtilityProcess>()
  return {
    start(id, heapMegabytes, ended) {
      const reader = utilityProcess.fork(entry, [], {
        serviceName: 'Sổ Thu Nhận: đọc tệp',
        stdio: 'ignore',
        execArgv: readerHeap(heapMegabytes),
        env: process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] },
      })
      running.set(id, reader)
      reader.once('exit', (code) => {
        running.delete(id)
        ended(code)
      })
      const { port1, port2 } = new MessageChannelMain()
      reader.postMessage(null, [port1])
      return port2
    },
    stop: (id) => void running.get(id)?.kill(),
    stopAll() {
      for (const reader of running.values()) reader.kill()
    },
  }
}
