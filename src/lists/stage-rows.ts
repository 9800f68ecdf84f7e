import type { NewId } from '../base/ports.ts'
import { insertRows } from '../storage/insert-rows.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { toClaim } from './claim-of-row.ts'
import {
  decidedChild,
  decidedVillage,
  type EarlierDecision,
  earlierDecisions,
  followDecision,
} from './earlier-decisions.ts'
import type { HouseholdNumbers } from './household-numbers.ts'
import { type Judges, judgeRows } from './judge-rows.ts'
import type { PlacedRow } from './placed-row.ts'
import { inChosenVillage, type PreparedRow, prepareRow } from './prepare-row.ts'
import type { RowsOfFile } from './rows-of-file.ts'
import { held, type Judgement } from './verdict.ts'
import type { VillageBook } from './village-book.ts'

/** Everything that lives through the staging of one import. */
export interface Staging extends Judges {
  villages: VillageBook
  households: HouseholdNumbers
  rowsOfFile: RowsOfFile
  newId: NewId
}

/** Judges some hundred rows of one file and stages them as claims. Nothing of the register changes. */
export async function stageRows(unit: Unit, rows: readonly PlacedRow[], staging: Staging): Promise<void> {
  const { prepared, judged } = await judgePrepared(
    unit,
    rows.map((row) => prepareRow(unit, row, staging)),
    staging,
  )
  await staging.households.learn(
    unit,
    prepared.flatMap(({ words }) => words.household_key ?? []),
  )
  const claims = prepared.map((row, at) => toClaim(unit, row, judged[at] ?? unsure, staging))
  await insertRows(unit, 'claim', claims)
}

const unsure: Judgement = held('possible-duplicate', [])

/** The rows, each in the village decided for such a row before, and what becomes of them. */
async function judgePrepared(unit: Unit, rows: readonly PreparedRow[], staging: Staging) {
  const earlier =
    staging.nobodyKnown === true ? new Map<string, EarlierDecision[]>() : await earlierDecisions(unit, rows)
  const asked = rows.map((own) => {
    const decisions = earlier.size === 0 ? [] : (earlier.get(own.fingerprint()) ?? [])
    const row = placedAsDecided(own, decisions, staging)
    return { row, decisions, sameAs: row.settled?.verdict === 'refused' ? null : decidedChild(decisions) }
  })
  const open = asked.filter(({ row, sameAs }) => row.settled === null || sameAs !== null)
  const answers = await judgeRows(
    unit,
    open.map(({ row, sameAs }) => ({ words: row.words, villageNo: row.villageNo, sameAs })),
    staging,
  )
  const byRow = new Map(open.map(({ row }, at) => [row, answers[at] ?? unsure]))
  return {
    prepared: asked.map(({ row }) => row),
    judged: asked.map(({ row, decisions }) => followDecision(byRow.get(row) ?? row.settled ?? unsure, decisions)),
  }
}

function placedAsDecided(
  row: PreparedRow,
  decisions: readonly EarlierDecision[],
  { villages, rowsOfFile }: Staging,
): PreparedRow {
  if (row.settled?.code !== 'village-unknown') return row
  const village = villages.known(decidedVillage(decisions) ?? 0)
  return village === undefined ? row : inChosenVillage(row, village, rowsOfFile)
}
