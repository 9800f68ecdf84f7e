import { AlignmentType, Document, Header, LineRuleType, Packer, PageNumber, Paragraph, TextRun, type Table } from 'docx'
import type { ISectionOptions, IStylesOptions, PageOrientation } from 'docx'
import type { Paper } from '../../../../src/base/ports.ts'
import { bodyLetterSize, layout, marginOf, pageSize } from '../layout.ts'
import { printable } from '../printable.ts'
import { bodyOf } from './blocks.ts'
import { closing } from './closing.ts'
import { addressed, letterhead, officialTitle } from './letterhead.ts'
import { gap, plainLine, twips, twipsOfMillimetres } from './text.ts'

/** Papers as the bytes of one .docx file, which an office may still edit; each begins on a new page. */
export async function wordDocument(papers: readonly [Paper, ...Paper[]]): Promise<Uint8Array> {
  const [{ title, official }] = papers
  const document = new Document({
    title: printable(title),
    creator: printable(official?.issuer ?? ''),
    lastModifiedBy: printable(official?.issuer ?? ''),
    styles: stylesOf(papers[0]),
    sections: papers.map(sectionOf),
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

function sectionOf(paper: Paper): ISectionOptions {
  const { official } = paper
  return {
    properties: { titlePage: true, page: { ...pageOf(paper), pageNumbers: { start: 1 } } },
    // The first page has a header of its own, which is empty: no number on page 1.
    headers: { default: numberedHeader(), first: new Header({ children: [gap(1)] }) },
    children: [
      ...(official ? officialOpening(official, paper) : [plainTitle(paper.title)]),
      ...subtitleOf(paper),
      ...(official ? addressed(official.to, paper) : []),
      ...bodyOf(paper),
      ...(official ? closing(official, paper) : []),
    ],
  }
}

function officialOpening(official: NonNullable<Paper['official']>, paper: Paper): (Paragraph | Table)[] {
  return [letterhead(official, paper), ...officialTitle(official, paper)]
}

function plainTitle(title: string): Paragraph {
  return plainLine(title, { size: layout.size.title, bold: true }, { spacing: { before: 0, after: twips(6) } })
}

function subtitleOf(paper: Paper): Paragraph[] {
  if (paper.subtitle === undefined) return []
  return [plainLine(paper.subtitle, { italics: true }, { spacing: { before: 0, after: twips(8) } })]
}

function numberedHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: layout.size.pageNumber * 2 })
  return new Header({
    children: [
      new Paragraph({ alignment: AlignmentType.CENTER, spacing: { before: 0, after: 0 }, children: [number] }),
    ],
  })
}

function pageOf(paper: Paper) {
  const margin = marginOf(paper)
  // Word is told the upright size; the library turns it for landscape.
  const { width, height } = pageSize('portrait')
  const turned: (typeof PageOrientation)[keyof typeof PageOrientation] = paper.orientation
  return {
    size: { width: twipsOfMillimetres(width), height: twipsOfMillimetres(height), orientation: turned },
    margin: {
      top: twipsOfMillimetres(margin.top),
      right: twipsOfMillimetres(margin.right),
      bottom: twipsOfMillimetres(margin.bottom),
      left: twipsOfMillimetres(margin.left),
      header: twipsOfMillimetres(layout.pageNumberFromTop),
      footer: twipsOfMillimetres(layout.pageNumberFromTop),
    },
  }
}

function stylesOf(paper: Paper): IStylesOptions {
  const size = bodyLetterSize(paper) * 2
  const spacing = {
    before: 0,
    after: twips(layout.paragraphGap),
    line: Math.round(240 * layout.lineSpacing),
    lineRule: LineRuleType.AUTO,
  }
  const heading = {
    run: { font: layout.font, size, bold: true, color: '000000' },
    paragraph: { spacing, keepNext: true, alignment: AlignmentType.JUSTIFIED },
  }
  return {
    default: {
      document: { run: { font: layout.font, size, language: { value: 'vi-VN' } }, paragraph: { spacing } },
      heading1: heading,
      heading2: heading,
    },
  }
}
