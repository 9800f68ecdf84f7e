import { type RawBuilder, sql, type SqlBool } from 'kysely'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Some } from './standing-scope.ts'

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
  // Nearly everybody is spared the second question by the first, which is asked once.
  return sql<SqlBool>`(${no} in (select t.child_no from claim t where t.commune_id = ${unit.communeId}
      and t.residence = 'temporary' and t.child_no is not null)
    and 'temporary' = (select cl.residence from claim cl join source so on so.no = cl.source_no
      where cl.child_no = ${no} and ${heard({ asOf, known })} order by ${strongestFirst} limit 1))`
}

/** Claims `cl` of sources `so` that say something of residence, known then, of that day or one before. */
function heard({ asOf, known }: Moment): RawBuilder<SqlBool> {
  return sql<SqlBool>`(cl.residence is not null or cl.cleared like '%"residence"%')
    and so.own_day <= ${asOf} and so.status in ('committed', 'undone') and cl.verdict in ('new', 'same', 'changed')
    and coalesce(cl.held_from, so.recorded) <= ${known} and (so.voided is null or so.voided > ${known})`
}

/** As byRank orders them. */
const strongestFirst = sql`case when so.kind = 'list' and so.own_day_from = 'today' then 0 else 1 end desc,
  so.own_day desc, case when so.kind = 'list' then 0 else 1 end desc, coalesce(cl.held_from, so.recorded) desc, cl.no desc`

/** Whether the residence kept with each child is that of the day: nothing later was said, and what is known now is asked. */
export async function isResidenceOfNow(unit: Unit, { asOf, known }: Moment): Promise<boolean> {
  if (known !== unit.known) return false
  const later = await unit.db
    .selectFrom('source')
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .where('own_day', '>', asOf)
    .where('status', 'in', ['committed', 'undone'])
    .limit(1)
    .executeTakeFirst()
  return later === undefined
}

/** The residence on a day of the records of which something was said by then, by the same claims as isTemporary. */
export async function residencesOn(unit: Unit, moment: Moment, some: Some): Promise<Map<number, string | null>> {
  const { rows } = await sql<{ child_no: number; residence: string | null }>`select cl.child_no, cl.residence
    from claim cl join source so on so.no = cl.source_no
    where cl.commune_id = ${unit.communeId} and ${within(some)} and ${heard(moment)}
    order by cl.child_no, ${strongestFirst}`.execute(unit.db)
  const residences = new Map<number, string | null>()
  for (const { child_no, residence } of rows) if (!residences.has(child_no)) residences.set(child_no, residence)
  return residences
}

function within({ only, between }: Some): RawBuilder<SqlBool> {
  if (between !== undefined) return sql<SqlBool>`cl.child_no between ${between.first} and ${between.last}`
  return only === undefined || only.length === 0
    ? sql<SqlBool>`cl.child_no is not null`
    : sql<SqlBool>`cl.child_no in (${sql.join([...only])})`
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
