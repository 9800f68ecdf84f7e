import { type Context } from '../access/index.ts'
import { maskNumbers } from '../register/index.ts'
import { openFile } from './open-files.ts'
import { topTexts } from './reading/index.ts'

/** Rows in which an officer looks for the heading. */
const shownRows = 15

/**
 * The first rows of a sheet as they stand in the file, decoded, numbers masked: to choose the heading row among them.
 * A sheet that the file does not have answers no rows.
 * @throws FILE_REFUSED, SECRET
 */
export async function topRows(context: Context, asked: { fileId: string; sheet: string }, signal?: AbortSignal) {
  const { sheets } = await openFile(context, asked.fileId, signal)
  const sheet = sheets.find((one) => one.name === asked.sheet)
  if (sheet === undefined) return { rows: [] }
  return {
    rows: topTexts(sheet, shownRows).map((cells, at) => ({
      row: at + 1,
      cells: cells.map((text) => maskNumbers(text)),
    })),
  }
}
