import { client } from '../app/client.ts'
import { longWork } from '../app/long-work.ts'

export const reportWork = longWork((input: Parameters<typeof client.reports.make>[0], signal) =>
  client.reports.make(input, { signal }),
)

export const leftListWork = longWork((input: Parameters<typeof client.reports.makeLeftList>[0], signal) =>
  client.reports.makeLeftList(input, { signal }),
)
