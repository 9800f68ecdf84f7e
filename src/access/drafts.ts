import { instantPlus } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'

/** A draft older than this is of no use to anybody and goes by itself: 7 days, in milliseconds. */
const oldest = 7 * 24 * 60 * 60 * 1000

/** What this actor typed under a name and did not save; null: nothing, or too long ago. */
export async function draftOf(unit: Unit, name: string): Promise<string | null> {
  const row = await unit.db
    .selectFrom('draft')
    .select('content')
    .where('commune_id', '=', unit.communeId)
    .where('actor', '=', unit.about.actor)
    .where('name', '=', name)
    .where('kept_at', '>', instantPlus(unit.now, -oldest))
    .executeTakeFirst()
  return row?.content ?? null
}

/** Keeps what is typed in the place of what was before; null forgets it. Makes no recording: nothing is known by a draft. */
export async function keepDraft(unit: Unit, name: string, content: string | null): Promise<void> {
  const { communeId, about, now } = unit
  await unit.db
    .deleteFrom('draft')
    .where('commune_id', '=', communeId)
    .where((of) =>
      of.or([
        of('kept_at', '<=', instantPlus(now, -oldest)),
        of.and([of('actor', '=', about.actor), of('name', '=', name)]),
      ]),
    )
    .execute()
  if (content === null) return
  await unit.db
    .insertInto('draft')
    .values({ commune_id: communeId, actor: about.actor, name, content, kept_at: now })
    .execute()
}
