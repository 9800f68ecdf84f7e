import type { Instant } from '../../src/base/day.ts'
import type { Database } from '../../src/storage/database.ts'

/** How many integers a commune has for its `no` columns: those of commune n begin at (n - 1) · this + 1. */
const numbersPerCommune = 1_000_000_000
/** Beyond it a commune's numbers would not be exact in a JavaScript number. */
export const lastCommuneId = 9_000_000

/** Makes the row of a commune that is not there yet, with no recording; an existing one is left as it is. */
export async function ensureCommune(
  database: Database,
  { id, uid, now }: { id: number; uid: () => string; now: Instant },
): Promise<void> {
  const there = await database.read((db) =>
    db.selectFrom('commune').select('id').where('id', '=', id).executeTakeFirst(),
  )
  if (there !== undefined) return
  await database.write((db) =>
    db
      .insertInto('commune')
      .values({ id, uid: uid(), last_recording: 0, last_instant: now, next_no: (id - 1) * numbersPerCommune + 1 })
      .onConflict((again) => again.column('id').doNothing())
      .execute(),
  )
}
