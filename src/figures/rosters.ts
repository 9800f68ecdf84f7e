import { type Question, type Roster, rosterAfter, rosterOf } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type Remember, rememberNothing } from '../base/remember-answers.ts'

/** How many days' rosters are kept for one database: each is some 30 MB at 100,000 children. */
const most = 3

const kept = new WeakMap<Remember, Roster[]>()

/**
 * Everybody present, from which any list is picked without asking the database again. After something was written only
 * the children it was about are looked at anew, so a list answers at once also while people work.
 */
export async function rosterFor(unit: Unit, question: Question, remember: Remember): Promise<Roster> {
  if (remember === rememberNothing) return rosterOf(unit, question)
  const rosters = kept.get(remember) ?? []
  const found = rosters.find((roster) => sameDay(roster, question, unit.known))
  const roster = found ?? (await anew(unit, question, rosters))
  // Several questions may have waited for one answer: what they put meanwhile is taken from the shelf as it is now.
  const others = (kept.get(remember) ?? []).filter((one) => !sameDay(one, question, unit.known))
  kept.set(remember, [roster, ...others].slice(0, most))
  return roster
}

async function anew(unit: Unit, question: Question, rosters: readonly Roster[]): Promise<Roster> {
  const earlier = rosters.find((one) => one.question.asOf === question.asOf && countsAlike(one.question, question))
  const isNow = question.known === unit.known
  const grown = isNow && earlier !== undefined && earlier.seen < unit.known
  const [beside] = rosters
    .filter((one) => one.seen === unit.known)
    .toSorted((a, b) => b.children.length - a.children.length)
  return (grown ? await rosterAfter(unit, question, earlier) : undefined) ?? (await rosterOf(unit, question, beside))
}

function sameDay({ question, seen }: Roster, wanted: Question, known: number): boolean {
  const sameMoment = question.asOf === wanted.asOf && question.known === wanted.known && seen === known
  return sameMoment && countsAlike(question, wanted)
}

function countsAlike(a: Question, b: Question): boolean {
  return JSON.stringify(a.counting) === JSON.stringify(b.counting)
}
