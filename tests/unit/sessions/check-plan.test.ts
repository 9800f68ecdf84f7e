import { afterAll, beforeAll, expect, test } from 'vitest'
import { VillageId } from '../../../src/base/ids.ts'
import { addDays } from '../../../src/base/day.ts'
import { createSolver } from '../../../main/host/solver/solver.ts'
import type { Plan, PlannedSession } from '../../../src/sessions/contract.ts'
import { bornOn, brokenBy, candidate, type Commune, config, firstDay, planOf } from './communes.ts'

const solver = createSolver()
afterAll(() => solver.close())

const commune: Commune = {
  from: firstDay,
  deadline: addDays(firstDay, 6),
  config: config({
    places: [
      { name: 'Công an', biometric: true, stations: 2, villages: 'all' },
      { name: 'Nhà văn hóa', biometric: false, stations: 1, villages: ['Bản Hột'] },
    ],
    hours: [{ from: '07:30', to: '08:30' }],
    weekdays: [1, 2, 3, 4, 5],
    closed: [addDays(firstDay, 3)],
    maxSessionsPerDay: 1,
  }),
  candidates: [
    candidate(1, { household: 'home-1' }),
    candidate(2, { household: 'home-1', birth: bornOn('2020-05-05') }),
    candidate(3, { village: 'Bản Cáp', villageId: VillageId.parse('Bản Cáp') }),
    candidate(4, { away: [{ from: firstDay, until: addDays(firstDay, 3) }] }),
    candidate(5, { obstacle: { kind: 'abroad', text: '' } }),
    ...[6, 7, 8, 9, 10, 11, 12].map((no) => candidate(no)),
  ],
}
let sound: Plan
beforeAll(async () => {
  sound = await planOf(commune, solver)
})

type Spoil = (sessions: PlannedSession[], plan: Plan) => Partial<Plan> | void
const spoiled: readonly (readonly [rule: RegExp, spoil: Spoil])[] = [
  [/neither placed nor named/, (sessions) => void sessions[0]?.children.pop()],
  [/stands twice/, ([first, second]) => void second?.children.push(...(first?.children.slice(0, 1) ?? []))],
  [
    /not in the register/,
    ([first]) => void first?.children.push({ id: 'x', group: 'under6', household: 'x', slot: '07:30' }),
  ],
  [/no such place/, ([first]) => void (first && (first.place = 'Trường học'))],
  [/no such window/, ([first]) => void (first && (first.from = '07:00'))],
  [/not a day of the campaign/, ([first]) => void (first && (first.day = addDays(firstDay, 3)))],
  [/not a weekday/, ([first]) => void (first && (first.day = addDays(firstDay, 1)))],
  [/sessions in a day/, (sessions) => sessions.forEach((session) => (session.day = addDays(firstDay, 4)))],
  [/two sessions at one place/, (sessions) => sessions.forEach((session) => (session.day = addDays(firstDay, 4)))],
  [/needs equipment/, ([first]) => void (first && (first.place = 'Nhà văn hóa'))],
  [/village not served/, (sessions) => sessions.forEach((session) => (session.place = 'Nhà văn hóa'))],
  [/cannot come that day/, (sessions) => swapInto(sessions[0], sessions, 'child-4')],
  [/cut by the window/, ([first]) => void (first?.children[0] && (first.children[0].slot = '08:25'))],
  [/too many children at once/, ([first]) => first?.children.forEach((child) => (child.slot = '07:30'))],
  [/stations/, ([first]) => void (first && (first.stations = 3))],
  [/more minutes than/, ([first]) => void (first && (first.stations = 1))],
  [/wrong group/, ([first]) => first?.children.forEach((child) => (child.group = 'under6'))],
  [/another household/, ([first]) => void (first?.children[0] && (first.children[0].household = 'home-9'))],
  [/parted without need/, (sessions) => part(sessions, 'child-2')],
  [/`split` does not name/, () => ({ split: ['home-3'] })],
  [/nobody is invited/, ([first]) => void (first && (first.children = []))],
  [/called necessary/, (_, plan) => ({ bound: { ...plan.bound, sessionsAtLeast: 99 } })],
  [/called possible/, (_, plan) => ({ bound: { ...plan.bound, placedAtMost: 1 } })],
  [/the gap is not/, () => ({ gap: 0.5 })],
  [/totals do not agree/, (_, plan) => ({ totals: { ...plan.totals, placed: 3 } })],
  [/called optimal without proof/, (_, plan) => ({ status: 'optimal', bound: { ...plan.bound, sessionsAtLeast: 0 } })],
  [
    /intake cannot solve/,
    (sessions, plan) => {
      sessions[0]?.children.push({ id: 'child-5', group: 'from6to13', household: 'home-5', slot: '07:30' })
      return { unplaced: plan.unplaced.filter(({ id }) => id !== 'child-5') }
    },
  ],
]

test('the plan that is spoiled below is sound, in two sessions, with one child named', () => {
  expect(brokenBy(sound, commune)).toEqual([])
  expect(sound.sessions).toHaveLength(2)
  expect(sound.unplaced).toEqual([
    {
      id: 'child-5',
      name: 'Sùng A 5',
      code: 'away',
      village: 'Bản Hột',
      because: 'Đang vắng mặt, chưa rõ ngày về: đang ở nước ngoài.',
    },
  ])
})

test.each(spoiled)('the checker sees it: %s', (rule, spoil) => {
  const copy: Plan = structuredClone(sound)
  const wrong: Plan = Object.assign(copy, spoil(copy.sessions, copy))
  expect(brokenBy(wrong, commune).join('\n')).toMatch(rule)
})

function take(sessions: readonly PlannedSession[], id: string) {
  for (const session of sessions) {
    const found = session.children.find((child) => child.id === id)
    if (found === undefined) continue
    session.children = session.children.filter((child) => child !== found)
    return { session, child: found }
  }
  throw new Error(`no ${id} in the plan`)
}

function swapInto(target: PlannedSession | undefined, sessions: readonly PlannedSession[], id: string): void {
  target?.children.push(take(sessions, id).child)
}

function part(sessions: readonly PlannedSession[], id: string): void {
  const { session, child } = take(sessions, id)
  sessions.find((other) => other !== session)?.children.push(child)
}
