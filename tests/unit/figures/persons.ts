import { type Born, bornRange } from '../../../src/base/born.ts'
import type { Day } from '../../../src/base/day.ts'
import type { CardKind } from '../../../src/register/card.ts'
import type { ChildRecord, Counting, Person } from '../../../src/register/index.ts'
import { type Movement, stepsOf } from '../../../src/figures/terms.ts'
import { turnsOf } from '../../../src/figures/turns.ts'
import type { PresenceRow } from '../../../src/storage/tables.ts'

// Persons in few words, for the table tests: each fact is "what day", recorded in the order given.

export interface Told {
  born?: string | null
  /** "listed 2026-01-01" */
  presence?: readonly string[]
  /** "3 2026-01-01": village 3; "- 2026-01-01": none. */
  stays?: readonly string[]
  /** "taken 2026-01-01" */
  cards?: readonly string[]
}

export const usual: Counting = { doneSet: ['taken', 'issued', 'handed-over'], ages: { lower: 6, upper: 14 } }

/** A person of one record; by default born 2018-05-13, listed and in village 1 from the beginning of 2026. */
export function person(told: Told = {}): Person {
  return [record(told)]
}

export function record(told: Told, no = 1): ChildRecord {
  const born = told.born === undefined ? '2018-05-13' : told.born
  return {
    no,
    birth: born === null ? null : { born, ...bornRange(born as Born) },
    presences: facts(told.presence ?? ['listed 2026-01-01']).map(({ what, ...fact }) => ({
      ...fact,
      kind: what as PresenceRow['kind'],
    })),
    stays: facts(told.stays ?? ['1 2026-01-01']).map(({ what, ...fact }) => ({
      ...fact,
      villageNo: what === '-' ? null : Number(what),
    })),
    cards: facts(told.cards ?? []).map(({ what, ...fact }) => ({ ...fact, kind: what as CardKind })),
  }
}

export function day(text: string): Day {
  return text as Day
}

/** What a person adds to the terms of a window, sorted: "+1 new 1 from6to13 +all", villages first, without commune. */
export function movesOf(who: Person, from: string, to: string, counting = usual): string[] {
  return turnsOf(who, { from: day(from), to: day(to) }, counting)
    .flatMap((turn) => stepsOf(turn).map((step) => ({ on: turn.day, ...step })))
    .map(
      ({ on, term, villageNo, group, villagesOnly, inAll }) =>
        `${on.slice(5)} ${signOf(term)}${term} ${villageNo ?? '-'} ${group}${inAll ? ' all' : ''}${villagesOnly ? ' village' : ''}`,
    )
}

/** Which movements take a child out of "left"; the others bring one in. */
const outward: ReadonlySet<Movement> = new Set<Movement>(['done', 'declined', 'movedAway', 'closed', 'outgrown'])

function signOf(term: Movement): string {
  return outward.has(term) ? '-' : '+'
}

function facts(told: readonly string[]) {
  return told.map((line, at) => {
    const [what = '', on = ''] = line.split(' ')
    return { what, day: on, recorded: at + 1, no: at + 1 }
  })
}
