import type { ReaderProcess, SpawnReader } from './reader-process.ts'

/** How long a process waits for a file that was expected. */
const idleMs = 120_000

/**
 * Reading processes, one of which may be started before its file is asked for: starting one takes some tenths of a
 * second, in which the officer still answers a question about the file.
 */
export function readersAhead(spawn: SpawnReader, heapMegabytes: number) {
  let spare: { reader: ReaderProcess; idle: NodeJS.Timeout } | undefined

  function take(): ReaderProcess {
    const ready = spare
    spare = undefined
    clearTimeout(ready?.idle)
    return ready?.reader ?? spawn(heapMegabytes)
  }
  function drop(): void {
    if (spare !== undefined) take().kill()
  }
  function expect(): void {
    if (spare !== undefined) return
    const reader = spawn(heapMegabytes)
    const idle = setTimeout(drop, idleMs)
    idle.unref()
    spare = { reader, idle }
    // One that ended by itself is of no use to anybody.
    reader.onExit(() => {
      if (spare?.reader === reader) take()
    })
  }
  return { take, expect, drop }
}
