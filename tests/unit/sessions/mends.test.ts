import fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { addDays } from '../../../src/base/day.ts'
import { createSolver } from '../../../main/host/solver/solver.ts'
import type { MendStep } from '../../../src/sessions/contract.ts'
import { timeOfMinutes } from '../../../src/sessions/clock-time.ts'
import { bornOn, candidate, type Commune, communes, config, firstDay, planOf } from './communes.ts'

const solver = createSolver()
afterAll(() => solver.close())

const some = (count: number, from = 1) => Array.from({ length: count }, (_, at) => at + from)
const commune = (of: Partial<Commune>): Commune => ({
  from: firstDay,
  deadline: addDays(firstDay, 4),
  config: config(),
  candidates: [],
  ...of,
})

/** The causes of a commune's plan, as code, count and the words of what would mend it. */
async function causesOf(of: Partial<Commune>) {
  const { causes } = await planOf(commune(of), solver)
  return causes.map(({ code, children, because, mend }) => ({
    code,
    children,
    because,
    mend: mend.map(({ words }) => words),
  }))
}

describe('who finds no session is told why, and the smallest change that helps:', () => {
  const police = { name: 'Công an', biometric: true, stations: 2, villages: ['Bản Cáp'] }
  const hall = { name: 'Nhà văn hóa', biometric: false, stations: 1, villages: 'all' as const }

  test('no place with equipment for a village', async () => {
    const candidates = some(8).map((no) => candidate(no))
    expect(await causesOf({ candidates, config: config({ places: [hall, police] }) })).toEqual([
      {
        code: 'no-biometric-place',
        children: 8,
        because: 'Trước hạn không có điểm nào có thiết bị thu nhận nhận Bản Hột: 8 trẻ.',
        mend: ['Cho điểm “Công an” nhận thêm Bản Hột.'],
      },
    ])
  })

  test('no equipment anywhere', async () => {
    const candidates = some(3).map((no) => candidate(no))
    const [cause] = await causesOf({ candidates, config: config({ places: [hall] }) })
    expect(cause?.mend).toEqual(['Đưa thiết bị thu nhận sinh trắc đến điểm “Nhà văn hóa”.'])
  })

  test('no place at all', async () => {
    const candidates = some(3).map((no) => candidate(no, { birth: bornOn('2022-01-01') }))
    expect(await causesOf({ candidates, config: config({ places: [police] }) })).toEqual([
      {
        code: 'no-place',
        children: 3,
        because: 'Không có điểm thu nhận nào nhận Bản Hột: 3 trẻ.',
        mend: ['Cho điểm “Công an” nhận thêm Bản Hột.'],
      },
    ])
  })

  test('a village not known', async () => {
    const candidates = [candidate(1, { village: null, villageId: null })]
    const [cause] = await causesOf({ candidates, config: config({ places: [police] }) })
    expect(cause?.mend).toEqual(['Cho điểm “Công an” nhận mọi thôn, bản, kể cả trẻ chưa rõ thôn, bản.'])
  })

  test('no room before the deadline: the fewest days or stations more', async () => {
    const places = [{ name: 'Công an', biometric: true, stations: 1, villages: 'all' as const }]
    const wide = { candidates: some(50).map((no) => candidate(no)), config: config({ places }) }
    // 8 children a day: 40 in five days, and ten more in two days more
    expect(await causesOf(wide)).toEqual([
      {
        code: 'no-capacity',
        children: 10,
        because: 'Các điểm nhận Bản Hột đã kín chỗ trước hạn: 10 trẻ.',
        mend: ['Lùi hạn hoàn thành đến ngày 25/07/2024.'],
      },
    ])
    const short = {
      ...wide,
      candidates: some(9).map((no) => candidate(no)),
      deadline: firstDay,
      config: config({ places, weekdays: [5] }),
    }
    // the next Friday is a week away; both add one window of one station
    expect((await causesOf(short))[0]).toMatchObject({ children: 1, mend: ['Lùi hạn hoàn thành đến ngày 26/07/2024.'] })
    const lastChance = { ...short, candidates: some(9).map((no) => candidate(no, { birth: bornOn('2010-07-22') })) }
    expect((await causesOf(lastChance))[0]?.mend).toEqual(['Tăng điểm “Công an” lên 2 bàn thu nhận.'])
  })

  test('no day at all', async () => {
    const shut = { candidates: [candidate(1)], deadline: addDays(firstDay, 1), config: config({ weekdays: [3] }) }
    expect((await causesOf(shut))[0]).toMatchObject({
      code: 'no-days',
      mend: ['Lùi hạn hoàn thành đến ngày 24/07/2024.'],
    })
  })

  test('no window long enough', async () => {
    const hurried = { candidates: [candidate(1)], config: config({ hours: [{ from: '07:30', to: '07:40' }] }) }
    expect((await causesOf(hurried))[0]).toMatchObject({
      code: 'window-too-short',
      mend: ['Mở thêm một khung giờ dài từ 15 phút trở lên.'],
    })
  })

  test('who is back after the deadline: the day from which he can be invited', async () => {
    const until = addDays(firstDay, 9)
    const plan = await planOf(commune({ candidates: [candidate(1, { away: [{ from: firstDay, until }] })] }), solver)
    expect(plan.unplaced).toMatchObject([
      { name: 'Sùng A 1', because: 'Vắng mặt đến hết ngày 28/07/2024, sau các ngày mở buổi.' },
    ])
    expect(plan.causes).toMatchObject([
      {
        because: 'Vắng mặt trong thời gian mở buổi (Bản Hột): 1 trẻ.',
        mend: [{ words: 'Lùi hạn hoàn thành đến ngày 29/07/2024.' }],
      },
    ])
  })

  test('what no place, day or station changes', async () => {
    const candidates = [
      candidate(1, { obstacle: { kind: 'data-wrong', text: 'sai năm sinh' } }),
      candidate(2, { away: [{ from: firstDay, until: null }] }),
      candidate(3, { birth: bornOn('2010-07-19') }),
    ]
    const plan = await planOf(commune({ candidates }), solver)
    expect(plan.unplaced.map(({ code, because }) => [code, because])).toEqual([
      ['obstacle', 'Còn vướng mắc cần giải quyết trước: sai năm sinh.'],
      ['away', 'Vắng mặt trong tất cả các ngày mở buổi.'],
      ['turns-14', 'Đủ 14 tuổi trước ngày có thể mời.'],
    ])
    expect(plan.causes.flatMap(({ mend }) => mend)).toEqual([])
  })
})

