import type { Unit } from '../storage/unit-of-work.ts'

/** Whether a list came in or was taken back since: that leaves the versions of children whose fields stay as they are. */
export async function listsCameSince(unit: Unit, since: number): Promise<boolean> {
  const came = await unit.db
    .selectFrom('recording')
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .where('no', '>', since)
    .where('operation', 'like', 'lists.%')
    .executeTakeFirst()
  return came !== undefined
}
