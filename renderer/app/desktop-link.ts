import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { type Bridge, coreGone, portHere } from '../../main/electron/bridge.ts'

/** The core does not answer: its process ended. What a network failure is in a browser. */
export class CoreGone extends Error {
  constructor() {
    super('the core is gone')
    this.name = 'CoreGone'
  }
}

interface Line {
  link: RPCLink<ClientContext>
  broken: boolean
  /** What to call when it breaks, one for each answer that is still to come. */
  waiting: Set<() => void>
}

/** Reaches the core through the window's port. When the core went down, the next question asks for a new port. */
export function desktopLink(bridge: Bridge): ClientLink<ClientContext> {
  let current: Promise<Line> | undefined

  async function open(): Promise<Line> {
    const coming = nextPort()
    bridge.askPort()
    const port = await coming
    // Ours hears of the end before the link does, so that what then fails is known to fail for this reason.
    const end = (): void => {
      if (line.broken) return
      line.broken = true
      current = undefined
      for (const lost of line.waiting) lost()
      window.removeEventListener('message', hear)
    }
    const hear = (event: MessageEvent): void => {
      if (event.source === window && event.data === coreGone) end()
    }
    // The port's own event is Electron's; a browser's port ends in silence.
    port.addEventListener('close', end)
    window.addEventListener('message', hear)
    const line: Line = { link: new RPCLink({ port }), broken: false, waiting: new Set() }
    port.start()
    return line
  }

  async function call(
    path: readonly string[],
    input: unknown,
    options: ClientOptions<ClientContext>,
  ): Promise<unknown> {
    const line = await (current ??= open())
    const watched = <Answer>(answer: Promise<Answer>): Promise<Answer> => unlessGone(line, answer, options.signal)
    const answer = await watched(line.link.call(path, input, options))
    return isStream(answer) ? watchedStream(answer, watched) : answer
  }

  return { call }
}

/** The answer, or `CoreGone` as soon as its line breaks. */
function unlessGone<Answer>(line: Line, answer: Promise<Answer>, signal: AbortSignal | undefined): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const lost = (): void => reject(new CoreGone())
    line.waiting.add(lost)
    answer
      .then(resolve, (failure: unknown) => reject(line.broken && !signal?.aborted ? new CoreGone() : failure))
      .finally(() => line.waiting.delete(lost))
  })
}

function nextPort(): Promise<MessagePort> {
  return new Promise((resolve) => {
    const hear = (event: MessageEvent): void => {
      const [port] = event.ports
      if (event.source !== window || event.data !== portHere || port === undefined) return
      window.removeEventListener('message', hear)
      resolve(port)
    }
    window.addEventListener('message', hear)
  })
}

function watchedStream(
  stream: AsyncIterator<unknown, unknown>,
  watched: <Answer>(answer: Promise<Answer>) => Promise<Answer>,
): AsyncIterableIterator<unknown, unknown> {
  const same: AsyncIterableIterator<unknown, unknown> = {
    next: () => watched(stream.next()),
    // Left in its middle: the work behind it stops.
    return: async (value) => (await stream.return?.(value)) ?? { done: true, value },
    [Symbol.asyncIterator]: () => same,
  }
  return same
}

function isStream(answer: unknown): answer is AsyncIterator<unknown, unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}
