import { sql, type SqlBool } from 'kysely'
import { settleChildren } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Watching } from './watching.ts'
import { effectsOf } from './effects.ts'
import { type KnownFacts, knownFacts } from './known-facts.ts'
import type { ListAbout } from './list-about.ts'
import type { ListSource } from './sources.ts'
import type { StagedClaim } from './staged-claim.ts'

const chunk = 300

/** Rows of children the register already has: same, changed, and new ones that it once had. */
export async function applyKnownRows(unit: Unit, source: ListSource, watching: Watching): Promise<void> {
  const total = await countKnown(unit, source)
  for (let after = 0, done = 0; ;) {
    const rows = await knownRows(unit, source).where('claim.no', '>', after).orderBy('claim.no').limit(chunk).execute()
    const last = rows.at(-1)
    if (last === undefined) return
    await applyRows(unit, rows, source.about)
    after = last.no
    done += rows.length
    await watching.step({ phase: 'updating', done, total })
  }
}

/**
 * Adds what the rows bring to children already known, then brings their copies into line. A child whose row says nothing
 * new keeps its version: nobody's open page becomes stale by a list that changes nothing.
 */
export async function applyRows(unit: Unit, rows: readonly StagedClaim[], list: ListAbout): Promise<void> {
  const childNos = [...new Set(rows.map((row) => row.child_no ?? 0))]
  for (const once of oneAChild(rows)) {
    const facts = await knownFacts(
      unit,
      once.map((row) => row.child_no ?? 0),
    )
    for (const row of once) await addFacts(unit, row, facts(row.child_no ?? 0), list)
  }
  await settleChildren(unit, childNos, false)
}

/** The rows in rounds that name no child twice: what one file adds, the next file's row of the same child must see. */
function oneAChild(rows: readonly StagedClaim[]): StagedClaim[][] {
  const rounds: StagedClaim[][] = []
  const seen = new Map<number, number>()
  for (const row of rows) {
    const round = seen.get(row.child_no ?? 0) ?? 0
    seen.set(row.child_no ?? 0, round + 1)
    const others = rounds[round]
    if (others === undefined) rounds[round] = [row]
    else others.push(row)
  }
  return rounds
}

/**
 * The rows that bring something: changed ones, revived ones, and of the same ones only those with a new reason or note, or
 * whose list is older than all that is known of the child's presence.
 */
function knownRows(unit: Unit, source: ListSource) {
  return unit.db
    .selectFrom('claim')
    .innerJoin('child', 'child.no', 'claim.child_no')
    .selectAll('claim')
    .where('claim.source_no', '=', source.no)
    .where('claim.child_version', 'is not', null)
    .where((of) =>
      of.or([
        of('claim.verdict', 'in', ['changed', 'new']),
        of.and([of('claim.verdict', '=', 'same'), of.or([newNote, newReason, earlierThan(source.about.ownDay)])]),
      ]),
    )
}

const newNote = sql<SqlBool>`claim.note is not null and (child.note is null or child.note <> claim.note)`

const newReason = sql<SqlBool>`claim.obstacle_kind is not null and not exists (select 1 from obstacle
  where obstacle.child_no = claim.child_no and obstacle.voided is null
    and obstacle.text = claim.obstacle_text and (obstacle.text <> '' or obstacle.kind = claim.obstacle_kind))`

function earlierThan(day: string) {
  return sql<SqlBool>`${day} < (select min(presence.day) from presence where presence.child_no = claim.child_no and presence.voided is null)`
}

async function countKnown(unit: Unit, source: ListSource): Promise<number> {
  const { total } = await knownRows(unit, source)
    .clearSelect()
    .select((of) => of.fn.countAll<number>().as('total'))
    .executeTakeFirstOrThrow()
  return total
}

async function addFacts(unit: Unit, row: StagedClaim, facts: KnownFacts, list: ListAbout): Promise<void> {
  const childNo = row.child_no ?? 0
  const recorded = unit.recording()
  const fact = { child_no: childNo, recorded, no: row.no, commune_id: unit.communeId, source_no: row.source_no }
  if (row.decision === 'new' && row.code === 'returned') return reopen(unit, row, list)
  if (row.decision === 'new' && row.code === 'state-conflict') await voidDone(unit, childNo, list)
  if (row.decision?.startsWith('same:') === true && row.code === 'returned') return
  const closed = facts.presences.at(-1)?.present === false && list.ownDay < (facts.presences.at(-1)?.day ?? '')
  if (closed) return
  const effects = effectsOf({ words: row, villageNo: row.village_no }, facts, list)
  const from = row.verdict === 'new' ? list.ownDay : effects.presentFrom
  if (from !== null)
    await unit.db
      .insertInto('presence')
      .values({ ...fact, day: from, kind: 'listed' })
      .execute()
  const stay =
    row.verdict === 'new' && row.village_no !== null ? { day: list.ownDay, villageNo: row.village_no } : effects.stay
  if (stay !== null)
    await unit.db
      .insertInto('stay')
      .values({ ...fact, day: stay.day, village_no: stay.villageNo })
      .execute()
  if (effects.card !== null)
    await unit.db
      .insertInto('card_event')
      .values({ ...fact, id: row.id, day: effects.card.day, kind: effects.card.kind, day_is: effects.card.dayIs })
      .execute()
  await addObstacle(unit, row, list)
}

/** A child that came back: present again from the list's day, in the list's village. */
async function reopen(unit: Unit, row: StagedClaim, list: ListAbout): Promise<void> {
  const fact = {
    child_no: row.child_no ?? 0,
    recorded: unit.recording(),
    no: row.no,
    commune_id: unit.communeId,
    source_no: row.source_no,
    day: list.ownDay,
  }
  await unit.db
    .insertInto('presence')
    .values({ ...fact, kind: 'listed' })
    .execute()
  if (row.village_no !== null)
    await unit.db
      .insertInto('stay')
      .values({ ...fact, village_no: row.village_no })
      .execute()
}

/** An officer found that the list is right: what was written as done until the list's day is taken back. */
async function voidDone(unit: Unit, childNo: number, list: ListAbout): Promise<void> {
  await unit.db
    .updateTable('card_event')
    .set({ voided: unit.recording() })
    .where('child_no', '=', childNo)
    .where('day', '<=', list.ownDay)
    .where('kind', 'in', ['filed', 'taken', 'issued', 'handed-over'])
    .where('voided', 'is', null)
    .execute()
  await settleChildren(unit, [childNo], true)
}

/** A reason already known in the same words, whatever kind an officer gave them, is not written twice. */
async function addObstacle(unit: Unit, row: StagedClaim, list: ListAbout): Promise<void> {
  if (row.obstacle_kind === null) return
  const text = row.obstacle_text ?? ''
  const known = await unit.db
    .selectFrom('obstacle')
    .select('no')
    .where('child_no', '=', row.child_no ?? 0)
    .where('voided', 'is', null)
    .where('text', '=', text)
    .$if(text === '', (query) => query.where('kind', '=', row.obstacle_kind ?? ''))
    .executeTakeFirst()
  if (known !== undefined) return
  await unit.db
    .insertInto('obstacle')
    .values({
      no: row.no,
      commune_id: unit.communeId,
      child_no: row.child_no ?? 0,
      day: list.ownDay,
      kind: row.obstacle_kind,
      text,
      source_no: row.source_no,
      recorded: unit.recording(),
    })
    .execute()
}
