import type { Unit } from '../storage/unit-of-work.ts'
import { toClaim } from './claim-of-row.ts'
import { decidedChild, type EarlierDecision, earlierDecisions, followDecision } from './earlier-decisions.ts'
import type { HouseholdNumbers } from './household-numbers.ts'
import { type Judges, judgeRows } from './judge-rows.ts'
import { type PlacedRow, type PreparedRow, prepareRow } from './prepare-row.ts'
import type { RowsOfFile } from './rows-of-file.ts'
import { held, type Judgement } from './verdict.ts'
import type { VillageBook } from './village-book.ts'

/** Everything that lives through the staging of one import. */
export interface Staging extends Judges {
  villages: VillageBook
  households: HouseholdNumbers
  rowsOfFile: RowsOfFile
  newId: () => string
}

/** Judges some hundred rows of one file and stages them as claims. Nothing of the register changes. */
export async function stageRows(unit: Unit, rows: readonly PlacedRow[], staging: Staging): Promise<void> {
  const prepared = rows.map((row) => prepareRow(unit, row, staging))
  const judged = await judgePrepared(unit, prepared, staging)
  await staging.households.learn(unit, prepared.flatMap(({ words }) => words.household_key ?? []))
  const claims = prepared.map((row, at) => toClaim(unit, row, judged[at] ?? unsure, staging))
  for (let at = 0; at < claims.length; at += 250) await unit.db.insertInto('claim').values(claims.slice(at, at + 250)).execute()
}

const unsure: Judgement = held('possible-duplicate', [])

async function judgePrepared(unit: Unit, prepared: readonly PreparedRow[], staging: Staging): Promise<Judgement[]> {
  const earlier = staging.nobodyKnown === true ? new Map<string, EarlierDecision[]>() : await earlierDecisions(unit, prepared)
  const asked = prepared.map((row) => {
    const decisions = earlier.get(row.words.fingerprint ?? '') ?? []
    return { row, decisions, sameAs: row.settled?.verdict === 'refused' ? null : decidedChild(decisions) }
  })
  const open = asked.filter(({ row, sameAs }) => row.settled === null || sameAs !== null)
  const answers = await judgeRows(unit, open.map(({ row, sameAs }) => ({ words: row.words, villageNo: row.villageNo, sameAs })), staging)
  const byRow = new Map(open.map(({ row }, at) => [row, answers[at] ?? unsure]))
  return asked.map(({ row, decisions }) => followDecision(byRow.get(row) ?? row.settled ?? unsure, decisions))
}
