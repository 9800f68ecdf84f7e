import { ChildId } from '../base/ids.ts'
import type { NewId } from '../base/ports.ts'
import { settingsNow } from '../access/index.ts'
import { goneVillages } from '../register/index.ts'
import type { KnownChild } from '../matching/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { applyRows } from './commit-known.ts'
import type { StagedClaim } from './staged-claim.ts'
import { makeSome } from './commit-new.ts'
import type { Decision } from './contract.ts'
import { type ComingChild, comingChildById, ComingChildren } from './coming-children.ts'
import { childBecoming, knownChildById, villageFor } from './deciding.ts'
import { judgeRows } from './judge-rows.ts'
import { knownFacts } from './known-facts.ts'
import { refusal } from './refusals.ts'
import { householdKeyOf } from './staged-row.ts'
import { beforeDecision } from './undecide.ts'
import { heldAsTwin, twinInList } from './twin-in-list.ts'
import { listedVillages, villageNameByNo } from './village-book.ts'
import type { ListSource } from './sources.ts'
import { type Judgement, judgeKnown } from './verdict.ts'

export interface DecidingTools {
  source: ListSource
  newId: NewId
}

/**
 * Carries an officer's decision out on one held row. Of a list still looked at, the row is judged anew and waits for the
 * commit; of a list in the register, it takes effect at once.
 * @throws DOES_NOT_FIT
 */
export async function decideRow(
  unit: Unit,
  waiting: StagedClaim,
  decision: Decision,
  tools: DecidingTools,
): Promise<void> {
  const row = await inStandingVillage(unit, waiting)
  if (decision.kind === 'drop') return settle(unit, row, { verdict: 'refused', decision: 'drop' }, tools)
  if (row.code === 'village-unknown') return decideVillage(unit, row, decision, tools)
  if (decision.kind === 'same') {
    const known = await chosenChild(unit, ChildId.parse(decision.id), tools)
    const decided = `same:${known.child.id}`
    if (keepsChild(row))
      return settle(unit, row, { ...outcomeOf(sameOf(known.child)), changes: row.changes, decision: decided }, tools)
    return settle(unit, row, { ...outcomeOf(await judgeAs(unit, row, known, tools)), decision: decided }, tools)
  }
  if (row.code === 'state-conflict' || row.code === 'returned') {
    const outcome = { verdict: 'changed' as const, decision: 'new', changes: JSON.stringify(changeWanted(row)) }
    return settle(unit, row, outcome, tools)
  }
  return settle(unit, row, { verdict: 'new', decision: 'new', ...(await childBecoming(unit, row, tools)) }, tools)
}

/** A row that waited while its village was merged is of the village it became. */
async function inStandingVillage(unit: Unit, row: StagedClaim): Promise<StagedClaim> {
  if (row.village_no === null) return row
  const into = (await goneVillages(unit)).find((village) => village.no === row.village_no)?.into ?? null
  const village = (await listedVillages(unit)).find((one) => one.no === into)
  return village === undefined ? row : { ...row, village_no: village.no, household_key: householdKeyOf(row, village) }
}

/** "Same" of a contradiction or a return means: that child, left as it stands. */
function keepsChild(row: StagedClaim): boolean {
  return row.code === 'state-conflict' || row.code === 'returned'
}

function changeWanted(row: StagedClaim) {
  return row.code === 'returned'
    ? [{ field: 'presence', was: 'đã đóng', will: 'có mặt' }]
    : [{ field: 'card', was: 'đã làm', will: 'chưa làm' }]
}

async function decideVillage(
  unit: Unit,
  row: StagedClaim,
  decision: Exclude<Decision, { kind: 'drop' }>,
  tools: DecidingTools,
): Promise<void> {
  const village = await villageFor(unit, row, decision, tools)
  const chosen = {
    village_no: village.no,
    household_key: householdKeyOf(row, village),
    decision: `village:${village.id}`,
  }
  const placed: StagedClaim = { ...row, ...chosen }
  const twin = await twinInList(unit, placed)
  if (twin !== undefined) return settle(unit, placed, { ...heldAsTwin(row, twin), ...chosen }, tools)
  const [judgement] = await judgeRows(unit, [{ words: placed, villageNo: village.no }], {
    ...(await judges(unit, tools)),
    coming: new ComingChildren(),
  })
  if (judgement === undefined) throw refusal.noSuchRow()
  if (judgement.verdict === 'new' && judgement.child === null)
    return settle(unit, placed, { verdict: 'new', ...chosen, ...(await childBecoming(unit, placed, tools)) }, tools)
  return settle(unit, placed, { ...outcomeOf(judgement), ...chosen }, tools)
}

/** The child an officer chose, with what is known of it: of the register, or one that the same list is to bring. @throws DOES_NOT_FIT */
async function chosenChild(unit: Unit, id: ChildId, { source }: DecidingTools): Promise<ComingChild> {
  const child = await knownChildById(unit, id)
  if (child !== undefined) return { child, facts: (await knownFacts(unit, [child.no]))(child.no) }
  const coming = await comingChildById(unit, id, source.about)
  if (coming === undefined) throw refusal.doesNotFit('Không có trẻ này trong sổ.')
  return coming
}

async function judgeAs(unit: Unit, row: StagedClaim, known: ComingChild, tools: DecidingTools): Promise<Judgement> {
  const villageName = await villageNameByNo(unit)
  return judgeKnown({ words: row, villageNo: row.village_no, ...known, ...(await judges(unit, tools)), villageName })
}

async function judges(unit: Unit, { source }: DecidingTools) {
  const { doneSet } = await settingsNow(unit)
  return { list: source.about, doneSet: new Set<string>(doneSet) }
}

type Outcome = Partial<StagedClaim> & Pick<StagedClaim, 'verdict' | 'decision'>

function outcomeOf({ verdict, code, child, candidates, changes }: Judgement): Omit<Outcome, 'decision'> {
  return {
    verdict,
    ...(verdict === 'held' ? { code } : {}),
    child_no: child?.no ?? null,
    child_id: child?.id ?? null,
    child_version: child?.version ?? null,
    candidates: JSON.stringify(
      candidates.map((one) => ({ id: one.child.id, name: one.child.name, born: one.child.born, because: one.because })),
    ),
    changes: JSON.stringify(changes),
  }
}

function sameOf(child: KnownChild): Judgement {
  return { verdict: 'same', code: null, child, candidates: [], changes: [] }
}

/** Writes the outcome; a row held by the next question waits on, with that question. */
async function settle(unit: Unit, row: StagedClaim, outcome: Outcome, { source }: DecidingTools): Promise<void> {
  const waitsOn = outcome.verdict === 'held'
  const inRegister = source.status === 'committed'
  const takesEffect = inRegister && !waitsOn && outcome.verdict !== 'refused'
  const after: StagedClaim = {
    ...row,
    ...outcome,
    decision: waitsOn ? null : outcome.decision,
    decided: waitsOn ? null : inRegister ? unit.recording() : unit.known,
    held_from: takesEffect ? unit.recording() : null,
    before_decision: inRegister ? null : beforeDecision(row),
  }
  await unit.db.updateTable('claim').set(after).where('no', '=', row.no).execute()
  unit.touch('lists')
  if (!takesEffect) return
  unit.touch('register')
  if (after.verdict === 'new' && after.child_version === null)
    await makeSome(unit, source, { sourceNo: source.no, from: row.no, to: row.no })
  else await applyRows(unit, [after], source.about)
}
