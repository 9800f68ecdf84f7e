import { client } from '../app/client.ts'
import { longWork } from '../app/long-work.ts'

export type Bulk = Parameters<typeof client.register.bulkPreview>[0]

export const previewWork = longWork((input: Bulk, signal) => client.register.bulkPreview(input, { signal }))

export const changeWork = longWork((input: Bulk & { requestId: string }, signal) =>
  client.register.bulkChange(input, { signal }),
)

/** Takes a whole bulk back. */
export async function undoBulk(bulkId: string, requestId: string) {
  const stream = await client.register.undoBulk({ requestId, bulkId })
  for (;;) {
    const step = await stream.next()
    if (step.done) return step.value
  }
}
