import { z } from 'zod'
import { ChildId } from '../base/ids.ts'
import { Born } from '../base/born.ts'
import { FileRefusedData, OfferedFile, ShelfFileShape } from '../access/contract.ts'
import { AnyId, operation } from '../access/operation.ts'
import { making } from '../papers/contract.ts'
import { command, Desk, errors, id, noSuch, Person, runs } from './contract-parts.ts'

/** One line of the numbers that another system gave. */
export const EntryLine = z.object({
  line: z.int(),
  text: z.string(),
  number: z.string().nullable(),
  slip: z.string().nullable(),
  name: z.string().nullable(),
  born: Born.nullable(),
  /** What of the line told which child it is. */
  by: z.enum(['number', 'slip', 'name']).nullable(),
  child: Person.nullable(),
  state: z.enum(['ready', 'already', 'unsure', 'not-found', 'twice']),
  /** The name in the line is not that of the child with this number. */
  nameDiffers: z.boolean(),
  bornDiffers: z.boolean(),
})
export type EntryLine = z.infer<typeof EntryLine>

const fileErrors = {
  SECRET: {
    message: 'Danh sách có dấu mật: không được nhập vào sổ này.',
    data: z.object({ file: z.string(), sheet: z.string(), row: z.int(), mark: z.string() }),
  },
  FILE_REFUSED: { message: 'Không đọc được tệp.', data: FileRefusedData },
}

/** Numbers of another system: pasted lines, or a spreadsheet on the shelf, which then counts alone. */
const numbers = { text: z.string().max(200_000).default(''), fileId: AnyId.nullable().default(null) }

/** After a session held in another system: its numbers are looked at, and marked all at once. */
export const entryContract = {
  /** Puts a file of such numbers on the desk's own part of the shelf: no list of the register, and of no use as one. */
  offerNumbers: operation({ needs: 'run-desk', unit: 'own' }).input(OfferedFile).output(ShelfFileShape),
  /** What a list of numbers, pasted or in a file on the shelf, would mark; nothing is written. */
  entryPreview: operation({ needs: 'run-desk', unit: 'own' })
    .input(z.object({ sessionId: id, ...numbers }))
    .output(z.object({ lines: z.array(EntryLine) }))
    .errors({ ...errors, ...fileErrors }),
  /** The lines of such a list that would not be marked, each with its reason, as a workbook. Logged. */
  entryRest: operation({ needs: 'export-names', unit: 'own' })
    .input(z.object({ sessionId: id, ...numbers }))
    .output(making)
    .errors({ ...errors, ...fileErrors }),
  /** Marks these children taken, all at once; taken back as a whole. Who is done already is left out and counted. */
  entryMark: operation(runs)
    .input(
      z.object({
        ...command,
        rows: z
          .array(z.object({ childId: ChildId, slip: z.string().trim().max(60).nullable().default(null) }))
          .min(1)
          .max(3000),
        desk: Desk,
      }),
    )
    .output(z.object({ marked: z.int(), already: z.int() }))
    .errors(noSuch),
}
