import type { Preview } from '../../src/lists/contract.ts'

export interface PlacedSheet {
  file: string
  /** Which of the files it is in, from 0. */
  fileAt: number
  sheet: Preview['files'][number]['sheets'][number]
}

export interface SheetShape {
  key: string
  sheets: [PlacedSheet, ...PlacedSheet[]]
}

/** Sheets of one shape are mapped together; a sheet without a heading stands alone, after those that have one. */
export function sheetsByShape(preview: Preview): SheetShape[] {
  const shapes = new Map<string, SheetShape>()
  for (const [fileAt, { file, sheets }] of preview.files.entries())
    for (const sheet of sheets) {
      const key = sheet.headerRow === null ? `${file}|${sheet.sheet}` : sheet.shape
      const of = shapes.get(key)
      const placed = { file, fileAt, sheet }
      if (of === undefined) shapes.set(key, { key, sheets: [placed] })
      else of.sheets.push(placed)
    }
  const unread = (shape: SheetShape) => (shape.sheets[0].sheet.headerRow === null ? 1 : 0)
  return [...shapes.values()].toSorted((a, b) => unread(a) - unread(b))
}
