import { z } from 'zod'

// What is named outside the register (in the window, a file, another machine) goes by an id that never changes and is used
// nowhere else. Handed in, an id may be one of ours or of nothing there is, but short.
const handed = z.string().max(100)

export const ChildId = handed.brand<'ChildId'>()
export type ChildId = z.infer<typeof ChildId>

export const VillageId = handed.brand<'VillageId'>()
export type VillageId = z.infer<typeof VillageId>

/** Of a list that came in, a change by hand or anything else that facts come from. */
export const SourceId = handed.brand<'SourceId'>()
export type SourceId = z.infer<typeof SourceId>
