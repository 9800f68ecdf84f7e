import { ChildId } from '../../src/base/ids.ts'
import { inProcessClient } from '../../main/host/in-process.ts'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { openHost } from '../../main/host/open-host.ts'

// The desk on a register already filled (many-children.ts): finding a household by what people type, and writing an
// outcome with everything that belongs to it, the queue asked again after each. Beside them the bare limit on the same
// database: one row found by its index, one row kept for good. node tests/bench/desk.ts FOLDER
const [folder = ''] = process.argv.slice(2)
const host = await openHost({ dataFolder: folder })
const { units } = host.context(thisMachine)
const client = inProcessClient(host.router, host.context(thisMachine))
const { id: sessionId } = await client.desk.begin({ requestId: crypto.randomUUID(), placeName: 'Nhà văn hóa' })

const words = [
  'nguyen van an',
  'ly a',
  'giang a chu',
  'lo thi',
  '0300001',
  '13/5/2018',
  'quang ngoc uyen',
  'tc-0412',
  'xyz',
  'vu thi',
  'pham',
  'bui',
  'hoang',
  'dang',
  'tran van',
]
const finds: number[] = []
const outcomes: number[] = []
const queues: number[] = []
const undos: number[] = []
const children: string[] = []
for (let round = 0; round < 12; round += 1)
  for (const text of words) {
    const found = await timed(finds, () => client.desk.find({ sessionId, text }))
    for (const home of found.households) children.push(...home.children.map(({ id }) => id))
  }
for (const childId of [...new Set(children)].slice(0, 100)) {
  if ((await client.register.child({ id: childId })).state !== 'left') continue
  const command = { requestId: crypto.randomUUID(), sessionId, childId, kind: 'taken' as const }
  await timed(outcomes, () => client.desk.outcome(command))
  await timed(queues, () => client.desk.queue({ sessionId }))
  // The first search after a change of the register is the slow one.
  await timed(finds, () => client.desk.find({ sessionId, text: childId }))
  await timed(finds, () => client.desk.find({ sessionId, text: words[outcomes.length % words.length] ?? '' }))
  await timed(undos, () => client.desk.undo({ requestId: crypto.randomUUID(), undoes: command.requestId }))
}
// Two desks of one session, each with its own households, at the same time: how long an outcome takes, and until the other
// desk, told of every change, has it in its queue.
const besides: number[] = []
const seens: number[] = []
const waiting = new Map<string, { desk: number; since: number; seen: () => void }>()
const families = (await Promise.all(words.map((text) => client.desk.find({ sessionId, text })))).flatMap(
  ({ households }) => households,
)
const free: { household: string; childId: string }[] = []
for (const { household, children } of new Map(families.map((home) => [home.household, home])).values())
  for (const { id } of children.slice(0, 1))
    if ((await client.register.child({ id })).state === 'left') free.push({ household, childId: id })
const over = new AbortController()
const desks = [client, inProcessClient(host.router, host.context(thisMachine))]
const watching = desks.map(watch)
await Promise.all(
  desks.map((_, desk) =>
    takeIn(
      desk,
      free.filter((_, at) => at % 2 === desk),
    ),
  ),
)
over.abort()
await Promise.allSettled(watching)

async function takeIn(desk: number, homes: readonly { household: string; childId: string }[]): Promise<void> {
  for (const { household, childId } of homes) {
    const seen = new Promise<void>((resolve) => {
      waiting.set(household, { desk, since: performance.now(), seen: resolve })
    })
    const command = { requestId: crypto.randomUUID(), sessionId, childId, kind: 'taken' as const }
    await timed(besides, () => client.desk.outcome(command))
    await timed(finds, () => client.desk.find({ sessionId, text: words[besides.length % words.length] ?? '' }))
    await seen
    await client.desk.undo({ requestId: crypto.randomUUID(), undoes: command.requestId })
  }
}

/** A desk that asks for its queue whenever it is told of a change, and looks there for the households of the other. */
async function watch(desk: typeof client, no: number): Promise<void> {
  for await (const _ of await desk.access.changes(undefined, { signal: over.signal })) {
    const { queue } = await desk.desk.queue({ sessionId })
    for (const { household } of queue.filter(({ done }) => done > 0)) {
      const one = waiting.get(household)
      if (one === undefined || one.desk === no) continue
      waiting.delete(household)
      seens.push(performance.now() - one.since)
      one.seen()
    }
  }
}

const bareFinds: number[] = []
const bareWrites: number[] = []
const about = { actor: 'bench', operation: 'bench' }
for (const childId of [...new Set(children)].slice(0, 100)) {
  await timed(bareFinds, () =>
    units.read(about, ({ db }) =>
      db.selectFrom('child').selectAll().where('id', '=', ChildId.parse(childId)).execute(),
    ),
  )
  await timed(bareWrites, () =>
    units.write(about, async (unit) => {
      const row = {
        commune_id: unit.communeId,
        actor: 'bench',
        name: crypto.randomUUID(),
        content: '',
        kept_at: unit.now,
      }
      await unit.db.insertInto('draft').values(row).execute()
    }),
  )
}
await host.close()
process.stdout.write(
  JSON.stringify({
    finds: finds.length,
    outcomes: outcomes.length,
    deskFindP50Ms: at(finds, 0.5),
    deskFindP95Ms: at(finds, 0.95),
    deskOutcomeP50Ms: at(outcomes, 0.5),
    deskOutcomeP95Ms: at(outcomes, 0.95),
    deskQueueP95Ms: at(queues, 0.95),
    deskUndoP95Ms: at(undos, 0.95),
    twoDesks: seens.length,
    twoDesksOutcomeP95Ms: at(besides, 0.95),
    twoDesksSeenP95Ms: at(seens, 0.95),
    bareFindP50Ms: at(bareFinds, 0.5),
    bareWriteP50Ms: at(bareWrites, 0.5),
  }),
)

async function timed<T>(into: number[], work: () => Promise<T>): Promise<T> {
  const begin = performance.now()
  const answer = await work()
  into.push(performance.now() - begin)
  return answer
}

function at(values: readonly number[], part: number): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * part)] ?? 0
}
