import { eventIterator } from '@orpc/contract'
import { z } from 'zod'
import { Progress } from '../base/paging.ts'
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

/** What an operation answers that makes files: how far it is, then the files. */
export const making = eventIterator(z.object({ progress: Progress }), Made)
