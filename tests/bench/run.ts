import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { bigList } from './big-list.ts'
import { firstScreen } from './first-screen.ts'

// What the product costs beside the bare limit, measured in one run so that the ratios hold on any machine.
/** What the window of a slow PC answered in one kind of work. */
interface Answered {
  paintMs: number
  longestTaskMs: number
  settledMs: number
}

/** The desk among 100,000 children, and the bare database beside it. */
interface Desk {
  deskFindP50Ms: number
  deskFindP95Ms: number
  deskOutcomeP50Ms: number
  deskOutcomeP95Ms: number
  deskQueueP95Ms: number
  deskUndoP95Ms: number
  twoDesksOutcomeP95Ms: number
  twoDesksSeenP95Ms: number
  bareFindP50Ms: number
  bareWriteP50Ms: number
}

const children = Number(process.argv[2] ?? 50_000)
const place = mkdtempSync(join(tmpdir(), 'stn-bench-'))
const file = join(place, 'list.xlsx')
writeFileSync(file, await bigList(children))

/** A list taken in, and its bare read beside it: by turns, and the middle of three counts, for a machine is not as fast at every moment. */
interface TakenIn {
  previewMs: number
  commitMs: number
  hostMegabytes: number
  longestPauseMs: number
}
const folders = [1, 2, 3].map((round) => join(place, `so-${round}`))
const rounds = folders.map((into) => ({
  bareMs: measured<{ ms: number }>('bare-read.ts', file).ms,
  ...measured<TakenIn>('take-in.ts', file, into),
}))
const folder = folders[0] ?? place
const bare = middle(rounds.map(({ bareMs }) => bareMs))
const list = {
  rounds,
  takenInMs: middle(rounds.map(({ previewMs, commitMs }) => previewMs + commitMs)),
  hostMegabytes: Math.max(...rounds.map(({ hostMegabytes }) => hostMegabytes)),
  longestPauseMs: Math.max(...rounds.map(({ longestPauseMs }) => longestPauseMs)),
}
const asked = measured<{ figuresMs: number; preparedMs: number; searchP50Ms: number; searchP95Ms: number }>(
  'ask.ts',
  folder,
)
const screenMs = await firstScreen(folder)
const plan = measured<{ planFirstMs: number; planMs: number; planPauseMs: number; plan: { gap: number } }>(
  'plan.ts',
  join(place, 'plan'),
)

const many = join(place, 'many')
execFileSync(process.execPath, [...heapFlags(), join(import.meta.dirname, 'many-children.ts'), many, '100000', '200'])
const answers = measured<Record<string, Answered>>('browser.ts', many)

const desk = measured<Desk>('desk.ts', many)

const rows = [
  row('preview and commit / bare read of the file', list.takenInMs, bare, '≤ 3'),
  row('figures by village / own statement, prepared', asked.figuresMs, asked.preparedMs, '≤ 1.5'),
  row('search, 95th of 100', asked.searchP95Ms, null, '< 10 ms'),
  row('first screen after start', screenMs, null, '< 2,000 ms'),
  row('host memory during the import, MB', list.hostMegabytes, null, '< 400'),
  row('first plan for 20,000 children of 60 villages', plan.planFirstMs, null, '< 5,000 ms'),
  row('last plan for them', plan.planMs, null, '< 30,000 ms'),
  row('gap to the fewest sessions proved, %', plan.plan.gap * 100, null, '≤ 5'),
  row('longest pause of the host while planning', plan.planPauseMs, null, ''),
  row('longest pause of the host during the import', list.longestPauseMs, null, ''),
  row('desk: a household found / one row by its index, middle of 200', desk.deskFindP50Ms, desk.bareFindP50Ms, ''),
  row('desk: a household found, 95th of 100', desk.deskFindP95Ms, null, '< 100 ms'),
  row('desk: an outcome written / one row kept, middle of 100', desk.deskOutcomeP50Ms, desk.bareWriteP50Ms, ''),
  row('desk: an outcome written, 95th of 100', desk.deskOutcomeP95Ms, null, '< 100 ms'),
  row('desk: the queue after it, 95th of 100', desk.deskQueueP95Ms, null, '< 100 ms'),
  row('desk: an outcome taken back, 95th of 100', desk.deskUndoP95Ms, null, '< 100 ms'),
  row('two desks at once: an outcome written, 95th', desk.twoDesksOutcomeP95Ms, null, '< 100 ms'),
  row('two desks at once: seen at the other, 95th', desk.twoDesksSeenP95Ms, null, '< 1000 ms'),
  ...Object.entries(answers).flatMap(([what, { paintMs, longestTaskMs, settledMs }]) => [
    row(`slow window: ${what}, press to paint, 95th of 100`, paintMs, null, '< 100 ms'),
    row(`slow window: ${what}, longest task`, longestTaskMs, null, '< 200 ms'),
    row(`slow window: ${what}, press to all there, 95th of 100`, settledMs, null, ''),
  ]),
]
console.table(Object.fromEntries(rows.map(({ what, ...figures }) => [what, figures])))
mkdirSync('out', { recursive: true })
writeFileSync(
  'out/bench.json',
  `${JSON.stringify({ children, cores: cpus().length, ...list, ...asked, ...plan, ...desk, answers, bareReadMs: bare, screenMs, rows }, null, 2)}\n`,
)
console.log('out/bench.json')
rmSync(place, { recursive: true })

/** The memory the product itself is started with, read where it is said. */
function heapFlags(): string[] {
  const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: { start: string } }
  return scripts.start.split(' ').filter((word) => word.startsWith('--max-'))
}

function measured<T>(script: string, ...args: string[]): T {
  const answer = execFileSync(process.execPath, [...heapFlags(), join(import.meta.dirname, script), ...args], {
    maxBuffer: 1e8,
    encoding: 'utf8',
  })
  return JSON.parse(answer) as T // the scripts beside this one write it
}

function middle(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}

function row(what: string, value: number, limit: number | null, wanted: string) {
  return {
    what,
    measured: Math.round(value * 10) / 10,
    bare: limit === null ? null : Math.round(limit * 10) / 10,
    ratio: limit === null ? null : Math.round((value / limit) * 100) / 100,
    wanted,
  }
}
