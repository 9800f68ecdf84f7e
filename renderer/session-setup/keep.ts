import i18next from 'i18next'
import { client } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { tellDone } from '../children/last-done.ts'

/** Tells what these requests kept, with the way back: the last of them is taken back first. */
export function tellKept(requestIds: readonly string[], words: string): void {
  tellDone({
    words,
    undo: async () => {
      for (const undoes of requestIds.toReversed()) await client.sessions.undo({ requestId: newRequestId(), undoes })
      return i18next.t('sessionSetup.done.undone')
    },
  })
}
