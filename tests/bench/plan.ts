import { Day } from '../../src/base/day.ts'
import { PlanConfig } from '../../src/sessions/contract.ts'
import { inProcessClient } from '../../main/host/in-process.ts'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { openHost } from '../../main/host/open-host.ts'
import { bigList } from './big-list.ts'

// The plan for a commune of 60 villages, all children left: taken in through the front door, then planned.
const [folder = '', count = '20000'] = process.argv.slice(2)
const villages = Array.from({ length: 60 }, (_, at) => `Bản Số ${at + 1} Nà`)
const host = await openHost({ dataFolder: folder })
const client = inProcessClient(host.router, host.context(thisMachine))
const bytes = await bigList(Number(count), 0, { villages: 60, allLeft: true })
const base64 = Buffer.from(bytes).toString('base64')
const { fileId } = await client.access.offerFile({ name: 'danh-sach.xlsx', base64 })
const preview = await finalOf(await client.lists.preview({ fileIds: [fileId], secret: 'no' }))
await finalOf(await client.lists.commit({ requestId: crypto.randomUUID(), sourceId: preview.sourceId }))

/** Twelve halls of five villages each without equipment, six of ten with it, one for all. */
const config = PlanConfig.parse({
  places: [
    ...Array.from({ length: 12 }, (_, at) =>
      place(`Nhà văn hóa ${at + 1}`, false, 2, villages.slice(at * 5, at * 5 + 5)),
    ),
    ...Array.from({ length: 6 }, (_, at) => place(`Trạm ${at + 1}`, true, 3, villages.slice(at * 10, at * 10 + 10))),
    place('Công an', true, 4, 'all'),
  ],
  hours: [
    { from: '07:30', to: '11:30' },
    { from: '13:30', to: '17:00' },
  ],
  weekdays: [1, 2, 3, 4, 5, 6],
})
let longestPause = 0
let last = performance.now()
const watch = setInterval(() => {
  longestPause = Math.max(longestPause, performance.now() - last - 10)
  last = performance.now()
}, 10)
const begin = performance.now()
let firstMs: number | undefined
let firstSessions = 0
const stream = await client.sessions.plan({ from: Day.parse('2024-07-19'), deadline: Day.parse('2024-08-31'), config })
for (;;) {
  const step = await stream.next()
  if (step.done === true) {
    const { totals, bound, gap, status, causes } = step.value
    const figures = { totals, bound, gap, status, causes: causes.slice(0, 3), firstSessions }
    const planMs = performance.now() - begin
    const planPauseMs = Math.round(longestPause)
    process.stdout.write(JSON.stringify({ planFirstMs: firstMs, planMs, planPauseMs, plan: figures }))
    break
  }
  if (step.value.best !== null && firstMs === undefined) {
    firstMs = performance.now() - begin
    firstSessions = step.value.best.sessions.length
  }
}
clearInterval(watch)
await host.close()

function place(name: string, biometric: boolean, stations: number, served: 'all' | string[]) {
  return { name, biometric, stations, villages: served }
}

async function finalOf<T>(steps: AsyncIterator<unknown, T>): Promise<T> {
  for (;;) {
    const step = await steps.next()
    if (step.done === true) return step.value
  }
}
