import type { Breathe } from '../base/breathe.ts'
import type { RosterChild } from '../register/index.ts'

/**
 * A roster told in columns: what filters and orders ask of 100,000 children is a pass over numbers that lie side by side.
 * `place` is a child's place in the roster.
 */
export interface RosterTable {
  children: readonly RosterChild[]
  /** −1: without a village. Numbers grow beyond 32 bits. */
  villageNo: Float64Array
  /** −1: without a household. */
  householdNo: Float64Array
  /** As YYYYMMDD; 0: not known. */
  bornFirst: Int32Array
  bornLast: Int32Array
  /** Each text's number in `words`. */
  group: Coded
  standing: Coded
  state: Coded
  residence: Coded
  school: Coded
  photoDue: Uint8Array
  temporary: Uint8Array
  numbered: Uint8Array
  /** All folded names one after another, each in a line, and where each begins. */
  names: string
  begins: Uint32Array
}

/** Texts of which there are few: one number a child, and the text of each number. */
export interface Coded {
  codes: Uint16Array
  texts: readonly string[]
}

const kept = new WeakMap<readonly RosterChild[], RosterTable>()

/** The columns of a roster, made when it is first asked. */
export function tableOf(children: readonly RosterChild[]): RosterTable {
  const before = kept.get(children)
  if (before !== undefined) return before
  const { fill, table } = filling(children)
  fill(0, children.length)
  const made = table()
  kept.set(children, made)
  return made
}

/** So many rows are told in columns before others have their turn: some 10 ms. */
const pieceOf = 8000

/** Makes the columns ahead, in pieces. */
export async function makeTable(children: readonly RosterChild[], breathe: Breathe): Promise<void> {
  if (kept.has(children)) return
  const { fill, table } = filling(children)
  for (let from = 0; from < children.length; from += pieceOf) {
    fill(from, Math.min(from + pieceOf, children.length))
    await breathe()
  }
  kept.set(children, table())
}

/** A day as a number in the same order, YYYYMMDD; null: 0. */
export function dayNumber(day: string | null): number {
  return day === null ? 0 : Number(day.slice(0, 4) + day.slice(5, 7) + day.slice(8, 10))
}

/** Plain loops over plain arrays: `from` with a function takes ten times as long. */
function filling(children: readonly RosterChild[]) {
  const count = children.length
  const [villageNo, householdNo] = [new Float64Array(count), new Float64Array(count)]
  const [bornFirst, bornLast] = [new Int32Array(count), new Int32Array(count)]
  const [photoDue, temporary, numbered] = [new Uint8Array(count), new Uint8Array(count), new Uint8Array(count)]
  const [group, standing, state] = [coder(count), coder(count), coder(count)]
  const [residence, school] = [coder(count), coder(count)]
  const numberOf = dayNumbers()
  const names: string[] = []
  const begins = new Uint32Array(count)
  let end = 0
  const fill = (from: number, upTo: number) => {
    for (let place = from; place < upTo; place += 1) {
      const child = children[place]
      if (child === undefined) continue
      villageNo[place] = child.villageNo ?? -1
      householdNo[place] = child.householdNo ?? -1
      bornFirst[place] = numberOf(child.bornFirst)
      bornLast[place] = numberOf(child.bornLast)
      photoDue[place] = Number(child.photoDue)
      temporary[place] = Number(child.temporary)
      numbered[place] = Number(child.numbered)
      group.put(place, child.group)
      standing.put(place, child.standing)
      state.put(place, child.state)
      residence.put(place, child.residence ?? '')
      school.put(place, child.school)
      names.push(child.folded)
      begins[place] = end
      end += child.folded.length + 1
    }
  }
  const table = (): RosterTable => ({
    children,
    villageNo,
    householdNo,
    bornFirst,
    bornLast,
    group: group.coded,
    standing: standing.coded,
    state: state.coded,
    residence: residence.coded,
    school: school.coded,
    photoDue,
    temporary,
    numbered,
    names: names.join('\n'),
    begins,
  })
  return { fill, table }
}

/** Days come again: some thousand births of 100,000 children. */
function dayNumbers(): (day: string | null) => number {
  const known = new Map<string | null, number>()
  return (day) => {
    const before = known.get(day)
    if (before !== undefined) return before
    const number = dayNumber(day)
    known.set(day, number)
    return number
  }
}

/** Gives each text a number as it comes: at most 65,536 different ones. */
function coder(count: number) {
  const numbers = new Map<string, number>()
  const codes = new Uint16Array(count)
  return {
    put(place: number, text: string) {
      let code = numbers.get(text)
      if (code === undefined) numbers.set(text, (code = numbers.size))
      codes[place] = code
    },
    get coded(): Coded {
      return { codes, texts: [...numbers.keys()] }
    },
  }
}
