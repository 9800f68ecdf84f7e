/** A column of a table in the terminal. */
export interface Column {
  head: string
  align: 'left' | 'right'
}

/** Rows set in columns of equal width, for a terminal; every Vietnamese letter (NFC) takes one place. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const all = [columns.map((column) => column.head), ...rows].map((row) => row.map((cell) => cell.normalize('NFC')))
  const widths = columns.map((_, at) => Math.max(...all.map((row) => row[at]?.length ?? 0)))
  const lines = all.map((row) =>
    row
      .map((cell, at) => padded(cell, widths[at] ?? 0, columns[at]?.align))
      .join('  ')
      .trimEnd(),
  )
  const rule = widths.map((width) => '─'.repeat(width)).join('──')
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}

/** A whole number as people write it in Viet Nam: 1.032. */
export function shownNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, '.')
}

/** A percentage with one decimal: 36,8%; an em dash where there is nothing to count. */
export function shownPercent(value: number | null): string {
  return value === null ? '—' : `${value.toFixed(1).replace('.', ',')}%`
}

function padded(cell: string, width: number, align: Column['align'] | undefined): string {
  return align === 'right' ? cell.padStart(width) : cell.padEnd(width)
}
