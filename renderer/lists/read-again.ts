import { z } from 'zod'
import { Day } from '../../src/base/day.ts'

// What is needed to read a preview's files once more, kept for this window only; the shelf holds the files an hour.
const Wishes = z.object({
  mappings: z.record(z.string(), z.record(z.string(), z.string())).optional(),
  headerRows: z.record(z.string(), z.int()).optional(),
  leftOut: z.array(z.string()).optional(),
})
const ReadAgain = z.object({
  fileIds: z.array(z.string()),
  asOf: Day.nullable(),
  origin: z.string().nullable(),
  permittedBy: z.string().nullable(),
  wishes: Wishes,
})
export type ReadAgain = z.infer<typeof ReadAgain>

const keyOf = (sourceId: string) => `stn-import-${sourceId}`

export function rememberFiles(sourceId: string, again: ReadAgain): void {
  window.sessionStorage.setItem(keyOf(sourceId), JSON.stringify(again))
}

/** Null when this window did not choose the files (another window, or after it was closed). */
export function rememberedFiles(sourceId: string): ReadAgain | null {
  const text = window.sessionStorage.getItem(keyOf(sourceId))
  if (text === null) return null
  const read = ReadAgain.safeParse(JSON.parse(text))
  return read.success ? read.data : null
}
