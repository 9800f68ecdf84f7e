import type { NewId } from '../base/ports.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { decideRow } from './decide.ts'
import { proposalsOf } from './questions.ts'
import type { ProblemCode } from './read-row.ts'
import { refusal } from './refusals.ts'
import type { ListSource } from './sources.ts'
import { waitingRows } from './waiting-rows.ts'

/**
 * Decides the waiting rows of a kind as proposed, and leaves those nothing is proposed for. A child is given to one row
 * only: of two rows that both seem to be it, the second waits on.
 * @throws NO_SUCH_ROW, DOES_NOT_FIT
 */
export async function acceptProposals(
  unit: Unit,
  asked: { source: ListSource; code: ProblemCode },
  newId: NewId,
): Promise<number> {
  const rows = await waitingRows(unit, { rowId: null, code: asked.code, sourceNo: asked.source.no })
  const proposals = await proposalsOf(unit, rows)
  const given = new Set<string>()
  let decided = 0
  for (const row of rows) {
    const proposal = proposals.get(row.id)
    if (proposal === undefined) continue
    if (proposal.because === 'clearly-the-child' && proposal.decision.kind === 'same') {
      if (given.has(proposal.decision.id)) continue
      given.add(proposal.decision.id)
    }
    await decideRow(unit, row, proposal.decision, { source: asked.source, newId })
    decided += 1
  }
  if (decided === 0) throw refusal.noSuchRow()
  return decided
}
