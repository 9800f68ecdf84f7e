import { z } from 'zod'

export const Page = z.object({
  offset: z.int().min(0).default(0),
  limit: z.int().min(1).max(5000).default(100),
})
export type Page = z.infer<typeof Page>

/** How far long work has come; `total` is null while it cannot be known. */
export const Progress = z.object({
  phase: z.string(),
  done: z.int(),
  total: z.int().nullable(),
})
export type Progress = z.infer<typeof Progress>
