import { type Context, earlierAnswer } from '../access/index.ts'
import { queue } from '../base/queue.ts'
import type { Progress } from '../base/paging.ts'
import { byRank, type HeldClaim, heldClaims, settleChildren } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Watching } from './commit.ts'
import { effectsOf } from './effects.ts'
import { knownFacts } from './known-facts.ts'
import type { ListAbout } from './list-about.ts'
import { refusal } from './refusals.ts'
import { findSource, type ListSource } from './sources.ts'
import type { ClaimWords } from './staged-row.ts'
import { silent } from './staged-row.ts'

export interface Undone {
  sourceId: string
  /** Children that only this list knew: they leave the register's figures. */
  removed: number
  /** Children whose fields or facts went back to what other sources say. */
  reverted: number
  /** Children this list brought that stay, because other work stands on them. */
  kept: { childId: string; name: string; because: string }[]
}

const chunk = 300

/**
 * Takes a whole list back: voids what it brought, gives fields to their next source, and lets children go that nothing
 * else stands on. Facts stay readable for questions about the time before. All or nothing.
 * @throws NO_SUCH_IMPORT, NOT_COMMITTED
 */
export async function* undoList(context: Context, asked: { requestId: string; sourceId: string }, signal?: AbortSignal): AsyncGenerator<Progress, Undone> {
  const about = { actor: context.caller.actor, operation: 'lists.undo', requestId: asked.requestId }
  const steps = queue<Progress>()
  const work = context.units
    .write(about, async (unit): Promise<Undone> => {
      const earlier = await earlierAnswer(unit, asked.requestId)
      if (earlier !== undefined) return JSON.parse(earlier) as Undone // kept below
      const source = await findSource(unit, asked.sourceId)
      if (source === undefined) throw refusal.noSuchImport()
      if (source.status !== 'committed') throw refusal.notCommitted()
      const undone = await takeBack(unit, source, {
        step: async (progress) => {
          steps.put(progress)
          await context.host.breathe()
          signal?.throwIfAborted()
        },
      })
      unit.keepAnswer(JSON.stringify(undone))
      return undone
    })
    .finally(() => steps.end())
  yield* steps.items()
  return await work
}

async function takeBack(unit: Unit, source: ListSource, watching: Watching): Promise<Undone> {
  const claims = await unit.db
    .selectFrom('claim')
    .select(['child_no', 'child_id', 'name', 'verdict'])
    .where('source_no', '=', source.no)
    .where('verdict', 'in', ['new', 'same', 'changed'])
    .where('child_no', 'is not', null)
    .orderBy('no')
    .execute()
  await voidFacts(unit, source)
  const undone: Undone = { sourceId: source.id, removed: 0, reverted: 0, kept: [] }
  const brought = new Map(claims.filter((claim) => claim.verdict === 'new').map((claim) => [claim.child_no ?? 0, claim]))
  const childNos = [...new Set(claims.map((claim) => claim.child_no ?? 0))]
  for (let at = 0; at < childNos.length; at += chunk) {
    const some = childNos.slice(at, at + chunk)
    const standing = await otherWork(unit, some)
    const remaining = await heldClaims(unit, some)
    for (const childNo of some) {
      await restoreFacts(unit, childNo, remaining.get(childNo) ?? [])
      if (standing.has(childNo)) await keepPresent(unit, childNo, source)
    }
    await settleChildren(unit, some, false)
    const changed = await changedBy(unit, source.no, some)
    for (const childNo of some) {
      const claim = brought.get(childNo)
      const because = standing.get(childNo) ?? ((remaining.get(childNo)?.length ?? 0) > 0 ? 'có trong danh sách khác' : undefined)
      if (claim === undefined) undone.reverted += changed.has(childNo) ? 1 : 0
      else if (because === undefined) undone.removed += 1
      else undone.kept.push({ childId: claim.child_id ?? '', name: claim.name ?? '', because })
    }
    await watching.step({ phase: 'undoing', done: Math.min(at + chunk, childNos.length), total: childNos.length })
  }
  unit.touch('register')
  unit.touch('lists')
  return undone
}

async function voidFacts(unit: Unit, source: ListSource): Promise<void> {
  const voided = unit.recording()
  for (const table of ['presence', 'stay', 'card_event', 'obstacle', 'village_list'] as const)
    await unit.db.updateTable(table).set({ voided }).where('source_no', '=', source.no).where('voided', 'is', null).execute()
  await unit.db.updateTable('source').set({ status: 'undone', voided }).where('no', '=', source.no).execute()
  await unit.db
    .updateTable('village_fact')
    .set({ voided })
    .where('source_no', '=', source.no)
    .where('voided', 'is', null)
    .where('village_no', 'not in', (of) => of.selectFrom('stay').select('village_no').where('voided', 'is', null).where('village_no', 'is not', null))
    .execute()
}

