import { formatBorn, toBorn } from '../base/born.ts'
import { Instant, toDay } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { cardInWords } from './card-words.ts'
import type { HistoryEntry } from './contract.ts'
import { factId } from './fact-id.ts'
import { fieldNameOf, fieldWords, valueInWords } from './field-names.ts'
import { Differences } from './field-values.ts'
import { allFacts, claimsEver, mergesOf, recordingsOf } from './history-store.ts'
import { maskNumbers } from './masked.ts'
import { obstacleInWords } from './obstacle-kinds.ts'
import { presenceInWords } from './presence-words.ts'
import { placeInWords, type SourcePlace } from './source-place.ts'
import type { VillageOnDay } from './villages.ts'

type Facts = Awaited<ReturnType<typeof allFacts>>
type Claims = Awaited<ReturnType<typeof claimsEver>>

/** An entry before its recordings are looked up. */
interface Told {
  kind: HistoryEntry['kind']
  day: string | null
  dayIs: 'on' | 'by'
  recorded: number
  voided: number | null
  what: string
  source: string
  eventId: string | null
}

/** What happened to a child, newest recording first; what was taken back stays, with the instant it was. */
export async function historyOf(
  unit: Unit,
  nos: readonly number[],
  villages: ReadonlyMap<number, VillageOnDay>,
): Promise<HistoryEntry[]> {
  const facts = await allFacts(unit, nos)
  const claims = await claimsEver(unit, nos)
  const told = [
    ...factsTold(facts, claims, villages),
    ...birthsTold(facts.births, claims),
    ...editsTold(claims),
    ...mergesTold(await mergesOf(unit, nos)),
  ].toSorted(newestFirst)
  const recordings = await recordingsOf(
    unit,
    told.flatMap((one) => (one.voided === null ? [one.recorded] : [one.recorded, one.voided])),
  )
  return told.map((one) => ({
    kind: one.kind,
    day: one.day === null ? null : (toDay(one.day) ?? null),
    dayIs: one.dayIs,
    at: Instant.parse(recordings.get(one.recorded)?.at ?? unit.now),
    actor: recordings.get(one.recorded)?.actor ?? unit.about.actor,
    what: maskNumbers(one.what),
    source: one.source,
    eventId: one.eventId,
    voidedAt: one.voided === null ? null : Instant.parse(recordings.get(one.voided)?.at ?? unit.now),
  }))
}

function factsTold(facts: Facts, claims: Claims, villages: ReadonlyMap<number, VillageOnDay>): Told[] {
  const places = new Map(claims.map((claim) => [placeKey(claim.sourceNo, claim.childNo), claim.place]))
  const told = (fact: {
    child_no: number
    day: string
    recorded: number
    voided: number | null
    source_no: number | null
  }) => ({
    day: fact.day,
    dayIs: fact.source_no === null ? ('on' as const) : ('by' as const),
    recorded: fact.recorded,
    voided: fact.voided,
    source: placeInWords(placeOf(places, fact)),
  })
  return [
    ...facts.presences.map((fact) => ({
      ...told(fact),
      kind: 'presence' as const,
      what: presenceInWords(fact.kind, fact.detail),
      eventId: factId('presence', fact.no),
    })),
    ...facts.stays.map((fact) => ({
      ...told(fact),
      kind: 'stay' as const,
      what:
        fact.village_no === null
          ? 'Chưa rõ thôn'
          : `Ở ${villages.get(fact.village_no)?.name ?? 'thôn không còn trong sổ'}`,
      eventId: factId('stay', fact.no),
    })),
    ...facts.cards.map((fact) => ({
      ...told(fact),
      kind: 'card' as const,
      dayIs: fact.day_is,
      what: cardInWords(fact.kind, fact.detail),
      eventId: fact.id,
    })),
    ...facts.obstacles.map((fact) => ({
      ...told(fact),
      kind: 'obstacle' as const,
      what: `Vướng mắc: ${obstacleInWords(fact.kind, fact.text)}`,
      eventId: factId('obstacle', fact.no),
    })),
  ]
}

/** Corrected births: every one that took the place of another of the same record. */
function birthsTold(births: Facts['births'], claims: Claims): Told[] {
  return births.flatMap((fact) => {
    const before = births.findLast((one) => one.child_no === fact.child_no && one.voided === fact.recorded)
    if (before === undefined) return []
    const what = `Ngày sinh đính chính: ${bornInWords(before.born)} → ${bornInWords(fact.born)}`
    const claim = claims.find((one) => one.childNo === fact.child_no && one.heldFrom === fact.recorded)
    const source = claim === undefined ? 'hoàn tác' : placeInWords(claim.place)
    return [{ ...plainEntry, kind: 'birth' as const, recorded: fact.recorded, what, source }]
  })
}

/** Fields that lists and hands altered; a birth that took another's place is told by its own facts. */
function editsTold(claims: Claims): Told[] {
  return claims.flatMap((claim) => {
    const changes = Differences.parse(JSON.parse(claim.changes ?? '[]')).filter(
      (change) => change.field !== 'born' || change.was === null || change.will === null,
    )
    if (changes.length === 0 || claim.verdict === 'new') return []
    const what = changes.map(({ field, was, will }) => changeInWords(fieldNameOf(field), was, will)).join('; ')
    const entry = { ...plainEntry, kind: 'field' as const, recorded: claim.heldFrom, voided: claim.voided }
    return [{ ...entry, what: capital(what), source: placeInWords(claim.place) }]
  })
}

function mergesTold(merges: Awaited<ReturnType<typeof mergesOf>>): Told[] {
  return merges.map(({ recorded, voided, absorbed, survivor }) => {
    const what = absorbed === survivor ? 'Gộp hai bản ghi cùng tên' : `Gộp bản ghi “${absorbed}” vào “${survivor}”`
    return { ...plainEntry, kind: 'merge' as const, recorded, voided, what, source: placeInWords(undefined) }
  })
}

const plainEntry = { day: null, dayIs: 'on' as const, voided: null, eventId: null }

function placeOf(places: ReadonlyMap<string, SourcePlace>, fact: { child_no: number; source_no: number | null }) {
  return fact.source_no === null ? undefined : (places.get(placeKey(fact.source_no, fact.child_no)) ?? otherList)
}

/** A list whose row for this child is not kept any more. */
const otherList: SourcePlace = { kind: 'list', title: 'danh sách đã nhập', file: '', sheet: '', row: 0 }

function placeKey(sourceNo: number, childNo: number): string {
  return `${sourceNo}:${childNo}`
}

function changeInWords(field: string, was: string | null, will: string | null): string {
  const words = (value: string) => (field === 'born' ? bornInWords(value) : valueInWords(field, value))
  const told = (value: string | null) => (value === null ? 'trống' : `“${words(value)}”`)
  return `${fieldWords(field)}: ${told(was)} → ${told(will)}`
}

function bornInWords(text: string): string {
  const born = toBorn(text)
  return born === undefined ? text : formatBorn(born)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

function newestFirst(a: Told, b: Told): number {
  if (a.recorded !== b.recorded) return b.recorded - a.recorded
  return (a.day ?? '') === (b.day ?? '') ? 0 : (a.day ?? '') < (b.day ?? '') ? 1 : -1
}
