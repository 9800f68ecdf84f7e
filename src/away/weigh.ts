import { Instant } from '../base/day.ts'
import { type AtDesk, recordings, type Whom } from '../desk/index.ts'
import { findChild } from '../register/index.ts'
import { found, type Row, standing } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { knownHere } from './added.ts'
import { isSame, type Known, nothingKnown, type Verdict, verdictOf } from './compare.ts'
import type { Brings, ComingChild, Conflict, Decisions, Side } from './contract.ts'
import type { Return } from './return-file.ts'
import type { AddedChild, AwayPerson } from './sealed.ts'
import { knownOf, type Written, writtenAt } from './written.ts'

/** One person of a return, weighed against what stands here. */
export interface Weighed {
  person: AwayPerson
  away: Known
  /** Who it is here; null: still to be made. */
  whom: Whom | null
  added: boolean
  here: Known
  verdict: Verdict
  /** What stands at another session of that day, and goes when what came is kept. */
  other: Row<'outcome'> | undefined
  item: Row<'away_item'> | undefined
}

/** A return as it would be taken in with the decisions made so far. */
export interface Weighing {
  people: Weighed[]
  children: ComingChild[]
  conflicts: Conflict[]
  brings: Brings
  same: number
  undecided: number
}

/** Weighs everybody of a return against what was there when the session left and what stands here now. */
export async function weigh(unit: Unit, given: Return, decisions: Decisions): Promise<Weighing> {
  const { desk, row, seal } = given
  // Of a file that was overtaken only how many of its people stand here already is of interest.
  const content = given.seenBefore ? { ...given.content, visitors: [], added: [] } : given.content
  const items = new Map((await standing(unit, 'away_item', { file_id: row.id })).map((item) => [item.away_id, item]))
  const children = await comingChildren(unit, content.added, items, decisions)
  const here = await writtenAt(unit, desk.session.id)
  const before = await writtenBefore(unit, desk.session.id, seal.recorded)
  const as = new Map(children.map((child) => [child.id, child.as]))
  const visitors = new Set(content.visitors.map(({ id }) => id))
  const said = new Map<string, Known>()
  const people: Weighed[] = []
  for (const person of content.people) {
    const item = items.get(person.id)
    const added = as.has(person.id) || item?.added === 1
    const chosen = as.get(person.id)
    if (chosen === null) continue // undecided: it has no side here yet
    const whom = await whomHere(unit, desk, person, item?.here_id ?? (chosen === 'new' ? null : chosen))
    const isNew = whom === null && (chosen === 'new' || visitors.has(person.id))
    if (whom === null && !isNew) continue // gone from this register, or taken back there before anybody saw it
    const away = awayKnown(person)
    const keys = whom === null ? [] : keysOf(whom)
    const now = said.get(String(keys[0])) ?? merged(here, keys)
    const base = item === undefined ? merged(before, keys) : (JSON.parse(item.value) as Known) // written below, by merge
    const verdict = given.seenBefore ? 'same' : verdictOf({ base, here: now, away })
    const other = verdict === 'apply' || verdict === 'conflict' ? await elsewhere(unit, desk, whom, away) : undefined
    people.push({ person, away, whom, added, here: now, verdict: other ? 'conflict' : verdict, other, item })
    if (keys.length > 0 && !isSame(away, nothingKnown)) said.set(String(keys[0]), away)
  }
  const conflicts = await conflictsOf(unit, people, decisions, here)
  const written = people.filter((one) => isWritten(one, decisions))
  return {
    people,
    children,
    conflicts,
    brings: {
      arrivals: written.filter(({ away, here: now }) => away.state !== null && away.state !== now.state).length,
      outcomes: written.filter(({ away }) => away.outcome !== null).length,
      visitors: people.filter(({ person, whom }) => whom === null && person.kind === 'visitor').length,
      newChildren: children.filter(({ as: chosen }) => chosen === 'new').length,
    },
    same: people.filter((one) => !isSame(one.away, nothingKnown) && ['same', 'nothing'].includes(one.verdict)).length,
    undecided:
      conflicts.filter(({ keep }) => keep === null).length + children.filter(({ as: one }) => one === null).length,
  }
}

/** Whether what came of this person is to be written. */
export function isWritten({ person, verdict }: Pick<Weighed, 'person' | 'verdict'>, decisions: Decisions): boolean {
  return verdict === 'apply' || (verdict === 'conflict' && decisions.conflicts[person.id] === 'away')
}

export function awayKnown({ arrival, outcome }: AwayPerson): Known {
  return {
    state: arrival?.state ?? null,
    outcome: outcome === null ? null : { kind: outcome.kind, detail: outcome.detail },
  }
}

