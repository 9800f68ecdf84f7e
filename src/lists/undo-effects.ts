import { heldClaims } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { refusal } from './refusals.ts'
import type { ListSource } from './sources.ts'
import { otherWork } from './standing-work.ts'
import type { Undone } from './undo.ts'

const chunk = 500

/**
 * What undoing a list would do, told before it is done; the undo itself counts the same way. Reads only.
 * @throws NOT_COMMITTED
 */
export async function undoEffects(unit: Unit, source: ListSource): Promise<Omit<Undone, 'sourceId'>> {
  if (source.status !== 'committed') throw refusal.notCommitted()
  const claims = await unit.db
    .selectFrom('claim')
    .select(['child_no', 'child_id', 'name', 'verdict'])
    .where('source_no', '=', source.no)
    .where('verdict', 'in', ['new', 'same', 'changed'])
    .where('child_no', 'is not', null)
    .orderBy('no')
    .execute()
  const brought = new Map(claims.filter((claim) => claim.verdict === 'new').map((claim) => [claim.child_no, claim]))
  const changed = new Set(claims.filter((claim) => claim.verdict === 'changed').map((claim) => claim.child_no))
  const childNos = [...new Set(claims.flatMap((claim) => claim.child_no ?? []))]
  const effects: Omit<Undone, 'sourceId'> = { removed: 0, reverted: 0, kept: [] }
  for (let at = 0; at < childNos.length; at += chunk) {
    const some = childNos.slice(at, at + chunk)
    const byHand = await otherWork(unit, some)
    const claimed = await heldClaims(unit, some)
    for (const no of some) {
      const listed = (claimed.get(no) ?? []).some((one) => one.sourceKind === 'list' && one.sourceNo !== source.no)
      const because = byHand.get(no) ?? (listed ? 'có trong danh sách khác' : undefined)
      const claim = brought.get(no)
      if (because === undefined) effects.removed += 1
      else if (claim?.child_id != null) effects.kept.push({ childId: claim.child_id, name: claim.name ?? '', because })
      else if (changed.has(no)) effects.reverted += 1
    }
  }
  return effects
}
