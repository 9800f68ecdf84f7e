import fc from 'fast-check'
import { ChildId, VillageId } from '../../../src/base/ids.ts'
import { addDays, Day } from '../../../src/base/day.ts'
import type { Candidate } from '../../../src/sessions/candidate.ts'
import { type Checked, checkPlan } from '../../../src/sessions/check-plan.ts'
import { PlanConfig } from '../../../src/sessions/config.ts'
import type { Plan } from '../../../src/sessions/contract.ts'
import { makePlan } from '../../../src/sessions/plan.ts'
import type { Solver } from '../../../src/base/ports.ts'

/** A commune to plan for: its children, the setting, and the days. */
export interface Commune {
  from: Day
  deadline: Day
  config: PlanConfig
  candidates: Candidate[]
}

export const firstDay = Day.parse('2024-07-19')
const villages = ['Bản Hột', 'Bản Cáp', 'Thôn Sùng Ún', 'Bản Ten']

/** A child of a household, by default of eight years in the first village, always there. */
export function candidate(no: number, of: Partial<Candidate> & { household?: string } = {}): Candidate {
  const village = of.village === undefined ? 'Bản Hột' : of.village
  return {
    id: ChildId.parse(`child-${no}`),
    name: `Sùng A ${no}`,
    villageId: VillageId.nullable().parse(village),
    village,
    household: `home-${no}`,
    waitingSince: '2024-01-01',
    birth: { first: Day.parse('2016-03-05'), last: Day.parse('2016-03-05') },
    obstacle: null,
    away: [],
    ...of,
  }
}

export function bornOn(text: string): Candidate['birth'] {
  const day = Day.parse(text)
  return { first: day, last: day }
}

export function config(of: Partial<Parameters<typeof PlanConfig.parse>[0] & object> = {}): PlanConfig {
  return PlanConfig.parse({
    places: [{ name: 'Công an', biometric: true, stations: 1, villages: 'all' }],
    hours: [{ from: '07:30', to: '09:30' }],
    ...of,
  })
}

/** Makes the plan of a commune; villages go by their names here. */
export function planOf({ from, deadline, config: given, candidates }: Commune, solver: Solver): Promise<Plan> {
  return makePlan({
    candidates,
    wanted: { from, deadline, config: given, ages: { lower: 6, upper: 14 }, villageIds: (names) => new Set(names) },
    solver,
    seconds: 5,
    breathe: async () => undefined,
    within: () => () => false,
    tell: () => undefined,
  })
}

/** The rules the plan breaks, by the checker that shares nothing with the planner. */
export function brokenBy(plan: Plan, commune: Commune): string[] {
  const checked: Checked = {
    ...commune,
    names: (named, { village }) => village !== null && named.includes(village),
  }
  return checkPlan(plan, checked)
}

