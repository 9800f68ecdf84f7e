/** How much one file may hold. Sizes in bytes unless the name says otherwise. */
export interface ReadingLimits {
  /** Size of the file itself. */
  fileBytes: number
  /** All parts of an .xlsx together, unpacked. */
  unpackedBytes: number
  /** Rows of all sheets together, counted to the last row that holds something. */
  rows: number
  /** Columns of one sheet, counted to the last column that holds something. */
  columns: number
}

const MEGABYTE = 1024 * 1024

export const READING_LIMITS: ReadingLimits = {
  fileBytes: 60 * MEGABYTE,
  unpackedBytes: 200 * MEGABYTE,
  rows: 60_000,
  columns: 1_000,
}

export function megabytes(bytes: number): number {
  return Math.ceil(bytes / MEGABYTE)
}
