import { setFlagsFromString } from 'node:v8'
import { answersTo, type Readings } from './answers.ts'
import { type FromReader, PIECES_AHEAD, type ToReader } from './messages.ts'
import { pack } from './packed.ts'
import { type PracticeList, practise } from './practice.ts'

/** The process that reads one file and ends. Started by `forkReader`, or by Electron as a utility process. */
interface ReaderPort {
  onMessage(listener: (message: ToReader) => void): void
  /** Resolves when the message is on its way. */
  send(message: FromReader): Promise<void>
}

/** What of Electron's ports is used here; their types come with the electron package only. */
interface DesktopPort {
  on(event: 'message', listener: (event: { data: ToReader }) => void): void
  postMessage(message: FromReader): void
  start(): void
}
interface ParentPort {
  on(event: 'message', listener: (event: { ports: readonly DesktopPort[] }) => void): void
}

/** Reads the one file this process is asked for. While none has come, it practises on `practice`. */
export function readOneFile(readings: Readings, practice: () => PracticeList): void {
  const port = openPort()
  let asked = false
  let room = PIECES_AHEAD
  let wake: (() => void) | undefined

  port.onMessage((message) => {
    if (message.type === 'read') {
      asked = true
      void answer(message)
    } else {
      room++
      wake?.()
    }
  })

  async function answer(request: Extract<ToReader, { type: 'read' }>): Promise<void> {
    for await (const message of sparingly(answersTo(request, readings))) {
      while (room === 0) await new Promise<void>((resolve) => (wake = resolve))
      room--
      // Not waited for: a host at work does not read its channel, and so many pieces may lie in it.
      void port.send(message)
      await breath()
    }
  }

  async function prepare(): Promise<void> {
    await breath()
    if (asked) return
    for await (const _step of sparingly(practise(practice(), readings))) {
      await breath()
      if (asked) return
    }
  }
  // Of no consequence if it fails: the file itself is read all the same, or tells what is wrong.
  prepare().catch(() => undefined)
}

/**
 * Cells are taken out of a file by few functions, which the engine makes as fast as it can. What then makes rows of them is
 * broad, and fast enough as its quick compiler leaves it: the thorough one would go on beside it for as long as a list
 * takes, on the core that the host needs (a twentieth of taking a list in, measured). Desktop windows may forbid such a change.
 */
async function* sparingly(messages: AsyncIterable<FromReader>): AsyncGenerator<FromReader> {
  const mayChange = process.versions['electron'] === undefined
  if (mayChange) setFlagsFromString('--turbofan')
  let begun = false
  for await (const message of messages) {
    if (mayChange && !begun) setFlagsFromString('--no-turbofan')
    begun = true
    yield message
  }
}

/** Lets the channel carry on what it was given. */
function breath(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** In the desktop window the first message brings the port that leads straight to the host. */
function throughDesktop(parent: ParentPort): ReaderPort {
  let host: DesktopPort | undefined
  return {
    onMessage: (listener) =>
      parent.on('message', ({ ports: [port] }) => {
        if (port === undefined) return
        host = port
        port.on('message', (event) => listener(event.data))
        port.start()
      }),
    send: (message) => Promise.resolve(host?.postMessage(message)),
  }
}

function openPort(): ReaderPort {
  if ('parentPort' in process && process.parentPort) {
    return throughDesktop(process.parentPort as ParentPort)
  }
  process.on('disconnect', () => process.exit())
  return {
    // Only the host that forked this process can write to its channel.
    onMessage: (listener) => process.on('message', (message) => listener(message as ToReader)),
    send: (message) =>
      new Promise((resolve, reject) => {
        process.send?.(pack(message), undefined, {}, (failure) => (failure === null ? resolve() : reject(failure)))
      }),
  }
}
