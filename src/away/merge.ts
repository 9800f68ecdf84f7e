import type { NewId } from '../base/ports.ts'
import type { Context } from '../access/index.ts'
import { arrivalOf, outcomeOf, takeFactsBack, type Whom, writeArrival, writeOutcome } from '../desk/index.ts'
import { findChild, settleChild, type Step, villageNoOf, writeNewChild } from '../register/index.ts'
import { found, keep, remove, type Row, versionOf } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { isSameOutcome } from './compare.ts'
import type { Brings, Decisions } from './contract.ts'
import { writeCorrections } from './corrections.ts'
import { refused } from './refused.ts'
import { openReturn, type Return } from './return-file.ts'
import { takingTold } from './take.ts'
import { Returned } from './takings.ts'
import { isWritten, weigh, type Weighed, writesWork, writtenCorrections } from './weigh.ts'

interface Wish {
  fileId: string
  sessionId: string | null
  decisions: Decisions
}

/** Takes a return in: everybody once, whatever the order of files and however often the same one comes. */
export async function mergeReturn(unit: Unit, { host }: Pick<Context, 'host'>, wish: Wish, step: Step) {
  const given = await openReturn(unit, { host }, wish)
  const weighing = await weigh(unit, given, wish.decisions)
  const { brings, same, undecided, people } = weighing
  if (undecided > 0) throw refused('UNDECIDED', { undecided })
  const as = new Map(weighing.children.map((child) => [child.id, child.as]))
  for (const [done, one] of (given.seenBefore ? [] : people).entries()) {
    if (done % 20 === 0) await step({ phase: 'writing', done, total: people.length })
    const isNew = one.whom === null
    if (one.verdict === 'nothing' && !isNew && as.get(one.person.id) === undefined) continue
    const whom = one.whom ?? (await make(unit, host.newId, given, one))
    if (isWritten(one, wish.decisions)) {
      await write(unit, host.newId, given, one, whom)
      const corrections = writtenCorrections(one)
      if ('child' in whom && corrections.length > 0) await writeCorrections(unit, host.newId, whom.child, corrections)
    }
    await keepItem(unit, host.newId, given, one, whom)
  }
  await step({ phase: 'writing', done: people.length, total: people.length })
  if (!given.seenBefore) await keepReturned(unit, given, brings)
  return { taken: await takingTold(unit, host.seals, given.row.id), brings, same }
}

/** A child or visitor that only came into being there. */
async function make(unit: Unit, newId: NewId, { desk, content }: Return, { person }: Weighed): Promise<Whom> {
  if (person.kind === 'visitor') {
    const { group, ...visitor } = content.visitors.find(({ id }) => id === person.id) ?? unheardOf(person.id)
    await keep(unit, 'visitor', [{ ...visitor, session_id: desk.session.id, age_group: group }])
    return { visitor: (await found(unit, 'visitor', person.id)) ?? unheardOf(person.id) }
  }
  const { villageId, ...fields } = content.added.find(({ id }) => id === person.id) ?? unheardOf(person.id)
  const villageNo = villageId === null ? null : ((await villageNoOf(unit, villageId)) ?? null)
  const { id: _away, ...told } = fields
  const made = await writeNewChild(unit, newId, { from: desk.session.day, how: 'listed', fields: told, villageNo })
  return { child: (await findChild(unit, made.id)) ?? unheardOf(made.id) }
}

function unheardOf(id: string): never {
  throw new Error(`a return names ${id} and does not tell who it is`)
}

/** Brings what stands here of one person to what came, with the time and the desk of there. */
async function write(unit: Unit, newId: NewId, given: Return, one: Weighed, whom: Whom): Promise<void> {
  const { desk, row } = given
  const { arrival, outcome } = one.person
  const by = { accompaniedBy: broughtBy(one), asked: arrival?.asked ?? null, desk: arrival?.desk ?? row.with_whom }
  if (!writesWork(one)) {
    const { state } = one.here
    if (state !== null && by.accompaniedBy !== null)
      await writeArrival(unit, newId, desk, whom, { ...by, state, at: arrival?.at ?? unit.now })
    return
  }
  if (one.other !== undefined && 'child' in whom) await takeBack(unit, one.other, whom)
  const before = await outcomeOf(unit, desk.session.id, whom)
  if (outcome !== null && !isSameOutcome(one.here, one.away)) {
    const told = { kind: outcome.kind, detail: outcome.detail, at: outcome.at, seen: before?.recorded ?? null }
    await writeOutcome(unit, newId, desk, whom, { ...told, ...by, desk: outcome.desk ?? row.with_whom })
    return
  }
  if (outcome === null && before !== undefined) await takeBack(unit, before, whom)
  if (arrival !== null) {
    const { state, at } = arrival
    await writeArrival(unit, newId, desk, whom, { ...by, state, at })
    return
  }
  const stands = await arrivalOf(unit, desk.session.id, whom)
  if (stands !== undefined) await remove(unit, 'arrival', [stands.id])
}

/** Who is written down to have brought the child; null: as it stands here. */
function broughtBy({ person: { arrival }, companion, work }: Weighed): string | null {
  return [companion, work].includes('conflict') || companion === 'apply' ? (arrival?.accompaniedBy ?? null) : null
}

async function takeBack(unit: Unit, outcome: Row<'outcome'>, whom: Whom): Promise<void> {
  await remove(unit, 'outcome', [outcome.id])
  if (!('child' in whom)) return
  await takeFactsBack(unit, outcome, whom.child)
  await settleChild(unit, whom.child)
}

/** Remembers what came of one person: the same again is nothing new, whatever is written here later. */
async function keepItem(unit: Unit, newId: NewId, { row }: Return, one: Weighed, whom: Whom): Promise<void> {
  const item = {
    ...{ id: one.item?.id ?? newId(), file_id: row.id, kind: one.person.kind, away_id: one.person.id },
    here_id: 'child' in whom ? whom.child.child.id : whom.visitor.id,
    added: one.added ? (1 as const) : (0 as const),
    value: JSON.stringify(one.away),
  }
  await keep(unit, 'away_item', [item])
}

async function keepReturned(unit: Unit, { row, file, content }: Return, brings: Brings): Promise<void> {
  const earlier = row.returned === null ? undefined : Returned.parse(JSON.parse(row.returned)).brings
  const all = Object.fromEntries(
    Object.entries(brings).map(([name, some]) => [name, some + (earlier?.[name as keyof Brings] ?? 0)]),
  )
  const returned = JSON.stringify({ brings: all, file, pack: content.pack })
  await keep(unit, 'taken_away', [versionOf<'taken_away'>(row, { returned_at: unit.now, returned })])
}
