import i18next from 'i18next'
import { newRequestId } from '../app/request-id.ts'
import { undoBulk } from './bulk-work.ts'
import { tellDone } from './last-done.ts'

/** Tells what a request just wrote of one child, with the way back: everything of that request, as a whole. */
export function tellWritten(requestId: string, words: string): void {
  tellDone({
    words,
    undo: async () => {
      const { undone } = await undoBulk(requestId, newRequestId())
      return i18next.t(undone > 0 ? 'children.done.undone' : 'children.done.notUndone')
    },
  })
}
