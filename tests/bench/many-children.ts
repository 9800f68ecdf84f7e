import { inProcessClient } from '../../main/host/in-process.ts'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { openHost } from '../../main/host/open-host.ts'
import { bigList } from './big-list.ts'

// Fills a fresh data folder with invented children, the same for the same count: node tests/bench/many-children.ts FOLDER [100000 [100]], the last of villages
const [folder, count = '100000', villages = '100'] = process.argv.slice(2)
if (folder === undefined) throw new Error('many-children: name the data folder to fill')

const begin = performance.now()
const host = await openHost({ dataFolder: folder })
const client = inProcessClient(host.router, host.context(thisMachine))
const fileIds: string[] = []
for (let after = 0; after < Number(count); after += 50_000) {
  const book = await bigList(Math.min(50_000, Number(count) - after), after, { villages: Number(villages) })
  const base64 = Buffer.from(book).toString('base64')
  fileIds.push((await client.access.offerFile({ name: `danh-sach-${fileIds.length + 1}.xlsx`, base64 })).fileId)
}
const preview = await finalOf(await client.lists.preview({ fileIds, secret: 'no' }))
await finalOf(await client.lists.commit({ requestId: crypto.randomUUID(), sourceId: preview.sourceId }))
await host.close()
console.log(`${count} children in ${folder} after ${Math.round((performance.now() - begin) / 1000)} s`)

async function finalOf<T>(stream: AsyncIterator<unknown, T>): Promise<T> {
  for (;;) {
    const step = await stream.next()
    if (step.done === true) return step.value
  }
}
