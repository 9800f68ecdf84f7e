import { client } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { tellDone } from './last-done.ts'

interface Told {
  childId: string
  /** Which kind of fact was just written. */
  kind: 'card' | 'obstacle' | 'presence'
  words: string
  undone: string
}

/** Tells what was just written of a child, with the way back: its newest standing fact of that kind is voided. */
export async function tellFact({ childId, kind, words, undone }: Told): Promise<void> {
  const { history } = await client.register.child({ id: childId })
  const facts = history.filter((entry) => entry.kind === kind && entry.voidedAt === null && entry.eventId !== null)
  const eventId = facts.toSorted((a, b) => (a.at < b.at ? 1 : -1))[0]?.eventId ?? null
  tellDone({
    words,
    undo:
      eventId === null
        ? null
        : async () => {
            await client.register.voidFact({ requestId: newRequestId(), childId, eventId })
            return undone
          },
  })
}
