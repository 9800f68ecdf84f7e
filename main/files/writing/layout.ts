import type { Paper, PaperTable } from '../../../src/base/ports.ts'

/**
 * Page layout of official papers: Nghị định 30/2020/NĐ-CP, Phụ lục I, phần I. Lengths in millimetres, letter sizes in
 * points. The Word file and the page read the same numbers, so the two cannot drift apart.
 */
export const layout = {
  font: 'Times New Roman',
  margin: { top: 20, right: 20, bottom: 20, left: 30 },
  /** Of a working list that is handed round and thrown away: the decree does not bind it, paper is dear. */
  narrowMargin: { top: 12, right: 12, bottom: 16, left: 15 },
  /** From the paper's edge to the page number, which stands in the top margin. */
  pageNumberFromTop: 10,
  size: {
    agency: 13,
    nation: 13,
    motto: 14,
    number: 13,
    placeAndDay: 14,
    title: 14,
    body: 14,
    /** Of several posts side by side, each in a third of the page. */
    signers: 13,
    recipientsHeading: 12,
    recipients: 11,
    pageNumber: 13,
  },
  firstLineIndent: 12.7,
  /** Points between paragraphs; the decree asks for at least 6. */
  paragraphGap: 6,
  /** Times the single line; the decree allows 1 to 1.5. */
  lineSpacing: 1.1,
  /** The line under the issuer and under the trích yếu, as a share of the text above it: a third to a half. */
  shortRule: 0.4,
  /** Left column of the letterhead; Quốc hiệu in 13 pt needs 96 mm of the right one. */
  issuerColumn: 62,
  recipientsColumn: 70,
  /** Points left free for the signature and the seal. */
  signatureSpace: 66,
  /** Side of a code to scan in a letter, and on a slip; a phone reads 0.6 mm a dot at an arm's length. */
  code: 26,
  slipCode: 24,
  /** Least height of a slip: three rows of two on a page, in letters that old people read. */
  slip: 84,
} as const

/** Quốc hiệu and Tiêu ngữ, as the decree spells them. */
export const nation = {
  name: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
} as const

const sizesOfA4 = {
  portrait: { width: 210, height: 297 },
  landscape: { width: 297, height: 210 },
} as const

/** A4, in millimetres, as the reader holds it. */
export function pageSize(orientation: Paper['orientation']): { width: number; height: number } {
  return sizesOfA4[orientation]
}

/** The margins of a paper in millimetres. */
export function marginOf({ foot }: Pick<Paper, 'foot'>): { top: number; right: number; bottom: number; left: number } {
  return foot === undefined ? layout.margin : layout.narrowMargin
}

/** Room for text between the left and the right margin, in millimetres. */
export function textWidth(paper: Pick<Paper, 'orientation' | 'foot'>): number {
  const { left, right } = marginOf(paper)
  return pageSize(paper.orientation).width - left - right
}

/** Widths of a table's columns in millimetres, shrunk together when they or the outer lines would run over the margin. */
export function columnWidths(table: PaperTable, paper: Pick<Paper, 'orientation' | 'foot'>): readonly number[] {
  const asked = table.widths.reduce((sum, width) => sum + width, 0)
  const shrink = Math.min(1, (textWidth(paper) - 0.5) / asked)
  return table.widths.map((width) => width * shrink)
}

/** Letter size inside a table, in points: the decree leaves it open, so wide tables get smaller letters. */
export function tableLetterSize(paper: Paper, table: PaperTable): number {
  if (table.widths.length > 7 || paper.foot !== undefined) return 11
  return paper.official ? 13 : 12
}

/** Letter size of running text, in points; a working list is denser than an official paper. */
export function bodyLetterSize(paper: Paper): number {
  return paper.official ? layout.size.body : 13
}
