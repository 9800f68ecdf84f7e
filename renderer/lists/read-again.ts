import { useSuspenseQuery } from '@tanstack/react-query'
import { z } from 'zod'
import { Day } from '../../src/base/day.ts'
import { keepSoon } from '../app/draft-keeper.ts'
import { draftQuery, readDraftJson } from '../app/kept-draft.ts'
import { queryClient } from '../app/query-client.ts'

// What is needed to read a preview's files once more: who gave them and by whose leave was typed, so it lies among the
// data like any other draft. The shelf holds the files an hour.
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

const nameOf = (sourceId: string) => `import-${sourceId}`

export function rememberFiles(sourceId: string, again: ReadAgain): void {
  keep(sourceId, JSON.stringify(again))
}

/** The preview was saved, dropped or read anew. */
export function forgetFiles(sourceId: string): void {
  keep(sourceId, null)
}

/** Null when the files were not chosen by whoever sits here, or too long ago. Waits for it (Suspense). */
export function useRememberedFiles(sourceId: string): ReadAgain | null {
  const { data } = useSuspenseQuery(draftQuery(nameOf(sourceId)))
  const read = ReadAgain.safeParse(readDraftJson(data))
  return read.success ? read.data : null
}

function keep(sourceId: string, content: string | null): void {
  const name = nameOf(sourceId)
  keepSoon(name, content)
  queryClient.setQueryData(draftQuery(name).queryKey, content)
}