/** What else stands on a child, in words: work by hand at the desk or in the register. */
async function otherWork(unit: Unit, childNos: readonly number[]): Promise<Map<number, string>> {
  const because = new Map<number, string>()
  const facts = [
    ['presence', 'đã ghi biến động nhân khẩu bằng tay'],
    ['stay', 'đã chuyển thôn bằng tay'],
    ['obstacle', 'đã ghi vướng mắc bằng tay'],
    ['card_event', 'đã ghi việc làm thẻ bằng tay'],
  ] as const
  for (const [table, words] of facts) {
    const rows = await unit.db
      .selectFrom(table)
      .select('child_no')
      .where('child_no', 'in', childNos)
      .where('source_no', 'is', null)
      .where('voided', 'is', null)
      .execute()
    for (const row of rows) because.set(row.child_no, words)
  }
  const merged = await unit.db
    .selectFrom('merge_link')
    .select(['absorbed_no', 'survivor_no'])
    .where((of) => of.or([of('absorbed_no', 'in', childNos), of('survivor_no', 'in', childNos)]))
    .where('voided', 'is', null)
    .execute()
  for (const link of merged) for (const no of [link.absorbed_no, link.survivor_no]) because.set(no, 'đã gộp với bản ghi khác')
  return because
}

async function changedBy(unit: Unit, sourceNo: number, childNos: readonly number[]): Promise<Set<number>> {
  const rows = await unit.db
    .selectFrom('claim')
    .select('child_no')
    .where('source_no', '=', sourceNo)
    .where('verdict', '=', 'changed')
    .where('child_no', 'in', childNos)
    .execute()
  return new Set(rows.map((row) => row.child_no ?? 0))
}

/** Facts that this list brought first and that other lists say too are brought by those now, each on its own day. */
async function restoreFacts(unit: Unit, childNo: number, claims: readonly HeldClaim[]): Promise<void> {
  for (const claim of claims.filter((one) => one.sourceKind === 'list').toSorted(byRank)) {
    const facts = (await knownFacts(unit, [childNo]))(childNo)
    const list: ListAbout = { sourceNo: claim.sourceNo, ownDay: claim.ownDay as ListAbout['ownDay'], ownDayFrom: 'given', fillsOnly: claim.fillsOnly }
    const fact = { child_no: childNo, recorded: unit.recording(), commune_id: unit.communeId, source_no: claim.sourceNo }
    if (facts.presences.length === 0)
      await unit.db.insertInto('presence').values({ ...fact, no: unit.numbers(1), day: claim.ownDay, kind: 'listed' }).execute()
    const words: ClaimWords = { ...silent, card: claim.card, card_day: claim.cardDay }
    const effects = effectsOf({ words, villageNo: claim.villageNo }, facts, list)
    if (effects.stay !== null)
      await unit.db.insertInto('stay').values({ ...fact, no: unit.numbers(1), day: effects.stay.day, village_no: effects.stay.villageNo }).execute()
    if (effects.card !== null) {
      const no = unit.numbers(1)
      const id = await eventIdOf(unit, claim.no)
      await unit.db.insertInto('card_event').values({ ...fact, no, id, day: effects.card.day, kind: effects.card.kind, day_is: effects.card.dayIs }).execute()
    }
  }
}

/** A child that work by hand stands on stays where the list had put it, now for that work's sake. */
async function keepPresent(unit: Unit, childNo: number, source: ListSource): Promise<void> {
  const facts = (await knownFacts(unit, [childNo]))(childNo)
  if (facts.presences.length > 0) return
  const had = await unit.db
    .selectFrom('stay')
    .select(['village_no', 'day'])
    .where('child_no', '=', childNo)
    .where('source_no', '=', source.no)
    .where('voided', '=', unit.recording())
    .executeTakeFirst()
  const fact = { child_no: childNo, recorded: unit.recording(), commune_id: unit.communeId, day: had?.day ?? source.about.ownDay }
  await unit.db.insertInto('presence').values({ ...fact, no: unit.numbers(1), kind: 'listed' }).execute()
  if (had !== undefined && facts.stays.length === 0)
    await unit.db.insertInto('stay').values({ ...fact, no: unit.numbers(1), village_no: had.village_no }).execute()
}

/** A card event that a row brings carries the row's own id. */
async function eventIdOf(unit: Unit, claimNo: number): Promise<string> {
  const { id } = await unit.db.selectFrom('claim').select('id').where('no', '=', claimNo).executeTakeFirstOrThrow()
  return id
}
