import type { Breathe } from '../base/breathe.ts'
import type { Unit } from '../storage/unit-of-work.ts'

/** So many children are asked for at a time: some 20 ms, after which others have their turn. */
export const pieceOf = 2000

/** Everybody who was ever present, in ranges of their numbers; others have their turn after each. */
export async function* pieces(
  unit: Unit,
  breathe: Breathe,
  size = pieceOf,
): AsyncGenerator<{ first: number; last: number }> {
  for (let first = 0; ;) {
    const next = await unit.db
      .selectFrom('presence')
      .select('child_no')
      .where('commune_id', '=', unit.communeId)
      .where('child_no', '>=', first)
      .orderBy('child_no')
      .offset(size)
      .limit(1)
      .executeTakeFirst()
    yield { first, last: (next?.child_no ?? Number.MAX_SAFE_INTEGER) - 1 }
    await breathe()
    if (next === undefined) return
    first = next.child_no
  }
}
