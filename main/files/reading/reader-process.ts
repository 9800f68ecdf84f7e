import { fork } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { readerHeap } from './limits.ts'
import type { FromReader, ToReader } from './messages.ts'
import { unpack } from './packed.ts'

/** A running reading process, whatever shell started it. */
export interface ReaderProcess {
  send(message: ToReader): void
  /** Each message comes closed: many lie in a row, and opened they would take four times the memory. */
  onMessage(listener: (open: () => FromReader) => void): void
  /** Called once, when the process has ended or could not be started. */
  onExit(listener: (exit: { code: number | null; signal: string | null }) => void): void
  kill(): void
}

/** Starts a process that reads one file (`readOneFile`), with at most so much heap. */
export type SpawnReader = (heapMegabytes: number) => ReaderProcess

/**
 * Starts reading processes with Node itself. They get no environment and may read files but not write any,
 * start programs or load addons.
 * @param entry the process's own file, or what it was bundled into
 */
export function forkReader(
  entry: string = fileURLToPath(new URL('../../host/file-reader.ts', import.meta.url)),
): SpawnReader {
  return (heapMegabytes) => {
    const child = fork(entry, [], {
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
      execArgv: [...readerHeap(heapMegabytes), '--permission', '--allow-fs-read=*', '--no-warnings'],
      env: process.env['SystemRoot'] === undefined ? {} : { SystemRoot: process.env['SystemRoot'] },
    })
    return {
      send: (message) => {
        // The end of the process is told by onExit; a message that comes too late is of no use to anybody.
        if (child.connected) child.send(message, () => undefined)
      },
      // Only our own child can write to this channel.
      onMessage: (listener) => child.on('message', (message) => listener(() => unpack(message as Uint8Array))),
      onExit: (listener) => {
        let told = false
        function tell(code: number | null, signal: string | null): void {
          if (!told) listener({ code, signal })
          told = true
        }
        child.on('exit', tell)
        child.on('error', () => tell(null, null))
      },
      kill: () => void child.kill('SIGKILL'),
    }
  }
}
