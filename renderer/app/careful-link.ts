import type { ClientContext, ClientLink, ClientOptions } from '@orpc/client'
import { isAway, setConnection } from './connection.ts'
import { CoreGone } from './desktop-link.ts'

/** A command was not even sent, because the core is away: nothing was written. */
export class NotSent extends Error {
  constructor() {
    super('the core is away: the command was not sent')
    this.name = 'NotSent'
  }
}

/** A command was sent and its answer never came: sent again as it is, it is carried out once. */
export class Unanswered extends Error {
  constructor(cause: unknown) {
    super('the answer to the command did not come', { cause })
    this.name = 'Unanswered'
  }
}

/** The core did not answer at all: a network failure in a browser, the end of its process in the desktop window. */
export function isLost(failure: unknown): boolean {
  return failure instanceof TypeError || failure instanceof CoreGone
}

interface Command {
  requestId: string
  bulkId?: unknown
}

/** By operation and words of a command whose answer never came: the request id under which it may have been carried out. */
const unanswered = new Map<string, string>()
/** Request ids that went out under an earlier one; what was written is taken back by the id it was written under. */
const sentUnder = new Map<string, string>()

/**
 * A link on which no command is written twice or lost in silence. While the core is away a command is refused at once; one
 * whose answer never came goes out under its first request id when the same is asked again. Questions pass as they are.
 */
export function carefulLink(link: ClientLink<ClientContext>): ClientLink<ClientContext> {
  async function call(path: readonly string[], input: unknown, options: ClientOptions<ClientContext>) {
    if (!isCommand(input)) return link.call(path, input, options)
    if (isAway()) throw new NotSent()
    const { requestId, ...words } = input
    const same = JSON.stringify([path, words])
    const first = unanswered.get(same) ?? requestId
    sentUnder.set(requestId, first)
    const told = listening(same, first, options.signal)
    const undone = typeof words.bulkId === 'string' ? { bulkId: sentUnder.get(words.bulkId) ?? words.bulkId } : {}
    const answer = await told(link.call(path, { ...words, ...undone, requestId: first }, options))
    if (!isStream(answer)) {
      unanswered.delete(same)
      return answer
    }
    const stream: AsyncIterableIterator<unknown, unknown> = {
      async next() {
        const step = await told(answer.next())
        if (step.done) unanswered.delete(same)
        return step
      },
      return: async (value) => (await answer.return?.(value)) ?? { done: true, value },
      [Symbol.asyncIterator]: () => stream,
    }
    return stream
  }
  return { call }
}

/** Remembers a command whose answer is lost; any answer at all, a refusal too, settles it. */
function listening(same: string, requestId: string, signal: AbortSignal | undefined) {
  return async <Answer>(coming: Promise<Answer>): Promise<Answer> => {
    try {
      return await coming
    } catch (failure) {
      if (signal?.aborted || !isLost(failure)) {
        unanswered.delete(same)
        throw failure
      }
      unanswered.set(same, requestId)
      setConnection('away')
      throw new Unanswered(failure)
    }
  }
}

function isCommand(input: unknown): input is Command {
  return typeof input === 'object' && input !== null && 'requestId' in input && typeof input.requestId === 'string'
}

function isStream(answer: unknown): answer is AsyncIterator<unknown, unknown> {
  return typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer
}