test(
  'after the change that is told so many more children are placed as it is told for',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(communes, async (drawn) => {
        const plan = await planOf(drawn, solver)
        for (const { mend, code, village } of plan.causes) {
          if (mend.length === 0) continue
          const after = await planOf(mend.reduce(changed, drawn), solver)
          const meant = plan.unplaced.filter((one) => one.code === code && one.village === village)
          expect(after.unplaced.length).toBeLessThanOrEqual(plan.unplaced.length - meant.length)
        }
      }),
      { numRuns: 10 },
    )
  },
)

/** The commune with one step of a change carried out, as an officer would write it into the setting. */
function changed(before: Commune, step: MendStep): Commune {
  const { kind, place, village, stations, deadline, minutes } = step
  if (kind === 'later-deadline') return { ...before, deadline: deadline ?? before.deadline }
  if (kind === 'longer-window') {
    const window = { from: '00:00', to: timeOfMinutes(minutes ?? 0) }
    const { hours, places } = before.config
    // A place with windows of its own does not go by those of the setting: it is opened for longer too.
    const opened = places.map((one) => (one.windows ? { ...one, windows: [...one.windows, everyDay(window)] } : one))
    return { ...before, config: { ...before.config, hours: [...hours, window], places: opened } }
  }
  if (kind === 'more-teams' || kind === 'more-equipment' || kind === 'more-vehicles') return withMore(before, step)
  const places = before.config.places.map((one) => {
    if (one.name !== place) return one
    if (kind === 'make-biometric') return { ...one, biometric: true }
    if (kind === 'more-stations') return { ...one, stations: stations ?? one.stations }
    const all = village === null || one.villages === 'all'
    return { ...one, villages: all ? ('all' as const) : [...one.villages, village] }
  })
  return { ...before, config: { ...before.config, places } }
}

/** More to hold sessions with, on the days that are told. */
function withMore(before: Commune, { kind, count, days }: MendStep): Commune {
  const closed = Array.from({ length: 200 }, (_, at) => addDays(before.from, at)).filter((day) => !days.includes(day))
  const added = Array.from({ length: count ?? 0 }, (_, at) => ({ name: `${kind} ${at}`, closed, busy: [] }))
  const { teams, kits } = before.config
  if (kind === 'more-teams') return { ...before, config: { ...before.config, teams: [...teams, ...added] } }
  const of = kind === 'more-vehicles' ? ('vehicle' as const) : ('equipment' as const)
  return {
    ...before,
    config: { ...before.config, kits: [...kits, ...added.map((one) => ({ ...one, kind: of }))] },
  }
}

function everyDay(window: { from: string; to: string }) {
  const weekdays = [1, 2, 3, 4, 5, 6, 7]
  return { ...window, weekdays, first: null, last: null, closed: [], stations: null, quota: null }
}
