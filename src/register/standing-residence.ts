import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Unit } from '../storage/unit-of-work.ts'

/** A day, and the recording up to which claims are heard. */
interface Moment {
  asOf: string
  known: number
}

/**
 * Whether a record is a temporary resident of a day: what the claims say that were known then and speak of that day or one
 * before, the strongest last as byRank orders them (rule 10). What a later list or edit says counts from its own day on;
 * before the first that says it, nobody is temporary. `child`: the column that holds the record's number.
 */
export function isTemporary(unit: Unit, { asOf, known }: Moment, child: string): RawBuilder<SqlBool> {
  const no = sql.ref(child)
  const heard = sql`so.own_day <= ${asOf} and so.status in ('committed', 'undone') and cl.verdict in ('new', 'same', 'changed')
    and coalesce(cl.held_from, so.recorded) <= ${known} and (so.voided is null or so.voided > ${known})`
  // Nearly everybody is spared the second question by the first, which is asked once.
  return sql<SqlBool>`(${no} in (select t.child_no from claim t where t.commune_id = ${unit.communeId}
      and t.residence = 'temporary' and t.child_no is not null)
    and 'temporary' = (select cl.residence from claim cl join source so on so.no = cl.source_no
      where cl.child_no = ${no} and (cl.residence is not null or cl.cleared like '%"residence"%') and ${heard}
      order by case when so.kind = 'list' and so.own_day_from = 'today' then 0 else 1 end desc, so.own_day desc,
        case when so.kind = 'list' then 0 else 1 end desc, coalesce(cl.held_from, so.recorded) desc, cl.no desc limit 1))`
}

/** Which of these records are temporary residents of a day. */
export async function temporaryAmong(unit: Unit, moment: Moment, nos: readonly number[]): Promise<Set<number>> {
  if (nos.length === 0) return new Set()
  const rows = await unit.db
    .selectFrom('child as c')
    .select('c.no')
    .where('c.no', 'in', nos)
    .where(isTemporary(unit, moment, 'c.no'))
    .execute()
  return new Set(rows.map((row) => row.no))
}
