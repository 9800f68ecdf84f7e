import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type Day } from '../../src/base/day.ts'
import { ChangeTerm } from '../../src/figures/contract.ts'
import { NamesFilter } from '../../src/figures/contract.ts'
import type { Cell, Change, Comparison, Figures, Known } from '../../src/figures/index.ts'
import {
  changeBetween,
  changeNamesOf,
  figuresAt,
  knownBy,
  namesOf,
  paceOf,
  type Remember,
  rememberFor,
} from '../../src/figures/index.ts'
import type { Unit, UnitsOfWork } from '../../src/storage/unit-of-work.ts'
import { describeEachEngine, type OpenRegister } from '../support/engines.ts'
import { enact, firstDay, lastDay, type Ledger, someDay, someHistory } from '../support/histories.ts'
import { columnOf, everybody, type Group, groups, isKnown, type Stands, tellChange } from '../unit/figures/reference.ts'

// The figures of random histories, asked of the database, against the rules written down a second time.

const wanted = Number(process.env.SO_THU_NHAN_RUNS ?? 24)
const runs = { sqlite: wanted, postgres: wanted / 6 }
const seed = process.env.SO_THU_NHAN_SEED === undefined ? 20240718 : Number(process.env.SO_THU_NHAN_SEED)

describeEachEngine('figures of random histories', (open, engine) => {
  const settings = {
    numRuns: Math.max(1, Math.ceil(runs[engine])),
    seed,
    endOnFailure: false,
    interruptAfterTimeLimit: 120_000,
  }
  const somePart = fc.nat(1000).map((part) => part / 1000)
  const columns = [...groups, 'all'] as const

  it('rule 10: figures and the names behind them are what the rules say, on every day and moment', async () => {
    const register = await communes(open)
    await fc.assert(
      fc.asyncProperty(
        someHistory,
        fc.array(fc.tuple(someDay, somePart), { minLength: 3, maxLength: 4 }),
        async (history, asked) => {
          const units = await register.next()
          const ledger = await enact(units, history)
          // One memory for all: each day's names are also picked beside those of the day before.
          const remember = rememberFor(units)
          for (const [asOf, part] of asked)
            await reading(units, async (unit) => {
              const known = await momentOf(unit, ledger, part)
              const figures = await figuresAt(unit, { asOf, known })
              const present = everybody(ledger, asOf, known.no)
              expect(summed(figures)).toEqual(expectedFigures(ledger, present, asOf, known.no))
              expectSums(figures)
              await expectNames(unit, { asOf, known, figures, present }, remember)
            })
        },
      ),
      settings,
    )
  }, 180_000)

  it('rule 12: a change is what the rules say, and closes for every village, group and total', async () => {
    const register = await communes(open)
    const asked = fc.array(fc.tuple(someDay, someDay, somePart, somePart), { minLength: 3, maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(someHistory, asked, async (history, comparisons) => {
        const units = await register.next()
        const ledger = await enact(units, history)
        for (const [one, other, part1, part2] of comparisons)
          await reading(units, async (unit) => {
            const [from, to] = one < other ? [one, other] : [other, one]
            const knownFrom = await momentOf(unit, ledger, part1)
            const knownTo = await momentOf(unit, ledger, part2)
            const change = await changeBetween(unit, { from, to, knownFrom, knownTo })
            expectClosed(change, columns)
            expect(told(ledger, change)).toEqual(
              Object.fromEntries(tellChange(ledger, { from, to, known1: knownFrom.no, known2: knownTo.no })),
            )
          })
      }),
      settings,
    )
  }, 180_000)

  it('rule 12: every term opens the children it counts, each as often as it counts it', async () => {
    const register = await communes(open)
    const asked = fc.array(fc.tuple(someDay, someDay, somePart, somePart), { minLength: 1, maxLength: 2 })
    await fc.assert(
      fc.asyncProperty(someHistory, asked, async (history, comparisons) => {
        const units = await register.next()
        const ledger = await enact(units, history)
        for (const [one, other, part1, part2] of comparisons)
          await reading(units, async (unit) => {
            const [from, to] = one < other ? [one, other] : [other, one]
            const knownFrom = await momentOf(unit, ledger, part1)
            const knownTo = await momentOf(unit, ledger, part2)
            await expectTermsOpen(unit, ledger, { from, to, knownFrom, knownTo })
          })
      }),
      { ...settings, numRuns: Math.ceil(settings.numRuns / 2) },
    )
  }, 180_000)

  it('rule 11: what was known at a moment is answered the same after every later recording', async () => {
    const register = await communes(open)
    await fc.assert(
      fc.asyncProperty(someHistory, fc.array(someDay, { minLength: 2, maxLength: 3 }), async (history, days) => {
        const units = await register.next()
        const answers: { figures: Figures; change: Change }[] = []
        const [from = firstDay, to = from] = days.toSorted()
        const ask = (unit: Unit, known: Known) => answersAt(unit, { from, to, known })
        const ledger = await enact(units, history, async () => {
          answers.push(await reading(units, async (unit) => ask(unit, { no: unit.known, at: unit.knownAt })))
        })
        for (const [at, answer] of answers.entries()) {
          const instant = ledger.instants[at] ?? null
          const again = await reading(units, async (unit) => {
            const known = await knownBy(unit, instant)
            return known && ask(unit, known)
          })
          expect(again).toEqual(answer)
        }
      }),
      { ...settings, numRuns: Math.ceil(settings.numRuns / 2) },
    )
  }, 180_000)

  it('the pace of a window is the figures of each of its days', async () => {
    const register = await communes(open)
    await fc.assert(
      fc.asyncProperty(someHistory, fc.tuple(someDay, fc.nat(25)), async (history, [from, length]) => {
        const units = await register.next()
        await enact(units, history)
        await reading(units, async (unit) => {
          const points = await paceOf(unit, { from, to: addDays(from, length) })
          expect(points).toHaveLength(length + 1)
          for (const point of points) {
            const { all } = await figuresAt(unit, { asOf: point.day, known: { no: unit.known, at: unit.knownAt } })
            expect(point).toEqual({ day: point.day, left: all.left, done: all.done })
          }
        })
      }),
      { ...settings, numRuns: Math.ceil(settings.numRuns / 3) },
    )
  }, 180_000)
})

describe('the histories', () => {
  it('reach every term of a change, merged persons and every state', async () => {
    const terms = new Set<string>()
    const states = new Set<string>()
    const register = { merged: 0, photoDue: 0 }
    for (const history of fc.sample(someHistory, { numRuns: 250, seed })) {
      const ledger = await enact(forgetful(), history)
      const known = ledger.instants.length
      for (const stands of everybody(ledger, lastDay, known)) {
        states.add(stands.state)
        if (stands.photoDue) register.photoDue += 1
      }
      register.merged += ledger.merge_link.filter((link) => isKnown(link, known)).length
      for (const one of tellChange(ledger, {
        from: '2026-02-20' as Day,
        to: lastDay,
        known1: Math.ceil(known / 2),
        known2: known,
      }).values())
        for (const [term, count] of Object.entries(one)) if (count !== 0) terms.add(term)
    }
    expect([...terms].toSorted()).toEqual([
      'closed',
      'corrected',
      'declined',
      'done',
      'entered',
      'left1',
      'left2',
      'movedAway',
      'movedIn',
      'new',
      'outgrown',
      'sentBack',
      'undeclined',
    ])
    expect([...states].toSorted()).toEqual(['declined', 'filed', 'handed-over', 'issued', 'left', 'taken'])
    expect(register.merged).toBeGreaterThan(20)
    expect(register.photoDue).toBeGreaterThan(5)
  })
})

/** Each history gets a commune of its own in one database. */
async function communes(open: OpenRegister): Promise<{ next(): Promise<UnitsOfWork> }> {
  const register = await open()
  let id = 1
  return { next: () => register.commune((id += 1)) }
}

function reading<T>(units: UnitsOfWork, work: (unit: Unit) => Promise<T>): Promise<T> {
  return units.read({ actor: 'test', operation: 'ask' }, work)
}

/** A moment some way into the history: 0 is before everything, 1 now. Asked by its instant, as a user would. */
async function momentOf(unit: Unit, ledger: Ledger, part: number): Promise<Known> {
  const no = Math.round(part * ledger.instants.length)
  const known = await knownBy(unit, ledger.instants[no - 1] ?? ('2000-01-01T00:00:00.000Z' as Known['at']))
  if (known === undefined) throw new Error('the moment is past')
  expect(known.no).toBe(no)
  return known
}

async function answersAt(unit: Unit, { from, to, known }: { from: Day; to: Day; known: Known }) {
  const change = await changeBetween(unit, { from, to, knownFrom: known, knownTo: known })
  return { figures: await figuresAt(unit, { asOf: to, known }), change }
}

const counts = ({ total, done, declined, left }: Cell) => ({ total, done, declined, left })

function summed(figures: Figures) {
  const columns = (row: Record<Group | 'all', Cell>) =>
    Object.fromEntries([...groups, 'all' as const].map((group) => [group, counts(row[group])]))
  return {
    commune: columns({ ...figures.groups, all: figures.all }),
    villages: figures.villages.map((row) => ({ name: row.name, incomplete: row.incomplete, ...columns(row) })),
    photoDue: figures.photoDue,
  }
}

function expectedFigures(ledger: Ledger, present: Stands[], asOf: Day, known: number) {
  const cell = (of: Stands[]) => {
    const count = (standing: string) => of.filter((one) => one.standing === standing).length
    return { total: of.length, done: count('done'), declined: count('declined'), left: count('left') }
  }
  const columns = (of: Stands[]) => ({
    ...Object.fromEntries(groups.map((group) => [group, cell(of.filter((one) => one.group === group))])),
    all: cell(of.filter((one) => one.group !== 'from14')),
  })
  const rows = ledger.villages.flatMap(({ no }) => {
    const own = present.filter((one) => one.village === no)
    const facts = ledger.village_fact.filter((fact) => fact.village === no).toSorted(byDay)
    const seen = facts.filter((fact) => isKnown(fact, known))
    const held = seen.filter((fact) => fact.day <= asOf).at(-1)
    if (held?.isOpen !== true && own.length === 0) return []
    const lists = ledger.village_list.filter((one) => one.village === no && isKnown(one, known))
    const name = (held ?? seen[0] ?? facts[0])?.name
    return [{ name, incomplete: !lists.some((one) => one.day <= asOf), ...columns(own) }]
  })
  const without = present.filter((one) => one.village === null)
  return {
    commune: columns(present),
    villages: without.length === 0 ? rows : [...rows, { name: null, incomplete: false, ...columns(without) }],
    photoDue: present.filter((one) => one.photoDue).length,
  }
}

function byDay(a: { day: string; recorded: number; no: number }, b: typeof a): number {
  return a.day === b.day ? a.recorded - b.recorded || a.no - b.no : a.day < b.day ? -1 : 1
}

/** In every cell total = done + declined + left; `all` leaves out from14; villages sum to the commune. */
function expectSums(figures: Figures): void {
  for (const group of [...groups, 'all'] as const) {
    const whole = group === 'all' ? figures.all : figures.groups[group]
    for (const cell of [whole, ...figures.villages.map((row) => row[group])])
      expect(cell.total).toBe(cell.done + cell.declined + cell.left)
    for (const count of ['total', 'done', 'declined', 'left'] as const)
      expect(figures.villages.reduce((sum, row) => sum + row[group][count], 0)).toBe(whole[count])
  }
  const { under6, from6to13, undetermined } = figures.groups
  expect(figures.all.total).toBe(under6.total + from6to13.total + undetermined.total)
}

/** Every number opens its names: as many as it says, and the very children. */
async function expectNames(
  unit: Unit,
  { asOf, known, figures, present }: { asOf: Day; known: Known; figures: Figures; present: Stands[] },
  remember: Remember,
): Promise<void> {
  const narrowed = async (narrow: Partial<NamesFilter>, expected: Stands[]) => {
    const filter = { ...everyone, ...narrow, asOf }
    const names = await namesOf(
      unit,
      { filter, known, sort: 'name', page: { offset: 0, limit: 100 }, inFull: true },
      remember,
    )
    expect(names.total).toBe(expected.length)
    expect(names.rows.map((row) => [row.state, row.group, numberIn(row.id)]).toSorted()).toEqual(
      expected.map((one) => [one.state, one.group, one.child]).toSorted(),
    )
  }
  await narrowed(
    { counted: true, standing: 'left' },
    present.filter((one) => one.standing === 'left' && one.group !== 'from14'),
  )
  await narrowed(
    { photoDue: true },
    present.filter((one) => one.photoDue),
  )
  const state = (['filed', 'taken', 'declined', 'left'] as const)[present.length % 4] ?? 'left'
  await narrowed(
    { state },
    present.filter((one) => one.state === state),
  )
  for (const row of figures.villages) {
    const group = groups.find((one) => row[one].total > 0) ?? 'under6'
    const standing = (['declined', 'done', 'left'] as const).find((one) => row[group][one] > 0) ?? 'left'
    const own = present.filter((one) => (row.id === null ? one.village === null : one.village === numberIn(row.id)))
    const expected = own.filter((one) => one.group === group && one.standing === standing)
    expect(expected).toHaveLength(row[group][standing])
    await narrowed({ village: row.id ?? 'none', group, standing }, expected)
  }
}

const everyone = NamesFilter.parse({ asOf: '2024-07-18' })

function expectClosed(change: Change, columns: readonly (Group | 'all')[]): void {
  for (const row of [{ ...change.groups, all: change.all }, ...change.villages])
    for (const column of columns) {
      const t = row[column]
      const came = t.left1 + t.new + t.movedIn + t.entered + t.undeclined + t.sentBack
      expect(came - t.done - t.declined - t.movedAway - t.closed - t.outgrown + t.corrected).toBe(t.left2)
    }
}

/** Every number of a change opens its children: as many as it says, and the very ones that the rules count. */
async function expectTermsOpen(unit: Unit, ledger: Ledger, comparison: Comparison): Promise<void> {
  const { from, to, knownFrom, knownTo } = comparison
  const heard = new Map<string, Map<number, number>>()
  tellChange(ledger, { from, to, known1: knownFrom.no, known2: knownTo.no }, ({ column, term, child, sign }) => {
    const children = heard.get(`${column} ${term}`) ?? new Map<number, number>()
    heard.set(`${column} ${term}`, children.set(child, (children.get(child) ?? 0) + sign))
  })
  const change = await changeBetween(unit, comparison)
  const remember = rememberFor({})
  const rows = [
    { place: 'commune' as const, village: null, terms: { ...change.groups, all: change.all } },
    ...change.villages.map((row) =>
      row.id === null
        ? { place: null, village: 'none', terms: row }
        : { place: numberIn(row.id), village: row.id, terms: row },
    ),
  ]
  for (const { place, village, terms } of rows)
    for (const group of [...groups, 'all'] as const)
      for (const term of ChangeTerm.options) {
        const children = [...(heard.get(`${columnOf(place, group)} ${term}`) ?? [])].filter(([, times]) => times !== 0)
        // What nobody is behind is asked for `all` only: each question replays the history.
        if (children.length === 0) expect(terms[group][term]).toBe(0)
        if (children.length === 0 && group !== 'all') continue
        const page = { offset: 0, limit: 100 }
        const names = await changeNamesOf(unit, { comparison, term, village, group, page }, remember)
        expect(names.count).toBe(terms[group][term])
        expect(names.total).toBe(names.rows.length)
        expect(names.rows.map((row) => [numberIn(row.id), row.sign * row.times]).toSorted(byNumber)).toEqual(
          children.toSorted(byNumber),
        )
        for (const row of names.rows) {
          if (group === 'all') expect(row.group).not.toBe('from14')
          else expect(row.group).toBe(group)
          if (village !== null) expect(row.villageId).toBe(village === 'none' ? null : village)
        }
      }
}

function byNumber(a: readonly (number | undefined)[], b: readonly (number | undefined)[]): number {
  return (a[0] ?? 0) - (b[0] ?? 0)
}

/** The columns of a change in which anything stands, by the reference's names for them. */
function told(ledger: Ledger, change: Change) {
  const villages = new Map(
    ledger.villages.map(({ no }) => [no, change.villages.find((row) => row.id !== null && numberIn(row.id) === no)]),
  )
  const rows = [
    ['commune' as const, { ...change.groups, all: change.all }] as const,
    [null, change.villages.find((row) => row.id === null)] as const,
    ...villages,
  ]
  return Object.fromEntries(
    rows.flatMap(([village, row]) =>
      ([...groups, 'all'] as const).flatMap((column) => {
        const terms = row?.[column]
        return terms && Object.values(terms).some((count) => count !== 0) ? [[columnOf(village, column), terms]] : []
      }),
    ),
  )
}

/** The number within an id made by `idOf`. */
function numberIn(id: string): number {
  return Number.parseInt(id.slice(-12), 16)
}

/** Units that write nothing: the ledger alone is wanted. */
function forgetful(): UnitsOfWork {
  let known = 0
  let next = 1
  const nothing: unknown = new Proxy(() => nothing, {
    get: (_, name) => (name === 'then' ? undefined : nothing),
    apply: () => nothing,
  })
  const unit = () =>
    ({
      db: nothing,
      communeId: 1,
      known,
      knownAt: '',
      recording: () => known + 1,
      numbers: (count: number) => (next += count) - count,
    }) as unknown as Unit
  return {
    read: async (_about, work) => work(unit()),
    async write(_about, work) {
      const answer = await work(unit())
      known += 1
      return answer
    },
  }
}
