import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Day } from '../base/day.ts'
import { Progress } from '../base/paging.ts'
import { operation } from '../access/operation.ts'
import { ShelfFileShape } from '../access/contract.ts'

export const Form = z.enum(['docx', 'xlsx', 'html', 'pdf'])
export type Form = z.infer<typeof Form>

export const MadeFile = ShelfFileShape.extend({ form: Form })
export const Made = z.object({
  files: z.array(MadeFile),
  /** Forms that could not be made here, each with the reason and what to do instead. */
  notMade: z.array(z.object({ form: Form, message: z.string() })),
})
export type Made = z.infer<typeof Made>

const making = eventIterator(z.object({ progress: Progress }), Made)

export const reportsContract = {
  /** The progress report as it would print, for the screen: numbers are links. */
  preview: operation({ needs: 'see-figures', unit: 'read' })
    .input(z.object({ asOf: Day, since: Day.nullable().default(null) }))
    .output(z.object({ html: z.string() })),
  /** Makes the progress report of a day in the wanted forms and puts the files on the shelf. */
  make: operation({ needs: 'export-figures', unit: 'own' })
    .input(z.object({ asOf: Day, since: Day.nullable().default(null), forms: z.array(Form).min(1) }))
    .output(making),
  /** The children left, per village (one file a village, or one for all), masked numbers, in name order; logged. */
  makeLeftList: operation({ needs: 'export-names', unit: 'own' })
    .input(z.object({ asOf: Day, village: z.string().nullable().default(null), forms: z.array(z.enum(['xlsx', 'pdf'])).min(1) }))
    .output(making),
}
