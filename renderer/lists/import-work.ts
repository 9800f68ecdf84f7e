import { client } from '../app/client.ts'
import { longWork } from '../app/long-work.ts'

type PreviewInput = Parameters<typeof client.lists.preview>[0]

// Long work lives outside the page: leaving the page does not stop it, coming back finds it.
export const previewWork = longWork((input: PreviewInput, signal) => client.lists.preview(input, { signal }))

export const commitWork = longWork((input: { requestId: string; sourceId: string }, signal) =>
  client.lists.commit(input, { signal }),
)

export const undoWork = longWork((input: { requestId: string; sourceId: string }, signal) =>
  client.lists.undo(input, { signal }),
)

export const exampleWork = longWork((input: { requestId: string }, signal) => client.lists.example(input, { signal }))
