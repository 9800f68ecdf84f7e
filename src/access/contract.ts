import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Day, Instant } from '../base/day.ts'
import { operation, RequestId } from './operation.ts'
import { Settings } from './settings.ts'

export const Session = z.object({
  actor: z.string(),
  permissions: z.array(z.string()),
  /** Today in Asia/Ho_Chi_Minh, by the host's clock. */
  today: Day,
  /** The newest recording: what "known now" means. */
  knownAt: Instant,
  /** No list and no child yet. */
  empty: z.boolean(),
  /** How the data folder is kept: `key-file` = encrypted, but whoever has the folder has the key; `server` = PostgreSQL. */
  protection: z.enum(['key-file', 'server']),
  dataFolder: z.string(),
  settings: Settings,
  version: z.string(),
})
export type Session = z.infer<typeof Session>

export const ShelfFileShape = z.object({
  fileId: z.string(),
  name: z.string(),
  size: z.int(),
  sha256: z.string(),
})

export const accessContract = {
  session: operation({ needs: 'nothing', unit: 'read' }).output(Session),
  saveSettings: operation({ needs: 'change-settings', unit: 'write' })
    .input(z.object({ requestId: RequestId, from: Day.nullable().default(null), settings: Settings.partial() }))
    .output(Settings),
  /** Puts a file on the shelf, whole, as base64; at most 60 MB. Nothing is written to disk. */
  offerFile: operation({ needs: 'import-lists', unit: 'own' })
    .input(z.object({ name: z.string().min(1).max(255), base64: z.string().max(84_000_000) }))
    .output(ShelfFileShape),
  /** Takes a file the product made (a report, rows to mend) off the shelf. */
  takeFile: operation({ needs: 'see-figures', unit: 'own' })
    .input(z.object({ fileId: z.string() }))
    .output(ShelfFileShape.extend({ base64: z.string() }))
    .errors({ FILE_GONE: { message: 'Tệp này không còn trên máy. Hãy xuất lại.' } }),
  /** After each commit, what it changed (`register`, `lists`, `settings`, `reports`), so that open windows refresh; never ends by itself. */
  changes: operation({ needs: 'see-figures', unit: 'own' }).output(eventIterator(z.array(z.string()))),
}
