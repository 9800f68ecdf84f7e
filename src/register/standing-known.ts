import { type RawBuilder, sql, type SqlBool } from 'kysely'

/** Rows of a table (by its alias) that were known at a recording: brought by then, and not yet taken back (rule 1). */
export function knownAt(alias: string, known: number): RawBuilder<SqlBool> {
  const recorded = sql.ref(`${alias}.recorded`)
  const voided = sql.ref(`${alias}.voided`)
  return sql<SqlBool>`(${recorded} <= ${known} and (${voided} is null or ${voided} > ${known}))`
}
