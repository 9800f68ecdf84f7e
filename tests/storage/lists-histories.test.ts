import fc from 'fast-check'
import { expect, it } from 'vitest'
import { settleChildren } from '../../src/register/index.ts'
import type { Preview } from '../../src/lists/contract.ts'
import type { ListedChild } from '../support/list-files.ts'
import { type ListRoom, openLists, roomOf } from '../support/lists-client.ts'

// Random histories of lists: what must hold after each step, whatever came before.

const days = ['2024-07-01', '2024-07-05', '2024-07-10'] as const
const askedDays = ['2024-06-30', '2024-07-01', '2024-07-04', '2024-07-07', '2024-07-18'] as const
const villages = ['Bản Bó', 'Bản Ten', 'Thôn Đề Chia']
const mothers = ['Cầm Thị Thủy', 'Vàng Thị Mỷ', 'Lầu Thị Chía', 'Quàng Thị Xuân']

const people: readonly ListedChild[] = Array.from({ length: 10 }, (_, at) => ({
  name: `${['Lò', 'Vừ', 'Giàng'][at % 3]} ${['Thị', 'A', 'Văn'][at % 3]} ${['Ánh', 'Dính', 'Páo', 'Sử', 'Mỷ', 'Chía', 'Lầu', 'Xuân', 'Hạ', 'Thu'][at]}`,
  born: `${String(at + 1).padStart(2, '0')}/05/${2011 + at}`,
  ...(at < 6 ? { id: `0112${String(11 + at)}00000${at}` } : {}),
  mother: mothers[at % mothers.length],
  village: villages[at % villages.length],
}))

/** How a list may tell of a child otherwise. */
const twists = {
  plain: {},
  school: { school: 'Tiểu học số 1' },
  otherSchool: { school: 'Tiểu học số 2' },
  moved: { village: 'Bản Ten' },
  noVillage: { village: 'chưa rõ' },
  issued: { card: 'Đã cấp' },
  taken: { card: 'Đã thu nhận 20/06/2024' },
  left: { card: 'Chưa làm' },
  yearOnly: null,
  unmarked: null,
  noMother: { mother: '' },
  otherMother: { mother: 'Hạng Thị Dếnh' },
  reason: { reason: 'Đi làm ăn xa', note: 'ghi chú' },
  father: { father: 'Lò Văn Pâng', phone: '0912345678' },
} as const satisfies Record<string, ListedChild | null>
type Twist = keyof typeof twists

const row = fc.record({ who: fc.nat(people.length - 1), twist: fc.constantFrom(...(Object.keys(twists) as Twist[])) }) // keys of our own literal
const list = fc.record({
  rows: fc.uniqueArray(row, { selector: ({ who }) => who, minLength: 2, maxLength: 7, size: 'max' }),
  asOf: fc.option(fc.constantFrom(...days), { nil: null, freq: 6 }),
  titledLeft: fc.integer({ min: 0, max: 4 }).map((one) => one === 0),
})
const step = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('import' as const), list, takenBack: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('undo' as const), which: fc.nat(9) }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      which: fc.nat(9),
      kind: fc.constantFrom('same' as const, 'new' as const, 'drop' as const),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('card' as const),
      who: fc.nat(9),
      kind: fc.constantFrom('taken' as const, 'sent-back' as const),
      day: fc.constantFrom(...days),
    }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('edit' as const), who: fc.nat(9) }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('close' as const), who: fc.nat(9), day: fc.constantFrom(...days) }),
  },
)
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

const runs = Number(process.env['LISTS_RUNS'] ?? 6)
const seed = Number(process.env['LISTS_SEED'] ?? 20_240_718)

it('any history of lists keeps its word', { timeout: 1_000 * (60 + runs * 10) }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 12, size: 'max' }), async (steps) => {
      const lists = await openLists({ readHere: true })
      try {
        await live(roomOf(lists), steps)
      } finally {
        await lists.close()
      }
    }),
    { numRuns: runs, seed, endOnFailure: process.env['LISTS_SHRINK'] === undefined },
  )
})

async function live(lists: ListRoom, steps: readonly Step[]): Promise<void> {
  const committed: string[] = []
  const asked: Awaited<ReturnType<ListRoom['figures']>>[] = []
  const everybody = people.map((_, who) => ({ who, twist: 'plain' as const }))
  const begin = {
    do: 'import',
    list: { rows: everybody.slice(0, 7), asOf: days[0], titledLeft: false },
    takenBack: false,
  } as const
  for (const one of [begin, ...steps]) {
    lists.clock.advance(1000)
    await take(lists, one, committed)
    await numbersAreOnce(lists)
    await copiesAgree(lists)
    asked.push(await lists.figures('2024-07-07'))
  }
  for (const figures of asked) expect(await lists.figures('2024-07-07', figures.knownAt)).toEqual(figures)
}

