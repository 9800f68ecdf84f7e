import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { type Bridge, portHere } from '../../main/electron/bridge.ts'

/** The core does not answer: its process ended. What a network failure is in a browser. */
export class CoreGone extends Error {
  constructor() {
    super('the core is gone')
    this.name = 'CoreGone'
  }
}

interface Line {
  link: RPCLink<ClientContext>
  end: { broken: boolean }
}

/** Reaches the core through the window's port. When the core went down, the next question asks for a new port. */
export function desktopLink(bridge: Bridge): ClientLink<ClientContext> {
  let current: Promise<Line> | undefined

  async function open(): Promise<Line> {
    const coming = nextPort()
    bridge.askPort()
    const port = await coming
    const end = { broken: false }
    // Before the link's own listener, so that what then fails is known to fail for this reason.
    port.addEventListener('close', () => {
      end.broken = true
      current = undefined
    })
    const link = new RPCLink<ClientContext>({ port })
    port.start()
    return { link, end }
  }

  async function call(
    path: readonly string[],
    input: unknown,
    options: ClientOptions<ClientContext>,
  ): Promise<unknown> {
    const line = await (current ??= open())
    const gone = (failure: unknown): unknown => (line.end.broken && !options.signal?.aborted ? new CoreGone() : failure)
    try {
      const answer = await line.link.call(path, input, options)
      return isStream(answer) ? withFailures(answer, gone) : answer
    } catch (failure) {
      throw gone(failure)
    }
  }

  return { call }
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

/** The same stream, whose failures go through `as` first. */
function withFailures(
  stream: AsyncIterator<unknown, unknown>,
  as: (failure: unknown) => unknown,
): AsyncIterableIterator<unknown, unknown> {
  const same: AsyncIterableIterator<unknown, unknown> = {
    next: () =>
      stream.next().catch((failure: unknown) => {
        throw as(failure)
      }),
    // Left in its middle: the work behind it stops.
    return: async (value) => (await stream.return?.(value)) ?? { done: true, value },
    [Symbol.asyncIterator]: () => same,
  }
  return same
}

function isStream(answer: unknown): answer is AsyncIterator<unknown, unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}
