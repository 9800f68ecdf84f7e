import { groupBy } from '../base/group.ts'
import type { SheetRead } from './read-row.ts'
import type { Understood } from './understood.ts'
import type { PendingVillage } from './village-book.ts'

/** What is kept of the reading, beside the rows themselves. */
export function understoodOf(
  sheets: readonly SheetRead[],
  newVillages: readonly PendingVillage[],
  judgedAt: number,
): Understood {
  const byFile = groupBy(sheets, (sheet) => sheet.file)
  return {
    files: [...byFile].map(([file, ofFile]) => ({ file, sheets: ofFile.map(sheetOf) })),
    newVillages: [...newVillages],
    judgedAt,
  }
}

function sheetOf(sheet: SheetRead): Understood['files'][number]['sheets'][number] {
  return {
    sheet: sheet.sheet,
    encoding: sheet.encoding,
    headerRow: sheet.headerRow,
    headerLastRow: sheet.headerLastRow,
    columns: sheet.columns,
    headings: sheet.headings,
    examples: Object.fromEntries(Object.entries(sheet.examples).map(([column, values]) => [column, [...values]])),
    shape: sheet.shape,
    title: sheet.title,
    repaired: [...sheet.repaired],
    skipped: sheet.skipped,
    claimsWhole: !sheet.titleClaimsLeft && sheet.headerRow !== null,
  }
}
