import { maskCitizenNumber } from '../base/citizen-number.ts'
import { Instant } from '../base/day.ts'
import { maskPhone } from '../base/phone.ts'
import { Companion, recordings, type Whom } from '../desk/index.ts'
import { found, type Row } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Conflict, Decisions, Side } from './contract.ts'
import type { Correction } from './corrections.ts'
import { type AwayPerson, SealedGuardians } from './sealed.ts'
import type { Verdict } from './compare.ts'
import { keysOf, knownOf, type Written } from './written.ts'

/** A person of a return, as far as a conflict tells of one. */
interface Differing {
  person: AwayPerson
  whom: Whom | null
  verdict: Verdict
  other: Row<'outcome'> | undefined
  corrections: readonly Correction[]
}

/** Everybody of whom both machines wrote and differ, with what each says. */
export async function conflictsOf(
  unit: Unit,
  people: readonly Differing[],
  decisions: Decisions,
  here: ReadonlyMap<number | string, Written>,
): Promise<Conflict[]> {
  const told: Conflict[] = []
  for (const { person, whom, verdict, other, corrections } of people) {
    if (verdict !== 'conflict' || whom === null) continue
    const rows = keysOf(whom).flatMap((key) => here.get(key) ?? [])
    told.push({
      id: person.id,
      name: 'child' in whom ? whom.child.child.name : whom.visitor.name,
      here: { ...(await sideHere(unit, rows, other)), fields: fieldsOf(corrections, 'here') },
      away: { ...sideAway(person), fields: fieldsOf(corrections, 'away') },
      keep: decisions.conflicts[person.id] ?? null,
    })
  }
  return told
}

async function sideHere(
  unit: Unit,
  rows: readonly Written[],
  other: Row<'outcome'> | undefined,
): Promise<Omit<Side, 'fields'>> {
  const arrival = rows.map((one) => one.arrival).findLast((one) => one !== undefined)
  const outcome = other ?? rows.map((one) => one.outcome).findLast((one) => one !== undefined)
  const row = outcome ?? arrival
  const made = await recordings(unit, row === undefined ? [] : [row.recorded])
  const session = other === undefined ? undefined : await found(unit, 'session', other.session_id)
  const place = session === undefined ? undefined : await found(unit, 'place', session.place_id)
  return {
    state: arrival?.state ?? null,
    companion: companionOf(arrival?.accompanied_by),
    outcome: (knownOf({ outcome }).outcome as Side['outcome']) ?? null, // a row of the desk: its kind and detail are the desk's
    at: row === undefined ? null : Instant.parse(row.at),
    by: row === undefined ? null : (made.get(row.recorded)?.by ?? null),
    desk: row?.desk ?? null,
    place: other === undefined ? null : (place?.name ?? ''),
  }
}

function sideAway({ arrival, outcome }: AwayPerson): Omit<Side, 'fields'> {
  return {
    state: arrival?.state ?? null,
    companion: companionOf(arrival?.accompaniedBy),
    outcome: outcome === null ? null : { kind: outcome.kind, detail: outcome.detail },
    at: (outcome ?? arrival)?.at ?? null,
    by: null,
    desk: (outcome ?? arrival)?.desk ?? null,
    place: null,
  }
}

function companionOf(who: string | null | undefined): Side['companion'] {
  return Companion.safeParse(who).data ?? null
}

/** Corrected fields that differ, masked as on every screen. */
function fieldsOf(corrections: readonly Correction[], side: 'here' | 'away'): Side['fields'] {
  return corrections
    .filter(({ verdict }) => verdict === 'conflict')
    .map(({ field, ...one }) => ({ field, value: one[side] === null ? null : shown(field, one[side]) }))
}

function shown(field: Correction['field'], text: string): string {
  if (field === 'citizenNumber') return maskCitizenNumber(text)
  if (field !== 'guardians') return text
  return SealedGuardians.parse(JSON.parse(text))
    .map(({ name, phone }) => [name, phone === null ? '' : maskPhone(phone)].filter((one) => one !== '').join(' '))
    .join(', ')
}
