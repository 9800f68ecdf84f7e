import { readFile } from 'node:fs/promises'
import { inProcessClient } from '../../main/host/in-process.ts'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { openHost } from '../../main/host/open-host.ts'

// One list through the front door into a fresh folder: preview, commit, the memory of the host, the longest pause.
const [file = '', folder = ''] = process.argv.slice(2)
const host = await openHost({ dataFolder: folder })
const client = inProcessClient(host.router, host.context(thisMachine))
const base64 = (await readFile(file)).toString('base64')
const { fileId } = await client.access.offerFile({ name: 'danh-sach.xlsx', base64 })

let peak = 0
let longestPause = 0
let last = performance.now()
const watch = setInterval(() => {
  const now = performance.now()
  longestPause = Math.max(longestPause, now - last - 10)
  last = now
  peak = Math.max(peak, process.memoryUsage.rss())
}, 10)

// An officer answers the secrecy question meanwhile.
await new Promise((resolve) => setTimeout(resolve, 1000))
const begin = performance.now()
const preview = await finalOf(await client.lists.preview({ fileIds: [fileId], secret: 'no' }))
const previewed = performance.now()
const committed = await finalOf(
  await client.lists.commit({ requestId: crypto.randomUUID(), sourceId: preview.sourceId }),
)
const end = performance.now()
clearInterval(watch)
await host.close()
process.stdout.write(
  JSON.stringify({
    previewMs: previewed - begin,
    commitMs: end - previewed,
    totals: committed.totals,
    hostMegabytes: Math.round(peak / 1e6),
    longestPauseMs: Math.round(longestPause),
  }),
)

async function finalOf<T>(stream: AsyncIterator<unknown, T>): Promise<T> {
  for (;;) {
    const step = await stream.next()
    if (step.done === true) return step.value
  }
}
