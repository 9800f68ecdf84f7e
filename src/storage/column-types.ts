import type { ColumnType } from 'kysely'

/** A yes or no, the same on both engines. */
export type Flag = 0 | 1
/** Null when it is not told; may be left out of a new row. */
export type Optional = ColumnType<string | null, string | null | undefined, string | null>
export type OptionalNumber = ColumnType<number | null, number | null | undefined, number | null>
