import type { NewId } from '../base/ports.ts'
import type { ChildId, SourceId } from '../base/ids.ts'
import { type Context, earlierAnswer } from '../access/index.ts'
import { queue } from '../base/queue.ts'
import type { Progress } from '../base/paging.ts'
import { heldClaims, settleChildren } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Watching } from './watching.ts'
import { keepChildren, letGo } from './keep-children.ts'
import { refusal } from './refusals.ts'
import { findSource, type ListSource } from './sources.ts'
import { otherWork } from './standing-work.ts'
import { askAgain, restoreFacts, voidFacts, voidVillages } from './undo-facts.ts'

export interface Undone {
  sourceId: SourceId
  /** Children that only this list knew: they leave the register's figures. */
  removed: number
  /** Children whose fields or facts went back to what other sources say. */
  reverted: number
  /** Children this list brought that stay, because other work stands on them. */
  kept: { childId: ChildId; name: string; because: string }[]
}

const chunk = 300

/**
 * Takes a whole list back: voids what it brought, gives fields to their next source, and lets children go that nothing
 * else stands on. Facts stay readable for questions about the time before. All or nothing.
 * @throws NO_SUCH_IMPORT, NOT_COMMITTED
 */
export async function* undoList(
  context: Context,
  asked: { requestId: string; sourceId: SourceId },
  signal?: AbortSignal,
): AsyncGenerator<Progress, Undone> {
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
        newId: context.host.newId,
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
  // Whoever asked may stop listening before the end: the failure of a work that nobody waits for must not end the host.
  work.catch(() => undefined)
  yield* steps.items()
  return await work
}

interface Undoing extends Watching {
  newId: NewId
}

async function takeBack(unit: Unit, source: ListSource, undoing: Undoing): Promise<Undone> {
  const claims = await claimsOf(unit, source)
  const brought = new Map(claims.filter((claim) => claim.verdict === 'new').map((claim) => [claim.child_no, claim]))
  const changed = new Set(claims.filter((claim) => claim.verdict === 'changed').map((claim) => claim.child_no))
  const childNos = [...new Set(claims.map((claim) => claim.child_no))]
  const undone: Undone = { sourceId: source.id, removed: 0, reverted: 0, kept: [] }
  await voidFacts(unit, source)
  for (let at = 0; at < childNos.length; at += chunk) {
    const some = childNos.slice(at, at + chunk)
    const because = await takeBackSome(unit, source, some, undoing)
    for (const childNo of some) {
      const why = because.get(childNo)
      const claim = brought.get(childNo)
      if (why === undefined) undone.removed += 1
      else if (claim?.child_id != null)
        undone.kept.push({ childId: claim.child_id, name: claim.name ?? '', because: why })
      else if (changed.has(childNo)) undone.reverted += 1
    }
    await undoing.step({ phase: 'undoing', done: Math.min(at + chunk, childNos.length), total: childNos.length })
  }
  await voidVillages(unit, source)
  await askAgain(unit, source)
  unit.touch('register')
  unit.touch('lists')
  return undone
}

/** Brings some of its children to what else is known of them; answers why each one stays, of those that do. */
async function takeBackSome(
  unit: Unit,
  source: ListSource,
  childNos: readonly number[],
  { newId }: Undoing,
): Promise<Map<number, string>> {
  const byHand = await otherWork(unit, childNos)
  const remaining = await heldClaims(unit, childNos)
  const listed = new Map(
    childNos.map((no) => [no, (remaining.get(no) ?? []).filter((claim) => claim.sourceKind === 'list')]),
  )
  const stays = childNos.filter((no) => byHand.has(no) || (listed.get(no)?.length ?? 0) > 0)
  await restoreFacts(unit, source, [...listed.values()].flat())
  await keepChildren(
    unit,
    source,
    stays.filter((no) => listed.get(no)?.length === 0),
    newId,
  )
  await letGo(
    unit,
    childNos.filter((no) => !stays.includes(no)),
  )
  await settleChildren(unit, childNos, false)
  return new Map(stays.map((no) => [no, byHand.get(no) ?? 'có trong danh sách khác']))
}

/** The rows of a list that speak of children: in the register, each with its number. */
async function claimsOf(unit: Unit, source: ListSource) {
  const rows = await unit.db
    .selectFrom('claim')
    .select(['child_no', 'child_id', 'name', 'verdict'])
    .where('source_no', '=', source.no)
    .where('verdict', 'in', ['new', 'same', 'changed'])
    .where('child_no', 'is not', null)
    .orderBy('no')
    .execute()
  return rows.flatMap((row) => (row.child_no === null ? [] : [{ ...row, child_no: row.child_no }]))
}
