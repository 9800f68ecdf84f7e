import { type Breathe, breatheNever } from '../base/breathe.ts'
import { type Question, type Roster, rosterAfter, rosterOf } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type Remember, rememberNothing } from '../base/remember-answers.ts'
import { makeTable } from './roster-table.ts'

/** How many days' rosters are kept for one database: each is some 30 MB at 100,000 children. */
const most = 3

interface Shelf {
  rosters: readonly Roster[]
  /** Those being made, by their question, so that whoever asks meanwhile waits for the same one. */
  making: Map<string, Promise<Roster>>
}

const shelves = new WeakMap<Remember, Shelf>()

/**
 * Everybody present, from which any list is picked without asking the database again. After something was written only
 * the children it was about are looked at anew, so a list answers at once also while people work.
 */
export async function rosterFor(
  unit: Unit,
  question: Question,
  remember: Remember,
  breathe: Breathe = breatheNever,
): Promise<Roster> {
  if (remember === rememberNothing) return rosterOf(unit, question)
  const shelf = shelfOf(remember)
  const found = shelf.rosters.find((roster) => sameDay(roster, question, unit.known))
  if (found !== undefined) return kept(shelf, found)
  const name = nameOf(unit, question)
  const others = shelf.making.get(name)
  // Whoever makes it may be stopped: then it is made here.
  const theirs = await others?.catch(() => undefined)
  if (theirs !== undefined) return theirs
  const making = anew(unit, question, shelf.rosters, breathe)
  shelf.making.set(name, making)
  try {
    return kept(shelf, await making)
  } finally {
    if (shelf.making.get(name) === making) shelf.making.delete(name)
  }
}

/** The roster of that moment when it is there, is being made, or grows from one of the same day. */
export async function rosterAtHand(
  unit: Unit,
  question: Question,
  remember: Remember,
  breathe: Breathe = breatheNever,
): Promise<Roster | undefined> {
  const shelf = shelves.get(remember)
  const near =
    shelf?.making.has(nameOf(unit, question)) === true ||
    shelf?.rosters.some((one) => sameDay(one, question, unit.known) || grownFrom(one, question, unit.known)) === true
  return near ? rosterFor(unit, question, remember, breathe) : undefined
}

function shelfOf(remember: Remember): Shelf {
  const shelf = shelves.get(remember) ?? { rosters: [], making: new Map() }
  shelves.set(remember, shelf)
  return shelf
}

function nameOf(unit: Unit, question: Question): string {
  return JSON.stringify([question, unit.known])
}

function kept(shelf: Shelf, roster: Roster): Roster {
  const others = shelf.rosters.filter((one) => !sameDay(one, roster.question, roster.seen))
  shelf.rosters = [roster, ...others].slice(0, most)
  return roster
}

async function anew(unit: Unit, question: Question, rosters: readonly Roster[], breathe: Breathe): Promise<Roster> {
  const earlier = rosters.find((one) => grownFrom(one, question, unit.known))
  const [beside] = rosters
    .filter((one) => one.seen === unit.known)
    .toSorted((a, b) => b.children.length - a.children.length)
  const grown = earlier === undefined ? undefined : await rosterAfter(unit, question, earlier)
  const roster = grown ?? (await rosterOf(unit, question, { beside, breathe }))
  await makeTable(roster.children, breathe)
  return roster
}

/** Whether the roster of now follows from this one of the same day by what was written since. */
function grownFrom({ question, seen }: Roster, wanted: Question, known: number): boolean {
  return wanted.known === known && seen < known && question.asOf === wanted.asOf && countsAlike(question, wanted)
}

function sameDay({ question, seen }: Roster, wanted: Question, known: number): boolean {
  const sameMoment = question.asOf === wanted.asOf && question.known === wanted.known && seen === known
  return sameMoment && countsAlike(question, wanted)
}

function countsAlike(a: Question, b: Question): boolean {
  return JSON.stringify(a.counting) === JSON.stringify(b.counting)
}