async function take(lists: ListRoom, one: Step, committed: string[]): Promise<void> {
  switch (one.do) {
    case 'import':
      return importList(lists, one, committed)
    case 'undo': {
      const [sourceId] = committed.splice(one.which % Math.max(committed.length, 1), 1)
      if (sourceId !== undefined) await lists.undo(sourceId)
      return
    }
    case 'decide':
      return decide(lists, one)
    default:
      return workByHand(lists, one)
  }
}

async function importList(
  lists: ListRoom,
  { list, takenBack }: Extract<Step, { do: 'import' }>,
  committed: string[],
): Promise<void> {
  const rows = list.rows.map(({ who, twist }) => twisted(people[who] ?? {}, twist))
  const wishes = { asOf: list.asOf, ...(list.titledLeft ? { letterhead: ['DANH SÁCH TRẺ EM CHƯA LÀM CĂN CƯỚC'] } : {}) }
  const before = await figuresOf(lists)
  const look = await lists.look(rows, wishes)
  closes(look)
  expect(await figuresOf(lists)).toEqual(before)
  const taken = await lists.settle(look.sourceId)
  closes(taken)
  const again = await lists.look(rows, wishes)
  closes(again)
  const sure = (verdicts: readonly string[]) =>
    verdicts.filter((_, at) => !/held|refused/.test(taken.verdicts[at] ?? ''))
  expect(sure(again.verdicts)).toEqual(sure(taken.verdicts).map(() => 'same'))
  await lists.client.lists.drop({ requestId: crypto.randomUUID(), sourceId: again.sourceId })
  if (!takenBack) {
    committed.push(taken.sourceId)
    return
  }
  await lists.undo(taken.sourceId)
  expect(await figuresOf(lists)).toEqual(before)
}

function twisted(child: ListedChild, twist: Twist): ListedChild {
  if (twist === 'yearOnly') return { ...child, born: String(child.born).slice(6) }
  if (twist === 'unmarked') return { ...child, name: String(child.name).normalize('NFD').replace(/\p{M}/gu, '') }
  return { ...child, ...twists[twist] }
}

async function decide(lists: ListRoom, { which, kind }: Extract<Step, { do: 'decide' }>): Promise<void> {
  const held = await lists.held()
  const chosen = held[which % Math.max(held.length, 1)]
  if (chosen === undefined) return
  const id = chosen.candidates[0]?.id
  // A row that is sure to be a child with that ID number is not made another one.
  const numbered = people.some((one) => one.name === chosen.name && one.id !== undefined)
  const decision =
    kind === 'same' && id !== undefined
      ? { kind, id }
      : kind === 'new' && !numbered
        ? { kind }
        : { kind: 'drop' as const }
  await lists.decide({ row: chosen }, decision)
}

async function workByHand(lists: ListRoom, one: Extract<Step, { do: 'card' | 'edit' | 'close' }>): Promise<void> {
  const children = await lists.names()
  const child = children[one.who % Math.max(children.length, 1)]
  if (child === undefined) return
  if (one.do === 'card') await lists.card(child.id, one.kind, one.day)
  else if (one.do === 'edit') await lists.edit(child.id, { address: 'Số 5 đường Vừ A Dính' })
  else await lists.closeChild(child.id, 'moved-away', one.day)
}

function closes({ totals, files }: Pick<Preview, 'totals' | 'files'>): void {
  const sheets = files.flatMap((file) => file.sheets)
  for (const { read, ...parts } of [totals, ...sheets])
    expect(parts.new + parts.same + parts.changed + parts.held + parts.refused).toBe(read)
  expect(sheets.reduce((sum, sheet) => sum + sheet.read, 0)).toBe(totals.read)
}

async function numbersAreOnce(lists: ListRoom): Promise<void> {
  const numbers = (await lists.names()).flatMap((child) => child.citizenNumber ?? [])
  expect(numbers).toEqual([...new Set(numbers)])
}

/** Bringing every copy into line with its claims and facts would change none. */
async function copiesAgree({ units }: ListRoom): Promise<void> {
  const undone = new Error('only looked')
  const drifted: number[] = []
  const work = units.write({ actor: 'thử', operation: 'thử' }, async (unit) => {
    const children = await unit.db.selectFrom('child').select('no').execute()
    drifted.push(
      await settleChildren(
        unit,
        children.map((child) => child.no),
        false,
      ),
    )
    throw undone
  })
  await expect(work).rejects.toBe(undone)
  expect(drifted).toEqual([0])
}

async function figuresOf(lists: ListRoom) {
  return Promise.all(
    askedDays.map(async (asOf) => {
      const { groups, villages: rows } = await lists.figures(asOf)
      return { asOf, groups, villages: rows.map(({ id: _, ...village }) => village) }
    }),
  )
}
