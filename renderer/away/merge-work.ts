import { client } from '../app/client.ts'
import { longWork } from '../app/long-work.ts'

export const mergeWork = longWork((input: Parameters<typeof client.away.merge>[0], signal) =>
  client.away.merge(input, { signal }),
)
