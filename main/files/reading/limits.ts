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

/**
 * How a reading process keeps its memory, as Node's flags. Room for what is new and, from
 * the beginning, for what stays: a process that lives for one file seldom has to tidy up then (a list of 50,000 rows a
 * quarter faster, and the room from the beginning a twelfth more, measured).
 */
export function readerHeap(heapMegabytes: number): string[] {
  return [
    `--max-old-space-size=${heapMegabytes}`,
    '--initial-old-space-size=256',
    '--min-semi-space-size=32',
    '--max-semi-space-size=64',
  ]
}
