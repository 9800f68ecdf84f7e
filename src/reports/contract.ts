import { z } from 'zod'
import { Day } from '../base/day.ts'
import { operation } from '../access/operation.ts'
import { Form, making } from '../papers/contract.ts'

export { Form, Made, MadeFile } from '../papers/contract.ts'

/** What a number of the preview opens: `readLink` reads the `data-link` of its anchor. */
export { type NamesBehind, readLink, type ReportLink, type TermBehind } from './links.ts'

const backwards = { BACKWARDS: { message: 'Ngày của báo cáo trước phải trước hoặc trùng ngày báo cáo.' } }

export const reportsContract = {
  /** The progress report as it would print, for the screen: numbers are links. */
  preview: operation({ needs: 'see-figures', unit: 'read' })
    .input(z.object({ asOf: Day, since: Day.nullable().default(null) }))
    .output(z.object({ html: z.string() }))
    .errors(backwards),
  /** Makes the progress report of a day in the wanted forms and puts the files on the shelf. */
  make: operation({ needs: 'export-figures', unit: 'own' })
    .input(z.object({ asOf: Day, since: Day.nullable().default(null), forms: z.array(Form).min(1) }))
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
        village: z.string().nullable().default(null),
        forms: z.array(z.enum(['xlsx', 'pdf'])).min(1),
      }),
    )
    .output(making)
    .errors({ NO_SUCH_VILLAGE: { message: 'Không tìm thấy thôn, bản này vào ngày đã chọn.' } }),
}
