import { z } from 'zod'
import { VillageId } from '../base/ids.ts'
import { SheetPreview } from './contract.ts'

/** What the preview understood of the files, kept with the source as JSON. Counts of rows are asked from the claims. */
export const Understood = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      sheets: z.array(
        SheetPreview.omit({
          read: true,
          new: true,
          same: true,
          changed: true,
          held: true,
          refused: true,
          problems: true,
        }).extend({
          /** A list titled chưa làm never claims a whole village. */
          claimsWhole: z.boolean(),
        }),
      ),
    }),
  ),
  newVillages: z.array(
    z.object({
      no: z.int(),
      id: VillageId,
      name: z.string(),
      key: z.string(),
      formerCommune: z.string().nullable().default(null),
    }),
  ),
  /** The recording the register stood at as the rows were judged: another one at commit has new rows looked at again. */
  judgedAt: z.int(),
})
export type Understood = z.infer<typeof Understood>
