import type { BulkChange } from '../../src/register/contract.ts'
import { client } from '../app/client.ts'
import { longWork } from '../app/long-work.ts'
import type { ChosenChildren } from './use-selection.ts'

/** One change for those chosen, by name or by filter. */
export type Bulk = { children: ChosenChildren; change: Given }

/** As it is sent: what has a usual value may be left out. */
export type Given = Parameters<typeof client.register.bulkPreview>[0]['change']
export type BulkWhat = BulkChange['what']

export const previewWork = longWork(({ children, change }: Bulk, signal) =>
  'childIds' in children
    ? client.register.bulkPreview({ ...children, change }, { signal })
    : client.figures.previewAll({ ...everybody(children), change }, { signal }),
)

export const changeWork = longWork(({ children, change, requestId }: Bulk & { requestId: string }, signal) =>
  'childIds' in children
    ? client.register.bulkChange({ ...children, change, requestId }, { signal })
    : client.figures.changeAll({ ...everybody(children), change, requestId }, { signal }),
)

/** Takes a whole bulk back. */
export async function undoBulk(bulkId: string, requestId: string) {
  const stream = await client.register.undoBulk({ requestId, bulkId })
  for (;;) {
    const step = await stream.next()
    if (step.done) return step.value
  }
}

function everybody({ filter, except, count }: Extract<ChosenChildren, { count: number }>) {
  return { ...filter, except, count }
}
