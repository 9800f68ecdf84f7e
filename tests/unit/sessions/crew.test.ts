import { afterAll, expect, test } from 'vitest'
import { VillageId } from '../../../src/base/ids.ts'
import { addDays } from '../../../src/base/day.ts'
import { createSolver } from '../../../main/host/solver/solver.ts'
import type { Plan, PlannedSession } from '../../../src/sessions/contract.ts'
import { brokenBy, candidate, type Commune, config, firstDay, planOf } from './communes.ts'

const solver = createSolver()
afterAll(() => solver.close())

const names = ['Bản Hột', 'Bản Cáp', 'Bản Ten']
/** Three villages, each with a place to which everything is taken along; eight children fill a session. */
function mobile(of: Parameters<typeof config>[0] & object, childrenEach: number, days: number): Commune {
  return {
    from: firstDay,
    deadline: addDays(firstDay, days - 1),
    config: config({
      places: names.map((village) => ({
        ...{ name: `Nhà văn hóa ${village}`, biometric: true, stations: 1 },
        ...{ villages: [village], takesAlong: true },
      })),
      ...of,
    }),
    candidates: names.flatMap((village, at) =>
      Array.from({ length: childrenEach }, (_, no) =>
        candidate(at * 100 + no, { village, villageId: VillageId.parse(village) }),
      ),
    ),
  }
}
const unit = (name: string, of: object = {}) => ({ name, ...of })
const kit = (name: string, of: object = {}) => ({ name, kind: 'equipment' as const, ...of })
const told = ({ sessions }: Plan) => sessions.map(({ day, place, team, kits }) => [day.slice(8), place, team, kits])

test('each session gets a team and a set of equipment that is nowhere else then', async () => {
  const commune = mobile({ teams: [unit('Tổ 1'), unit('Tổ 2')], kits: [kit('Bộ 1'), kit('Bộ 2')] }, 8, 2)
  const plan = await planOf(commune, solver)
  expect(brokenBy(plan, commune)).toEqual([])
  expect(plan.unplaced).toEqual([])
  expect(told(plan)).toEqual([
    ['19', 'Nhà văn hóa Bản Hột', 'Tổ 1', ['Bộ 1']],
    ['19', 'Nhà văn hóa Bản Cáp', 'Tổ 2', ['Bộ 2']],
    ['20', 'Nhà văn hóa Bản Ten', 'Tổ 1', ['Bộ 1']],
  ])
})

test('with fewer sets than places, sessions are held one after the other, and who finds none is told of the set', async () => {
  const few = { teams: [unit('Tổ 1'), unit('Tổ 2')], kits: [kit('Bộ 1')] }
  const enough = await planOf(mobile(few, 8, 3), solver)
  expect(told(enough).map(([day]) => day)).toEqual(['19', '20', '21'])
  expect(enough.proof.biometric).toEqual({ sessions: 3, atLeast: 3, gap: 0 })

  const commune = mobile(few, 8, 2)
  const plan = await planOf(commune, solver)
  expect(brokenBy(plan, commune)).toEqual([])
  expect(plan.bound.placedAtMost).toBe(16)
  expect(plan.status).toBe('optimal')
  expect(plan.causes).toMatchObject([
    {
      code: 'no-equipment',
      children: 8,
      because: 'Thiếu bộ thiết bị ngày 19/07/2024, 20/07/2024 để mở thêm buổi nhận Bản Ten: 8 trẻ.',
      mend: [{ kind: 'more-equipment', count: 1, words: 'Thêm 1 bộ thiết bị ngày 19/07/2024.' }],
    },
  ])
})

test('a team that is off, or a set that is at work elsewhere, is not taken', async () => {
  const away = { day: firstDay, from: '08:00', to: '10:00' }
  const commune = mobile(
    { teams: [unit('Tổ 1', { closed: [firstDay] }), unit('Tổ 2')], kits: [kit('Bộ 1', { busy: [away] }), kit('Bộ 2')] },
    8,
    2,
  )
  const plan = await planOf(commune, solver)
  expect(brokenBy(plan, commune)).toEqual([])
  expect(plan.unplaced).toEqual([])
  expect(told(plan)[0]).toEqual(['19', 'Nhà văn hóa Bản Hột', 'Tổ 2', ['Bộ 2']])
  expect(told(plan).map(([day]) => day)).toEqual(['19', '20', '20'])
})

test('who held a session before holds it again', async () => {
  const places = names.map((village) => `Nhà văn hóa ${village}`)
  const had = places.map((place, at) => ({
    ...{ day: firstDay, place, from: '07:30' },
    team: `Tổ ${3 - at}`,
    kits: [`Bộ ${3 - at}`],
  }))
  const three = ['1', '2', '3']
  const commune = mobile(
    { teams: three.map((no) => unit(`Tổ ${no}`)), kits: three.map((no) => kit(`Bộ ${no}`)), had },
    8,
    1,
  )
  const plan = await planOf(commune, solver)
  expect(brokenBy(plan, commune)).toEqual([])
  expect(told(plan).map(([, , team, kits]) => [team, kits])).toEqual([
    ['Tổ 3', ['Bộ 3']],
    ['Tổ 2', ['Bộ 2']],
    ['Tổ 1', ['Bộ 1']],
  ])
})

const commune = mobile(
  {
    teams: [unit('Tổ 1', { closed: [addDays(firstDay, 1)] }), unit('Tổ 2')],
    kits: [kit('Bộ 1', { busy: [{ day: firstDay, from: '07:00', to: '08:00' }] }), kit('Bộ 2'), kit('Bộ 3')],
  },
  8,
  3,
)
const spoiled: readonly (readonly [rule: RegExp, spoil: (first: PlannedSession, second: PlannedSession) => void])[] = [
  [/0 of team/, (first) => (first.team = null)],
  [/0 of equipment/, (first) => (first.kits = [])],
  [/2 of equipment/, (first) => first.kits.push('Bộ 1')],
  [/no such team/, (first) => (first.team = 'Tổ 9')],
  [/a kit that is not there/, (first) => (first.kits = ['Bộ 9'])],
  [/Tổ 1 is in two places at once/, (first, second) => (first.team = second.team = 'Tổ 1')],
  [/Bộ 1 is elsewhere/, (first) => (first.kits = ['Bộ 1'])],
  [/Tổ 1 is off that day/, (first) => Object.assign(first, { day: addDays(firstDay, 1), team: 'Tổ 1' })],
]
test.each(spoiled)('the checker sees it: %s', async (rule, spoil) => {
  const plan = await planOf(commune, solver)
  expect(brokenBy(plan, commune)).toEqual([])
  const [first, second] = plan.sessions
  if (first === undefined || second === undefined) throw new Error('two sessions are expected')
  expect(first.day).toBe(second.day)
  spoil(first, second)
  expect(brokenBy(plan, commune).join('\n')).toMatch(rule)
})

test.each([
  [/biometric: not so many sessions/, { sessions: 9, atLeast: 2, gap: 0 }],
  [/more are called necessary/, { sessions: 3, atLeast: 4, gap: 0 }],
  [/biometric: the gap is wrong/, { sessions: 3, atLeast: 3, gap: 0.4 }],
  [/less is proved than of both/, { sessions: 3, atLeast: 2, gap: 1 / 3 }],
])('a proof by kind that is not true is seen: %s', async (rule, biometric) => {
  const plan = await planOf(commune, solver)
  expect(plan.proof.biometric).toEqual({ sessions: 3, atLeast: 3, gap: 0 })
  expect(brokenBy({ ...plan, proof: { ...plan.proof, biometric } }, commune).join('\n')).toMatch(rule)
})
