import { z } from 'zod'
import { Day } from '../base/day.ts'
import { AnyId, operation } from '../access/operation.ts'
import { NameColumn, NamesFilter, NamesSort } from '../figures/contract.ts'
import { Form, making } from '../papers/contract.ts'

export { Form, Made, MadeFile } from '../papers/contract.ts'

/** What a number of the preview opens: `readLink` reads the `data-link` of its anchor. */
export { type NamesBehind, readLink, type ReportLink, type TermBehind } from './links.ts'

/** Which children, in which order, and what of each beside number, name, birth, village and card; `columns` null: everything. */
export const NameListWanted = NamesFilter.extend({
  sort: NamesSort.default('name'),
  columns: z.array(NameColumn).max(50).nullable().default(null),
})
export type NameListWanted = z.infer<typeof NameListWanted>

const backwards = { BACKWARDS: { message: 'Ngày của báo cáo trước phải trước hoặc trùng ngày báo cáo.' } }

const notYetKnown = { NOT_YET_KNOWN: { message: 'Thời điểm “đã biết” nằm trong tương lai.' } }

export const reportsContract = {
  /** The progress report as it would print, for the screen: numbers are links. */
  preview: operation({ needs: 'see-figures', unit: 'read' })
    .input(z.object({ asOf: Day, since: Day.nullable().default(null) }))
    .output(z.object({ html: z.string() }))
    .errors(backwards),
  /** Makes the progress report of a day in the wanted forms and puts the files on the shelf. */
  make: operation({ needs: 'export-figures', unit: 'own' })
    .input(z.object({ asOf: Day, since: Day.nullable().default(null), forms: z.array(Form).min(1).max(10) }))
    .output(making)
    .errors(backwards),
  /**
   * The children left, masked numbers, in name order; logged. As .xlsx one file with a sheet a village, as .pdf a file a
   * village. `village`: an id, 'none' for those without a village, null for all.
   */
  makeLeftList: operation({ needs: 'export-names', unit: 'own' })
    .input(
      z.object({
        asOf: Day,
        village: AnyId.nullable().default(null),
        forms: z
          .array(z.enum(['xlsx', 'pdf']))
          .min(1)
          .max(2),
      }),
    )
    .output(making)
    .errors({ NO_SUCH_VILLAGE: { message: 'Không tìm thấy thôn, bản này vào ngày đã chọn.' } }),
  /**
   * The list of children behind a filter, as it stands on the screen, as .xlsx with ID numbers and phones masked; logged.
   * Handed in again it changes nothing. Beyond 50,000 children in several files, as many as one file is read with.
   */
  makeNameList: operation({ needs: 'export-names', unit: 'own' })
    .input(NameListWanted)
    .output(making)
    .errors(notYetKnown),
  /** The same with whole numbers; whoever asks needs the permission to export names too. */
  makeNameListInFull: operation({ needs: 'see-full-numbers', unit: 'own' })
    .input(NameListWanted)
    .output(making)
    .errors(notYetKnown),
}
