import { AlignmentType, HeadingLevel, Paragraph, type Table } from 'docx'
import type { Block, Paper } from '../../../../src/base/ports.ts'
import { layout } from '../layout.ts'
import { headingText } from '../official-text.ts'
import { codeOf } from './code.ts'
import { tableOf } from './table.ts'
import { gap, modelRuns, textRuns, twipsOfMillimetres } from './text.ts'

/** The blocks of a paper as Word paragraphs and tables, in order. */
export function bodyOf(paper: Paper): (Paragraph | Table)[] {
  return paper.blocks.flatMap((block, index) => {
    // The signature stays with the last lines of the text, never alone on a page.
    const last = index === paper.blocks.length - 1 && paper.official !== undefined
    return wordBlocks(block, paper, last)
  })
}

function wordBlocks(block: Block, paper: Paper, keepNext: boolean): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [headingOf(block, paper)]
    case 'paragraph':
      return [paragraphOf(block, paper, keepNext)]
    case 'table':
      return [tableOf(block.table, paper), gap(layout.paragraphGap)]
    case 'code':
      return [codeOf(block, paper), gap(layout.paragraphGap)]
    case 'slips':
      throw new RangeError('slips are cut from a printed page: there is no Word form of them')
  }
}

function headingOf(block: Extract<Block, { kind: 'heading' }>, paper: Paper): Paragraph {
  return new Paragraph({
    heading: block.level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    indent: { firstLine: firstLineIndent(paper) },
    children: textRuns(headingText(block.text, paper.official !== undefined)),
  })
}

function paragraphOf(block: Extract<Block, { kind: 'paragraph' }>, paper: Paper, keepNext: boolean): Paragraph {
  const centred = block.align === 'center'
  return new Paragraph({
    ...(keepNext ? { keepNext } : {}),
    alignment: centred ? AlignmentType.CENTER : AlignmentType.JUSTIFIED,
    indent: { firstLine: centred ? 0 : firstLineIndent(paper) },
    children: block.runs.flatMap((run) => modelRuns(run, block.italic ? { italics: true } : {})),
  })
}

function firstLineIndent(paper: Paper): number {
  return paper.official ? twipsOfMillimetres(layout.firstLineIndent) : 0
}
