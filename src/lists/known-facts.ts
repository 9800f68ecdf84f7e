import type { Unit } from '../storage/unit-of-work.ts'
import {
  type CardFact,
  cardRows,
  type HeldClaim,
  heldClaims,
  inOrder,
  isOpening,
  presenceRows,
  recordsOf,
  stayRows,
} from '../register/index.ts'

export interface PresenceFact {
  day: string
  recorded: number
  no: number
  present: boolean
}

export interface StayFact {
  day: string
  recorded: number
  no: number
  villageNo: number | null
  sourceNo: number | null
}

/** What is known of a child at this moment, as far as a list's row is judged by it. Facts in the order of their days. */
export interface KnownFacts {
  claims: readonly HeldClaim[]
  presences: readonly PresenceFact[]
  stays: readonly StayFact[]
  cards: readonly CardFact[]
}

const none: KnownFacts = { claims: [], presences: [], stays: [], cards: [] }

/**
 * The facts of these children by child number. Of merged records (rule 14) the cards of all count, and presence and stays
 * are those of the record that is present, the survivor's first.
 */
export async function knownFacts(unit: Unit, childNos: readonly number[]): Promise<(childNo: number) => KnownFacts> {
  if (childNos.length === 0) return () => none
  const merged = await recordsOf(unit)
  const recordNos = [...new Set(childNos.flatMap((no) => merged.get(no) ?? [no]))]
  const facts = await recordFacts(unit, recordNos)
  return (childNo) => asOnePerson(facts(childNo), (merged.get(childNo) ?? []).map(facts))
}

function asOnePerson(own: KnownFacts, records: readonly KnownFacts[]): KnownFacts {
  if (records.length === 0) return own
  const speaking = records.find(({ presences }) => presences.at(-1)?.present === true) ?? own
  const cards = records.flatMap((record) => record.cards).toSorted(inOrder)
  return { claims: own.claims, presences: speaking.presences, stays: speaking.stays, cards }
}

/** The facts of these records, each by itself. */
export async function recordFacts(unit: Unit, childNos: readonly number[]): Promise<(childNo: number) => KnownFacts> {
  if (childNos.length === 0) return () => none
  const claims = await heldClaims(unit, childNos)
  const presences = group(await presenceRows(unit, childNos), (row) => ({
    day: row.day,
    recorded: row.recorded,
    no: row.no,
    present: isOpening(row.kind),
  }))
  const stays = group(await stayRows(unit, childNos), (row) => ({
    day: row.day,
    recorded: row.recorded,
    no: row.no,
    villageNo: row.village_no,
    sourceNo: row.source_no,
  }))
  const cards = group(await cardRows(unit, childNos), (row) => ({
    day: row.day,
    recorded: row.recorded,
    no: row.no,
    kind: row.kind,
  }))
  return (childNo) => ({
    claims: claims.get(childNo) ?? [],
    presences: presences.get(childNo) ?? [],
    stays: stays.get(childNo) ?? [],
    cards: cards.get(childNo) ?? [],
  })
}

function group<R extends { child_no: number }, F>(rows: readonly R[], toFact: (row: R) => F): Map<number, F[]> {
  const byChild = new Map<number, F[]>()
  for (const row of rows) {
    const of = byChild.get(row.child_no)
    if (of === undefined) byChild.set(row.child_no, [toFact(row)])
    else of.push(toFact(row))
  }
  return byChild
}
