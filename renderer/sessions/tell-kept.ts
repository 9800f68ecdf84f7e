import i18next from 'i18next'
import { client } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { tellDone } from '../children/last-done.ts'

/** Tells what a request just wrote of sessions, with the way back: everything of that request, as a whole. */
export function tellKept(requestId: string, words: string): void {
  tellDone({
    words,
    undo: async () => {
      await client.sessions.undo({ requestId: newRequestId(), undoes: requestId })
      return i18next.t('sessions.done.undone')
    },
  })
}
