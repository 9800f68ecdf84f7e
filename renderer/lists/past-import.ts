import type { client } from '../app/client.ts'

/** A list that was taken in, or waits as a preview, as the history tells of it. */
export type PastImport = Awaited<ReturnType<typeof client.lists.history>>[number]
