import { AlignmentType, type Paragraph, type Table } from 'docx'
import type { Paper } from '../../../../src/base/ports.ts'
import { layout, textWidth } from '../layout.ts'
import { recipientLines, signatureParts, signersHint, type Official } from '../official-text.ts'
import { columnsOf, twoColumns } from './letterhead.ts'
import { gap, plainLine, twips } from './text.ts'

const { size } = layout
const atLeft = { alignment: AlignmentType.LEFT } as const
/** On the page of what follows. */
const stay = { keepNext: true } as const

/** "Nơi nhận" at the left, level with the post and the name of who signs at the right (Phụ lục I, mục 7 to 9). */
export function closing(official: Official, paper: Paper): (Paragraph | Table)[] {
  if (official.signers !== undefined) return signedTogether(official, official.signers, paper)
  const { posts, name } = signatureParts(official.signature)
  const letters = { size: size.title, bold: true }
  const signature = [
    ...posts.map((post) => plainLine(post, letters, stay)),
    plainLine(name.join('\n'), letters, { spacing: { before: twips(layout.signatureSpace) } }),
  ]
  const columns = [layout.recipientsColumn, textWidth(paper) - layout.recipientsColumn] as const
  return [gap(8, stay), twoColumns(columns, [[recipients(official.recipients), signature]]), gap(1)]
}

/** Several signatures side by side: posts, the hint and names each in a row of their own, so that they stand level. */
function signedTogether(
  official: Official,
  signers: readonly (readonly string[])[],
  paper: Paper,
): (Paragraph | Table)[] {
  const letters = { size: size.signers, bold: true }
  const parts = signers.map(signatureParts)
  const widths = signers.map(() => textWidth(paper) / signers.length)
  const rows = [
    parts.map(({ posts }) => posts.map((post) => plainLine(post, letters, stay))),
    parts.map(() => [plainLine(signersHint, { size: size.signers, italics: true }, stay)]),
    parts.map(({ name }) => [
      plainLine(name.join('\n'), letters, { ...stay, spacing: { before: twips(layout.signatureSpace) } }),
    ]),
  ]
  return [gap(8, stay), columnsOf(widths, rows), gap(6, stay), ...recipients(official.recipients)]
}

function recipients(names: readonly string[]): Paragraph[] {
  const lines = recipientLines(names)
  if (lines.length === 0) return [gap(1)]
  return [
    plainLine('Nơi nhận:', { size: size.recipientsHeading, bold: true, italics: true }, { ...atLeft, ...stay }),
    ...lines.map((line, at) =>
      plainLine(line, { size: size.recipients }, { ...atLeft, ...(at < lines.length - 1 ? stay : {}) }),
    ),
  ]
}
