import { AlignmentType, type Paragraph, type Table } from 'docx'
import type { Paper } from '../../../../src/base/ports.ts'
import { layout, textWidth } from '../layout.ts'
import { recipientLines, signatureParts, type Official } from '../official-text.ts'
import { twoColumns } from './letterhead.ts'
import { gap, plainLine, twips } from './text.ts'

const { size } = layout
const atLeft = { alignment: AlignmentType.LEFT } as const

/** "Nơi nhận" at the left, level with the post and the name of who signs at the right (Phụ lục I, mục 7 to 9). */
export function closing(official: Official, paper: Paper): (Paragraph | Table)[] {
  const { posts, name } = signatureParts(official.signature)
  const letters = { size: size.title, bold: true }
  const signature = [
    ...posts.map((post) => plainLine(post, letters, { keepNext: true })),
    plainLine(name.join('\n'), letters, { spacing: { before: twips(layout.signatureSpace) } }),
  ]
  const columns = [layout.recipientsColumn, textWidth(paper) - layout.recipientsColumn] as const
  return [gap(8), twoColumns(columns, [[recipients(official.recipients), signature]]), gap(1)]
}

function recipients(names: readonly string[]): Paragraph[] {
  const lines = recipientLines(names)
  if (lines.length === 0) return [gap(1)]
  return [
    plainLine('Nơi nhận:', { size: size.recipientsHeading, bold: true, italics: true }, atLeft),
    ...lines.map((line) => plainLine(line, { size: size.recipients }, atLeft)),
  ]
}
