import { ChildId } from '../base/ids.ts'
import type { AtDesk, Whom } from '../desk/index.ts'
import { findChild } from '../register/index.ts'
import { found, type Row, standing } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { knownHere } from './added.ts'
import {
  companionVerdictOf,
  isSame,
  isSameOutcome,
  type Known,
  nothingKnown,
  type Verdict,
  verdictOf,
} from './compare.ts'
import { type Correction, weighCorrections } from './corrections.ts'
import type { Brings, ComingChild, Conflict, Decisions } from './contract.ts'
import type { Return } from './return-file.ts'
import type { AddedChild, AwayPerson } from './sealed.ts'
import { conflictsOf } from './sides.ts'
import { keysOf, knownOf, type Written, writtenAt } from './written.ts'

/** One person of a return, weighed against what stands here. */
export interface Weighed {
  person: AwayPerson
  away: Known
  /** Who it is here; null: still to be made. */
  whom: Whom | null
  added: boolean
  here: Known
  verdict: Verdict
  /** Of arrival and outcome, and of who brought the child; `verdict` is of both. */
  work: Verdict
  companion: Verdict
  corrections: readonly Correction[]
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
    const sides = { base: { ...nothingKnown, ...base }, here: now, away }
    const work = given.seenBefore ? 'same' : verdictOf(sides)
    const companion = given.seenBefore ? 'same' : companionVerdictOf(sides)
    const other = work === 'apply' || work === 'conflict' ? await elsewhere(unit, desk, whom, away) : undefined
    const corrections =
      whom === null || 'visitor' in whom || added || given.seenBefore
        ? []
        : await weighCorrections(unit, whom.child, {
            ...{ away: person.corrected, came: base.corrected ?? {}, since: seal.recorded },
          })
    const verdict = other ? 'conflict' : strongest(work, companion, ...corrections.map((one) => one.verdict))
    people.push({ person, away, whom, added, here: now, verdict, work, companion, corrections, other, item })
    if (keys.length > 0 && !isSame(away, nothingKnown)) said.set(String(keys[0]), away)
  }
  const conflicts = await conflictsOf(unit, people, decisions, here)
  const worked = people.filter((one) => isWritten(one, decisions) && writesWork(one))
  return {
    people,
    children,
    conflicts,
    brings: {
      arrivals: worked.filter(({ away, here: now }) => away.state !== null && away.state !== now.state).length,
      outcomes: worked.filter(({ away, here: now }) => away.outcome !== null && !isSameOutcome(away, now)).length,
      visitors: people.filter(({ person, whom }) => whom === null && person.kind === 'visitor').length,
      newChildren: children.filter(({ as: chosen }) => chosen === 'new').length,
      corrections: people.filter((one) => isWritten(one, decisions) && writtenCorrections(one).length > 0).length,
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

/** Whether arrival and outcome are written, and not just who brought the child. */
export function writesWork({ verdict, work, other }: Pick<Weighed, 'verdict' | 'work' | 'other'>): boolean {
  return work === 'apply' || work === 'conflict' || (verdict === 'conflict' && other !== undefined)
}

/** The corrected fields that are written. */
export function writtenCorrections({ corrections }: Pick<Weighed, 'corrections'>): Correction[] {
  return corrections.filter(({ verdict }) => verdict === 'apply' || verdict === 'conflict')
}

const strength = ['nothing', 'same', 'apply', 'conflict'] as const
function strongest(...verdicts: readonly Verdict[]): Verdict {
  return strength.findLast((one) => verdicts.includes(one)) ?? 'nothing'
}

export function awayKnown({ arrival, outcome, corrected }: AwayPerson): Known {
  return {
    state: arrival?.state ?? null,
    companion: arrival?.accompaniedBy ?? null,
    outcome: outcome === null ? null : { kind: outcome.kind, detail: outcome.detail },
    corrected,
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
  const child = await findChild(unit, ChildId.parse(hereId ?? person.id))
  return child === undefined ? null : { child }
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