/** Children added there who were not taken in before, each with who it may be here. */
async function comingChildren(
  unit: Unit,
  added: readonly AddedChild[],
  items: ReadonlyMap<string, unknown>,
  decisions: Decisions,
): Promise<ComingChild[]> {
  const told: ComingChild[] = []
  for (const child of added) {
    if (items.has(child.id)) continue
    const match = await knownHere(unit, child)
    const proposed =
      match.verdict === 'new' ? 'new' : match.verdict === 'same' ? (match.candidates[0]?.id ?? null) : null
    told.push({ ...match, as: decisions.children[child.id] ?? proposed })
  }
  return told
}

async function whomHere(
  unit: Unit,
  desk: AtDesk,
  person: AwayPerson,
  hereId: string | null | undefined,
): Promise<Whom | null> {
  if (hereId === null) return null
  if (person.kind === 'visitor') {
    const visitor = await found(unit, 'visitor', person.id)
    return visitor?.session_id === desk.session.id ? { visitor } : null
  }
  const child = await findChild(unit, hereId ?? person.id)
  return child === undefined ? null : { child }
}

function keysOf(whom: Whom): readonly (number | string)[] {
  return 'child' in whom ? whom.child.nos : [whom.visitor.id]
}

/** What is known of a person by all its records. */
function merged(written: ReadonlyMap<number | string, Written>, keys: readonly (number | string)[]): Known {
  const rows = keys.flatMap((key) => written.get(key) ?? [])
  return knownOf({
    arrival: rows.map(({ arrival }) => arrival).findLast((one) => one !== undefined),
    outcome: rows.map(({ outcome }) => outcome).findLast((one) => one !== undefined),
  })
}

/** As `writtenAt` was when a recording was made. */
async function writtenBefore(unit: Unit, sessionId: string, recorded: number): Promise<Map<number | string, Written>> {
  const all = new Map<number | string, Written>()
  for (const table of ['arrival', 'outcome'] as const) {
    const rows = await unit.db
      .selectFrom(table as 'arrival') // both have the columns used here
      .selectAll()
      .where('commune_id', '=', unit.communeId)
      .where('session_id', '=', sessionId)
      .where('recorded', '<=', recorded)
      .where((of) => of.or([of('voided', 'is', null), of('voided', '>', recorded)]))
      .execute()
    for (const row of rows) {
      const at = row.child_no ?? row.visitor_id ?? 0
      const known = all.get(at) ?? { arrival: undefined, outcome: undefined }
      all.set(at, { ...known, [table]: row })
    }
  }
  return all
}

/** What came of the child at another session of the same day: counted there, it must not be counted here too. */
async function elsewhere(unit: Unit, { session }: AtDesk, whom: Whom | null, away: Known) {
  if (whom === null || 'visitor' in whom || away.outcome === null) return undefined
  const sameDay = await standing(unit, 'session', { day: session.day })
  const others = sameDay.map(({ id }) => id).filter((id) => id !== session.id)
  const rows = await standing(unit, 'outcome', { session_id: others, child_no: [...whom.child.nos] })
  return rows[0]
}

async function conflictsOf(
  unit: Unit,
  people: readonly Weighed[],
  decisions: Decisions,
  here: ReadonlyMap<number | string, Written>,
): Promise<Conflict[]> {
  const told: Conflict[] = []
  for (const { person, whom, verdict, other } of people) {
    if (verdict !== 'conflict' || whom === null) continue
    const rows = keysOf(whom).flatMap((key) => here.get(key) ?? [])
    told.push({
      id: person.id,
      name: 'child' in whom ? whom.child.child.name : whom.visitor.name,
      here: await sideHere(unit, rows, other),
      away: sideAway(person),
      keep: decisions.conflicts[person.id] ?? null,
    })
  }
  return told
}

async function sideHere(unit: Unit, rows: readonly Written[], other: Row<'outcome'> | undefined): Promise<Side> {
  const arrival = rows.map((one) => one.arrival).findLast((one) => one !== undefined)
  const outcome = other ?? rows.map((one) => one.outcome).findLast((one) => one !== undefined)
  const row = outcome ?? arrival
  const made = await recordings(unit, row === undefined ? [] : [row.recorded])
  const session = other === undefined ? undefined : await found(unit, 'session', other.session_id)
  const place = session === undefined ? undefined : await found(unit, 'place', session.place_id)
  return {
    state: arrival?.state ?? null,
    outcome: (knownOf({ outcome }).outcome as Side['outcome']) ?? null, // a row of the desk: its kind and detail are the desk's
    at: row === undefined ? null : Instant.parse(row.at),
    by: row === undefined ? null : (made.get(row.recorded)?.by ?? null),
    desk: row?.desk ?? null,
    place: other === undefined ? null : (place?.name ?? ''),
  }
}

function sideAway({ arrival, outcome }: AwayPerson): Side {
  return {
    state: arrival?.state ?? null,
    outcome: outcome === null ? null : { kind: outcome.kind, detail: outcome.detail },
    at: (outcome ?? arrival)?.at ?? null,
    by: null,
    desk: (outcome ?? arrival)?.desk ?? null,
    place: null,
  }
}
