import { AlignmentType, BorderStyle, LineRuleType, Paragraph, TextRun } from 'docx'
import type { IParagraphOptions } from 'docx'
import type { Run } from '../../../../src/base/ports.ts'
import { printableLines } from '../printable.ts'

export interface Letters {
  /** Points; absent means the document's own size. */
  size?: number
  bold?: boolean
  italics?: boolean
}

/** Word counts a point as 20 twips. */
export function twips(points: number): number {
  return Math.round(points * 20)
}

/** Millimetres as Word's twips. */
export function twipsOfMillimetres(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}

/** Text as Word runs, its line ends kept. */
export function textRuns(text: string, letters: Letters = {}): TextRun[] {
  const { size, ...style } = letters
  return printableLines(text).map(
    (line, index) =>
      new TextRun({
        text: line,
        ...style,
        ...(size === undefined ? {} : { size: size * 2 }),
        ...(index === 0 ? {} : { break: 1 }),
      }),
  )
}

/** A run of the model as Word runs; links are for the screen only. */
export function modelRuns(run: Run, letters: Letters = {}): TextRun[] {
  return textRuns(run.text, {
    ...letters,
    ...(run.bold ? { bold: true } : {}),
    ...(run.italic ? { italics: true } : {}),
  })
}

/** One line of text without indent or gap, as in the letterhead, in cells and in the signature. */
export function plainLine(text: string, letters: Letters, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO },
    ...(letters.size === undefined ? {} : { run: { size: letters.size * 2 } }),
    ...options,
    children: textRuns(text, letters),
  })
}

/** An empty paragraph of a given height in points: keeps neighbouring tables from growing together. */
export function gap(points: number, options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({
    ...options,
    spacing: { before: 0, after: 0, line: twips(points), lineRule: LineRuleType.EXACT },
    run: { size: 2 },
  })
}

/** A centred line of a given length in a column, both in millimetres: the upper border of a low empty paragraph. */
export function rule(length: number, column: number, pointsAbove = 2): Paragraph {
  const indent = twipsOfMillimetres(Math.max(0, (column - length) / 2))
  return new Paragraph({
    indent: { left: indent, right: indent },
    spacing: { before: twips(pointsAbove), after: 0, line: 60, lineRule: LineRuleType.EXACT },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 0, color: '000000' } },
    run: { size: 2 },
  })
}
