import type { Unit } from '../storage/unit-of-work.ts'
import type { StagedClaim } from './staged-claim.ts'
import type { RowProblem } from './read-row.ts'
import { sentences } from './sentences.ts'
import { guardianKeys } from './staged-row.ts'

/**
 * Another row of the same file, taken in already, that tells of the same child (rule 17), for a row that gets its village
 * only by a decision: one ID number; or, without one, the same typed name, birth, village and guardians.
 */
export async function twinInList(unit: Unit, row: StagedClaim): Promise<StagedClaim | undefined> {
  const taken = unit.db
    .selectFrom('claim')
    .selectAll()
    .where('source_no', '=', row.source_no)
    .where('file', '=', row.file)
    .where('no', '<>', row.no)
    .where('verdict', 'in', ['new', 'same', 'changed'])
    .orderBy('no')
  if (row.citizen_number !== null) return taken.where('citizen_number', '=', row.citizen_number).executeTakeFirst()
  const alike = await taken
    .where('citizen_number', 'is', null)
    .where('typed', '=', row.typed)
    .where('village_no', '=', row.village_no)
    .execute()
  return alike.find((other) => other.born === row.born && guardianKeys(other).join() === guardianKeys(row).join())
}

/** What becomes of a row that has such a twin. */
export function heldAsTwin(row: StagedClaim, twin: StagedClaim) {
  const message = sentences.duplicateInFile(twin.sheet, twin.sheet_row)
  const problem: RowProblem = {
    row: row.sheet_row,
    column: '',
    code: 'duplicate-in-file',
    value: row.name ?? '',
    message,
  }
  const problems = [...(JSON.parse(row.problems ?? '[]') as RowProblem[]), problem] // written by the staging
  return { verdict: 'held', code: 'duplicate-in-file', problems: JSON.stringify(problems), candidates: null } as const
}
