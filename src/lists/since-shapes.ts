import { z } from 'zod'
import { ChildId, SourceId } from '../base/ids.ts'
import { Day } from '../base/day.ts'

/** What a list says since the one before it. before − gone + added = now, always. */
export const SinceTold = z.object({
  previous: z.object({ sourceId: SourceId, title: z.string(), asOf: Day, origin: z.string().nullable() }).nullable(),
  counts: z.object({ before: z.int(), added: z.int(), gone: z.int(), now: z.int(), differ: z.int() }).nullable(),
})
export type SinceTold = z.infer<typeof SinceTold>

/** Which names: new in the list, missing from it, or told of differently. */
export const SincePart = z.enum(['added', 'gone', 'differ'])
export type SincePart = z.infer<typeof SincePart>

export const SinceName = z.object({
  childId: ChildId,
  name: z.string(),
  born: z.string().nullable(),
  village: z.string().nullable(),
  /** A child that only a preview would bring has no page yet. */
  inRegister: z.boolean(),
  /** Of a missing child: present, closed already, or perhaps one of the list's waiting rows. */
  state: z.enum(['present', 'closed', 'perhaps-waiting']).nullable(),
  differences: z.array(z.object({ field: z.string(), was: z.string(), is: z.string() })),
})
export type SinceName = z.infer<typeof SinceName>
