import type { OptionalNumber } from './column-types.ts'

/** One version of a thing kept. */
export interface Kept {
  /** Of this version. */
  no: number
  commune_id: number
  /** Of the thing, the same in all its versions. */
  id: string
  recorded: number
  voided: OptionalNumber
}
