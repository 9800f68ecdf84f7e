import type { SourceId } from '../base/ids.ts'
import { type Context, earlierAnswer, settingsNow } from '../access/index.ts'
import type { Progress } from '../base/paging.ts'
import { queue } from '../base/queue.ts'
import { settleChildren } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { shareHouseholds } from './commit-households.ts'
import { makeNewChildren } from './commit-new.ts'
import { applyKnownRows } from './commit-known.ts'
import { followVillages, makePendingVillages, rememberWholeLists } from './commit-villages.ts'
import { holdForVillage, holdWhatChanged } from './recheck.ts'
import { refusal } from './refusals.ts'
import { findSource, type ListSource } from './sources.ts'
import type { Watching } from './watching.ts'

/**
 * Moves a staged list into the register, in one transaction: all of it or, when stopped or failing, nothing. Rows whose
 * child changed since the preview come back as held; the rest go in. It breathes between chunks, so that reads and other
 * windows go on; a desk's write may wait for lists above some thousand rows.
 * @throws NO_SUCH_IMPORT, NOT_STAGED
 */
export async function* commitList(
  context: Context,
  asked: { requestId: string; sourceId: SourceId },
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  const about = { actor: context.caller.actor, operation: 'lists.commit', requestId: asked.requestId }
  const steps = queue<Progress>()
  const work = context.units
    .write(about, async (unit) => {
      if ((await earlierAnswer(unit, asked.requestId)) !== undefined) return
      const source = await findSource(unit, asked.sourceId)
      if (source === undefined) throw refusal.noSuchImport()
      if (source.status !== 'staged') throw refusal.notStaged()
      await moveIn(unit, source, {
        step: async (progress) => {
          steps.put(progress)
          await context.host.breathe()
          signal?.throwIfAborted()
        },
      })
      unit.keepAnswer('null')
    })
    .finally(() => steps.end())
  // Whoever asked may stop listening before the end: the failure of a work that nobody waits for must not end the host.
  work.catch(() => undefined)
  yield* steps.items()
  await work
}

async function moveIn(unit: Unit, source: ListSource, watching: Watching): Promise<void> {
  const { doneSet } = await settingsNow(unit)
  const judges = { list: source.about, doneSet: new Set<string>(doneSet) }
  await makePendingVillages(unit, source)
  for (const { row, became } of await followVillages(unit, source)) await holdForVillage(unit, row, became)
  await holdWhatChanged(unit, source, judges, watching)
  await unit.db
    .updateTable('source')
    .set({ status: 'committed', recorded: unit.recording(), expires_at: null })
    .where('no', '=', source.no)
    .execute()
  if (source.understood.judgedAt !== unit.known) await shareHouseholds(unit, source)
  await makeNewChildren(unit, source, watching)
  await applyKnownRows(unit, source, watching)
  await hearSameRows(unit, source)
  await rememberWholeLists(unit, source)
  await joinSameQuestions(unit, source)
  unit.touch('register')
  unit.touch('lists')
}

/** A row that is same may still tell a field: of a child gone since the list's day, or left as it stands by a decision. */
async function hearSameRows(unit: Unit, source: ListSource): Promise<void> {
  const rows = await unit.db
    .selectFrom('claim')
    .select('child_no')
    .distinct()
    .where('source_no', '=', source.no)
    .where('verdict', '=', 'same')
    .where('changes', 'is not', null)
    .execute()
  await settleChildren(
    unit,
    rows.flatMap((row) => row.child_no ?? []),
    false,
  )
}

/** A held row that waits already from an earlier list stays one entry: the newer points to the older. */
async function joinSameQuestions(unit: Unit, source: ListSource): Promise<void> {
  await unit.db
    .updateTable('claim')
    .set({ decision: 'again' })
    .where('source_no', '=', source.no)
    .where('verdict', '=', 'held')
    .where('decision', 'is', null)
    .where('fingerprint', 'in', (of) =>
      of
        .selectFrom('claim as earlier')
        .innerJoin('source as earlier_source', 'earlier_source.no', 'earlier.source_no')
        .select('earlier.fingerprint')
        .where('earlier.commune_id', '=', unit.communeId)
        .where('earlier.source_no', '<', source.no)
        .where('earlier.verdict', '=', 'held')
        .where('earlier.decision', 'is', null)
        .where('earlier_source.status', '=', 'committed'),
    )
    .execute()
}
