import { AlignmentType, ImageRun, Paragraph, type Table } from 'docx'
import type { Block, Paper } from '../../../../src/base/ports.ts'
import { codeGif } from '../code-dots.ts'
import { layout, textWidth } from '../layout.ts'
import { twoColumns } from './letterhead.ts'
import { plainLine } from './text.ts'

// The library takes lengths in dots of 1/96 inch.
const side = Math.round((layout.code / 25.4) * 96)

/** A code to scan with its words beside it. */
export function codeOf({ code, words }: Extract<Block, { kind: 'code' }>, paper: Paper): Table {
  const picture = new ImageRun({
    type: 'gif',
    data: codeGif(code),
    transformation: { width: side, height: side },
    altText: { name: 'QR', title: 'QR', description: words },
  })
  const columns = [layout.code + 4, textWidth(paper) - layout.code - 4] as const
  return twoColumns(columns, [
    [[new Paragraph({ children: [picture] })], [plainLine(words, {}, { alignment: AlignmentType.LEFT })]],
  ])
}
