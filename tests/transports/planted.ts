import { implement } from '@orpc/server'
import { answerable, type Context, inUnit, permitted } from '../../src/access/index.ts'
import { contract } from '../../src/contract.ts'
import { router } from '../../src/router.ts'
import type { Unit } from '../../src/storage/unit-of-work.ts'

/** A sentence that no answer and no log may ever hold. */
export const secret = 'Bùi Thị Bí Mật sinh 13/05/2018'

/** What the planted handlers saw, for the test to look at afterwards. */
export interface Seen {
  signalAborted: boolean
  rowsWritten: number
  ended: Promise<void>
  unit: Unit | undefined
}

const longest = 10_000

/**
 * The product's router with a few operations put in place of the real ones: `figures.pace` fails, `lists.undo` fails in the
 * middle of its stream, `lists.commit` writes until it is stopped, `lists.example` reports progress and ends,
 * `figures.crossing` keeps its unit beyond its end.
 */
export function plantedRouter(): { router: typeof router; seen: Seen } {
  const { promise: ended, resolve: end } = Promise.withResolvers<void>()
  const seen: Seen = { signalAborted: false, rowsWritten: 0, ended, unit: undefined }
  const os = implement(contract).$context<Context>().use(answerable).use(permitted).use(inUnit)

  const pace = os.figures.pace.handler(() => {
    throw new RangeError(secret, { cause: new Error(secret) })
  })

  const crossing = os.figures.crossing.handler(async ({ context }) => {
    seen.unit = context.unit
    return []
  })

  const undo = os.lists.undo.handler(async function* () {
    yield { progress: { phase: 'Đang bỏ', done: 1, total: 2 } }
    throw new Error(secret)
  })

  const example = os.lists.example.handler(async function* ({ input }) {
    for (const done of [1, 2, 3]) yield { progress: { phase: 'Đang đọc', done, total: 3 } }
    return { ...emptyPreview, sourceId: input.requestId }
  })

  const commit = os.lists.commit.handler(async function* ({ context, signal }) {
    yield { progress: { phase: 'Đang ghi', done: 0, total: null } }
    try {
      await context.units.write({ actor: 'test', operation: 'commit' }, async (unit) => {
        for (const until = performance.now() + longest; performance.now() < until;) {
          await writeSetting(unit, `planted-${seen.rowsWritten}`)
          seen.rowsWritten++
          await context.host.breathe()
          signal?.throwIfAborted()
        }
      })
    } finally {
      seen.signalAborted = signal?.aborted === true
      end()
    }
    return emptyPreview
  })

  const planted = {
    ...router,
    figures: { ...router.figures, pace, crossing },
    lists: { ...router.lists, undo, example, commit },
  }
  return { router: planted, seen }
}

async function writeSetting(unit: Unit, key: string): Promise<void> {
  await unit.db
    .insertInto('setting')
    .values({
      no: unit.numbers(1),
      commune_id: unit.communeId,
      key,
      day: '0001-01-01',
      value: 'true',
      recorded: unit.recording(),
    })
    .execute()
}

const emptyPreview = {
  sourceId: '',
  status: 'staged' as const,
  asOf: '2024-07-18',
  asOfFrom: 'given' as const,
  totals: { read: 0, new: 0, same: 0, changed: 0, held: 0, refused: 0 },
  files: [],
  changedFields: { added: 0, altered: 0 },
  reasons: [],
  newVillages: [],
  repairs: [],
  doubts: [],
  closing: [],
  missing: [],
  stagedAt: '2024-07-18T01:00:00.000Z',
  expiresAt: null,
}
