import type { PlacedRow } from './placed-row.ts'
import { type ClaimWords, guardianKeys } from './staged-row.ts'

/** Where each child of a file was first seen; emptied when the next file begins. */
export interface RowsOfFile {
  byNumber: Map<string, Place>
  byPerson: Map<string, Place>
}

interface Place {
  sheet: string
  row: number
}

export function rowsOfFile(): RowsOfFile {
  return { byNumber: new Map(), byPerson: new Map() }
}

/**
 * The earlier row of the same file that tells of the same child: one ID number; or, without one, the same typed name,
 * birth, village and guardians. Remembers this row when there is none.
 */
export function inFileTwin(
  seen: RowsOfFile,
  row: PlacedRow & { words: ClaimWords; villageNo: number | null },
): Place | undefined {
  const { words } = row
  const place = { sheet: row.sheet, row: row.row.row }
  const number = words.citizen_number ?? null
  const [map, key] =
    number === null
      ? [seen.byPerson, [words.typed, words.born, row.villageNo, ...guardianKeys(words)].join('|')]
      : [seen.byNumber, number]
  const twin = map.get(key)
  if (twin === undefined) map.set(key, place)
  return twin
}
