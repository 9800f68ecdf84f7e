// Points a line of Times 12 takes, and how many letters of it fill one unit of column width.
const linePoints = 16
const lettersAUnit = 1.1

/**
 * Height in points of a row whose texts stand in columns of these widths; undefined for a row of one line, which
 * spreadsheets size themselves. Not every spreadsheet grows a row for wrapped text when it opens a file.
 */
export function rowHeight(texts: readonly string[], widths: readonly number[]): number | undefined {
  const lines = texts.map((text, column) => linesOf(text, widths[column]))
  const most = Math.max(1, ...lines)
  return most === 1 ? undefined : most * linePoints
}

function linesOf(text: string, width: number | undefined): number {
  if (width === undefined || width <= 0) return 1
  const room = width * lettersAUnit
  return text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / room)), 0)
}
