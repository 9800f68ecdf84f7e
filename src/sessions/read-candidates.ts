import { addDays, Day } from '../base/day.ts'
import { countedVillages, newestObstacles } from '../figures/index.ts'
import {
  factsOf,
  knownAt,
  linksAt,
  listStandings,
  personsOf,
  presentRecord,
  type Question,
  type Person,
} from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Candidate } from './candidate.ts'

/** SQLite takes only so many values in one question. */
const chunk = 5000

/**
 * The children left on the first day, and those known to come later and left on the last, by what is known now: who they
 * are to the plan. `question.asOf` is the first day.
 */
export async function readCandidates(unit: Unit, question: Question, deadline: Day): Promise<Candidate[]> {
  const scope = { standing: 'left', counted: true } as const
  const first = await listStandings(unit, question, scope)
  const known = new Map(first.map((child) => [child.no, child]))
  const moving = await changingPresence(unit, question, deadline)
  if (moving.size > 0)
    for (const child of await listStandings(unit, { ...question, asOf: deadline }, scope))
      if (!known.has(child.no) && moving.has(child.no)) known.set(child.no, child)
  const villages = new Map(
    (await countedVillages(unit, question.asOf, question.known)).map((village) => [village.no, village]),
  )
  const obstacles = await newestObstacles(unit, { ...question, asOf: deadline })
  const nos = [...known.keys()]
  const candidates: Candidate[] = []
  for (let at = 0; at < nos.length; at += chunk) {
    const some = nos.slice(at, at + chunk)
    const waiting = await waitingSince(unit, question, some)
    for (const row of await detailsOf(unit, some)) {
      const villageNo = known.get(row.no)?.villageNo ?? null
      const village = villageNo === null ? undefined : villages.get(villageNo)
      const birthFirst = Day.safeParse(row.born_first)
      const birthLast = Day.safeParse(row.born_last)
      candidates.push({
        id: row.id,
        name: row.name,
        villageId: village?.id ?? null,
        village: village?.name ?? null,
        household: row.household ?? row.id,
        waitingSince: waiting.get(row.no) ?? question.asOf,
        birth: birthFirst.success && birthLast.success ? { first: birthFirst.data, last: birthLast.data } : null,
        obstacle: obstacles.get(row.no) ?? null,
        away: moving.get(row.no) ?? [],
      })
    }
  }
  return candidates
}

function detailsOf(unit: Unit, nos: readonly number[]) {
  return unit.db
    .selectFrom('child as c')
    .leftJoin('household as h', 'h.no', 'c.household_no')
    .select(['c.no', 'c.id', 'c.name', 'c.born_first', 'c.born_last', 'h.id as household'])
    .where('c.commune_id', '=', unit.communeId)
    .where('c.no', 'in', nos)
    .orderBy('c.sort_key')
    .orderBy('c.no')
    .execute()
}

/** Who was sent back or came into the register first has waited longest. */
async function waitingSince(unit: Unit, { known }: Question, nos: readonly number[]): Promise<Map<number, string>> {
  const rows = await unit.db
    .selectFrom('presence as p')
    .select(['p.child_no', (of) => of.fn.min('p.day').as('day')])
    .where('p.commune_id', '=', unit.communeId)
    .where('p.child_no', 'in', nos)
    .where('p.kind', 'in', ['listed', 'moved-in'])
    .where(knownAt('p', known))
    .groupBy('p.child_no')
    .execute()
  return new Map(rows.map(({ child_no, day }) => [child_no, day]))
}

/** Of the few whose presence is known to begin or end within the campaign: the days on which they are not there. */
async function changingPresence(
  unit: Unit,
  { asOf, known }: Question,
  deadline: Day,
): Promise<Map<number, { from: Day; until: Day | null }[]>> {
  const rows = await unit.db
    .selectFrom('presence as p')
    .select('p.child_no')
    .distinct()
    .where('p.commune_id', '=', unit.communeId)
    .where('p.day', '>', asOf)
    .where('p.day', '<=', deadline)
    .where(knownAt('p', known))
    .execute()
  const joined = new Map(personsOf(await linksAt(unit, known)).flatMap((nos) => nos.map((no) => [no, nos] as const)))
  const persons = new Map(
    rows.map(({ child_no }) => joined.get(child_no) ?? [child_no]).map((nos) => [nos[0] ?? 0, nos] as const),
  )
  const facts = await factsOf(unit, [...persons.values()].flat(), known)
  const away = new Map<number, { from: Day; until: Day | null }[]>()
  for (const [no, nos] of persons) {
    const [first, ...others] = nos.flatMap((one) => facts.get(one) ?? [])
    if (first !== undefined) away.set(no, absences([first, ...others], asOf, addDays(deadline, after)))
  }
  return away
}

/** A later deadline may be what helps: so many days after it are looked at too; absent until then is absent without an end. */
const after = 121

function absences(person: Person, from: Day, to: Day): { from: Day; until: Day | null }[] {
  const spans: { from: Day; until: Day | null }[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (presentRecord(person, day) !== undefined) continue
    const last = spans.at(-1)
    if (last !== undefined && last.until !== null && addDays(last.until, 1) === day) last.until = day
    else spans.push({ from: day, until: day })
  }
  return spans.map((span) => (span.until === to ? { ...span, until: null } : span))
}
