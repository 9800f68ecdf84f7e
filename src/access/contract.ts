import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Day, Instant } from '../base/day.ts'
import { AnyId, operation, type Permission, RequestId } from './operation.ts'
import { Settings } from './settings.ts'

export type { Permission }
export { CompanionRuleTold } from './companion-rule.ts'
export { Ages, DoneKind } from './settings.ts'

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

/** Why a file was not read; `facts`: the numbers that belong in the sentence, rows seen and the limit. */
export const FileRefusedData = z.object({
  file: z.string(),
  reason: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
})

/** A file as it is handed in: whole, as base64; at most 60 MB. Nothing is written to disk. */
export const OfferedFile = z.object({ name: z.string().min(1).max(255), base64: z.string().max(84_000_000) })

/** One saved value of a setting: facts of their own, appended and voided, never edited. */
export const SettingFact = z.object({
  no: z.int(),
  key: Settings.keyof(),
  /** null: from the beginning. */
  from: Day.nullable(),
  settings: Settings.partial(),
  recordedAt: Instant,
  actor: z.string(),
  /** When it was taken back; null while it stands. */
  voidedAt: Instant.nullable(),
  /** now: holds today; later: waits for its day; past: another one holds; voided: taken back. */
  holds: z.enum(['now', 'later', 'past', 'voided']),
})
export type SettingFact = z.infer<typeof SettingFact>

/** How the data are kept: what a person can see without opening the folder. */
export const DataState = z.object({
  /** Bytes of the register's file with its journal; null on a server. */
  size: z.int().nullable(),
  /** When the last safety copy (made before a step of an update) was made; null: none. */
  lastCopyAt: Instant.nullable(),
})

export const DataCheck = z.object({ name: z.string(), ok: z.boolean(), detail: z.string() })

const DraftName = z.string().min(1).max(120)

export const accessContract = {
  session: operation({ needs: 'nothing', unit: 'read' }).output(Session),
  saveSettings: operation({ needs: 'change-settings', unit: 'write' })
    .input(z.object({ requestId: RequestId, from: Day.nullable().default(null), settings: Settings.partial() }))
    .output(Settings),
  /** Every value ever saved of the settings that hold from a day on, newest day first. */
  settingHistory: operation({ needs: 'see-figures', unit: 'read' }).output(z.array(SettingFact)),
  /** Takes one saved value back: the one before it holds again. Questions about a past moment keep their answer. */
  voidSetting: operation({ needs: 'change-settings', unit: 'write' })
    .input(z.object({ requestId: RequestId, no: z.int() }))
    .output(Settings)
    .errors({ NO_SUCH_SETTING: { message: 'Quy định này đã được thu hồi hoặc không có.' } }),
  /** What was typed here under this name and not saved; null: nothing. */
  draft: operation({ needs: 'see-figures', unit: 'read' })
    .input(z.object({ name: DraftName }))
    .output(z.object({ content: z.string().nullable() })),
  /** Keeps what is typed for some days, encrypted as the data are; null forgets it. No recording, nothing to take back. */
  keepDraft: operation({ needs: 'see-figures', unit: 'write' })
    .input(z.object({ name: DraftName, content: z.string().max(400_000).nullable() }))
    .output(z.object({})),
  dataState: operation({ needs: 'see-figures', unit: 'own' }).output(DataState),
  /** Looks through the whole register for damage; changes nothing. */
  verify: operation({ needs: 'change-settings', unit: 'own' }).output(z.array(DataCheck)),
  /** Puts a list on the shelf. Who hands in something else does it where it is asked for, with the permission of there. */
  offerFile: operation({ needs: 'import-lists', unit: 'own' }).input(OfferedFile).output(ShelfFileShape),
  /** Takes a file the product made (a report, rows to mend) off the shelf. */
  takeFile: operation({ needs: 'see-figures', unit: 'own' })
    .input(z.object({ fileId: AnyId }))
    .output(ShelfFileShape.extend({ base64: z.string() }))
    .errors({ FILE_GONE: { message: 'Tệp này không còn trên máy. Hãy xuất lại.' } }),
  /** After each commit, what it changed (`register`, `lists`, `settings`, `reports`), so that open windows refresh; never ends by itself. */
  changes: operation({ needs: 'see-figures', unit: 'own' }).output(eventIterator(z.array(z.string()))),
}