const time = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`

const hours = fc
  .record({ windows: fc.integer({ min: 1, max: 3 }), length: fc.integer({ min: 12, max: 150 }) })
  .map(({ windows, length }) =>
    Array.from({ length: windows }, (_, at) => ({ from: time(420 + at * 200), to: time(420 + at * 200 + length) })),
  )

const anyDay = fc.integer({ min: 0, max: 12 }).map((days) => addDays(firstDay, days))

/** Windows of one place alone: on some days, with fewer stations or a number granted. */
const windows = fc
  .array(
    fc.record({
      length: fc.integer({ min: 12, max: 150 }),
      weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 1 }),
      first: fc.option(anyDay, { nil: null }),
      last: fc.option(anyDay, { nil: null }),
      closed: fc.array(anyDay, { maxLength: 2 }),
      stations: fc.option(fc.integer({ min: 1, max: 3 }), { nil: null }),
      quota: fc.option(fc.integer({ min: 0, max: 6 }), { nil: null }),
    }),
    { maxLength: 3 },
  )
  .map((drawn) =>
    drawn.map(({ length, ...rest }, at) => ({
      ...rest,
      from: time(420 + at * 200),
      to: time(420 + at * 200 + length),
    })),
  )

const place = fc
  .record({
    biometric: fc.boolean(),
    stations: fc.integer({ min: 1, max: 3 }),
    villages: fc.oneof(fc.constant('all' as const), fc.subarray(villages, { minLength: 1 })),
    takesAlong: fc.boolean(),
    windows: fc.option(windows, { nil: undefined, freq: 2 }),
  })
  .map(({ windows: own, ...rest }) => (own === undefined ? rest : { ...rest, windows: own }))

/** Few teams and kits, some of them off or at work elsewhere for a part of the day. */
const unit = fc.record({
  closed: fc.array(anyDay, { maxLength: 3 }),
  busy: fc.array(
    fc.record({
      day: anyDay,
      from: fc.integer({ min: 400, max: 800 }).map(time),
      to: fc.integer({ min: 801, max: 1000 }).map(time),
    }),
    { maxLength: 2 },
  ),
})
const units = { maxLength: 3 }
const crew = fc
  .record({
    teams: fc.array(unit, units),
    equipment: fc.array(unit, units),
    vehicles: fc.oneof(
      { weight: 2, arbitrary: fc.array(unit, { maxLength: 0 }) },
      { weight: 1, arbitrary: fc.array(unit, units) },
    ),
  })
  .map(({ teams, equipment, vehicles }) => ({
    teams: teams.map((one, at) => ({ ...one, name: `Tổ ${at + 1}` })),
    kits: [
      ...equipment.map((one, at) => ({ ...one, name: `Bộ ${at + 1}`, kind: 'equipment' })),
      ...vehicles.map((one, at) => ({ ...one, name: `Xe ${at + 1}`, kind: 'vehicle' })),
    ],
  }))

const setting = fc
  .record({
    minutesPerChild: fc.record({ under6: fc.integer({ min: 5, max: 20 }), from6to13: fc.integer({ min: 5, max: 25 }) }),
    places: fc.array(place, { minLength: 1, maxLength: 4 }),
    hours,
    weekdays: fc.subarray([1, 2, 3, 4, 5, 6, 7], { minLength: 2 }),
    closed: fc.array(
      fc.integer({ min: 0, max: 12 }).map((days) => addDays(firstDay, days)),
      { maxLength: 3 },
    ),
    maxSessionsPerDay: fc.oneof(fc.constant(null), fc.integer({ min: 1, max: 4 })),
    crew,
  })
  .map(({ crew: along, ...drawn }) =>
    PlanConfig.parse({
      ...drawn,
      ...along,
      places: drawn.places.map((one, at) => ({ ...one, name: `Điểm ${at + 1}` })),
    }),
  )

const span = fc
  .record({ from: fc.integer({ min: -3, max: 12 }), days: fc.option(fc.integer({ min: 0, max: 10 }), { nil: null }) })
  .map(({ from, days }) => ({
    from: addDays(firstDay, from),
    until: days === null ? null : addDays(firstDay, from + days),
  }))

/** Births near 6 and 14 come often: there the rules change from day to day. */
const birth = fc.oneof(
  fc.constant(null),
  fc.integer({ min: -20, max: 5 }).map((days) => bornOn(addDays(Day.parse('2018-07-25'), days))),
  fc.integer({ min: -6, max: 20 }).map((days) => bornOn(addDays(Day.parse('2010-07-25'), days))),
  fc.integer({ min: 0, max: 4500 }).map((days) => bornOn(addDays(Day.parse('2011-09-01'), days))),
  fc
    .integer({ min: 2011, max: 2023 })
    .map((year) => ({ first: Day.parse(`${year}-01-01`), last: Day.parse(`${year}-12-31`) })),
)

const child = fc.record({
  birth,
  away: fc.oneof({ weight: 4, arbitrary: fc.constant([]) }, { weight: 1, arbitrary: fc.array(span, { maxLength: 2 }) }),
  obstacle: fc.oneof(
    { weight: 6, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc
        .constantFrom('no-vneid', 'abroad', 'data-wrong', 'other')
        .map((kind) => ({ kind, text: '' }) as const),
    },
  ),
})

const home = fc.record({
  village: fc.oneof(
    { weight: 8, arbitrary: fc.constantFrom(...villages) },
    { weight: 1, arbitrary: fc.constant(null) },
  ),
  waitingSince: fc.constantFrom('2023-05-01', '2024-01-01', '2024-06-01'),
  children: fc.array(child, { minLength: 1, maxLength: 5 }),
})

/** Communes of up to some forty children, with everything that can go wrong in them. */
export const communes: fc.Arbitrary<Commune> = fc
  .record({ config: setting, homes: fc.array(home, { maxLength: 16 }), days: fc.integer({ min: 0, max: 14 }) })
  .map(({ config: drawn, homes, days }) => ({
    from: firstDay,
    deadline: addDays(firstDay, days),
    config: drawn,
    candidates: homes.flatMap(({ village, waitingSince, children }, at) =>
      children.map((one, no) =>
        candidate(at * 10 + no, {
          ...one,
          village,
          villageId: VillageId.nullable().parse(village),
          waitingSince,
          household: `home-${at}`,
        }),
      ),
    ),
  }))
