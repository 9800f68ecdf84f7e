import type { DocumentWriter, Paper, ReportForm, TableBook } from '../../../src/base/ports.ts'
import { timesFontFaces } from './html/font-faces.ts'
import { htmlPage } from './html/page.ts'
import { pageCounts } from './pdf/page-counts.ts'
import { findBrowser } from './pdf/find-browser.ts'
import { createPrinter, type Printer } from './pdf/printer.ts'

/** Milliseconds the browser is kept after the last paper: long enough for the next village's list. */
const idleMs = 15_000

export interface DocumentWriterOptions {
  /** Path of a Chromium-family browser, or undefined where there is none. */
  findBrowser?: () => string | undefined
  /** Milliseconds after which an idle browser is closed. */
  idleMs?: number
  /** Prints instead of a browser of this machine: the desktop window's own. */
  printer?: Printer
}

export interface ClosableDocumentWriter extends DocumentWriter {
  /** Closes the browser that prints, for a host or a command that ends. */
  close(): Promise<void>
}

/** Writes papers as .docx, .html and .pdf and tables as .xlsx. Nothing is loaded or started before it is needed. */
export function createDocumentWriter(options: DocumentWriterOptions = {}): ClosableDocumentWriter {
  const printer =
    options.printer ??
    createPrinter({
      findBrowser: options.findBrowser ?? (() => findBrowser()),
      idleMs: options.idleMs ?? idleMs,
    })
  return {
    async paper(paper, form, signal) {
      signal?.throwIfAborted()
      const [first, ...others] = 'title' in paper ? [paper] : paper
      if (first === undefined) throw new RangeError('no paper to write')
      const bytes = await paperBytes([first, ...others], form, printer, signal)
      signal?.throwIfAborted()
      return bytes
    },
    async tables(book: TableBook) {
      const { workbookFile } = await import('./xlsx/workbook.ts')
      return await workbookFile(book)
    },
    close: () => printer.close(),
  }
}

type Papers = readonly [Paper, ...Paper[]]

async function paperBytes(
  papers: Papers,
  form: Exclude<ReportForm, 'xlsx'>,
  printer: Printer,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  switch (form) {
    case 'docx': {
      const { wordDocument } = await import('./docx/document.ts')
      return await wordDocument(papers)
    }
    case 'html':
      return new TextEncoder().encode(htmlPage(papers, { links: 'hooks' }))
    case 'pdf':
      return await printed(papers, printer, signal)
  }
}

/** Where pages tell how many there are, and a file holds several papers, it is printed once to be counted. */
async function printed(papers: Papers, printer: Printer, signal: AbortSignal | undefined): Promise<Uint8Array> {
  const options = { links: 'plain', fontFaces: await timesFontFaces() } as const
  if (papers.length === 1 || papers.every(({ foot }) => foot === undefined))
    return await printer.print(htmlPage(papers, options), signal)
  const counted = await printer.print(htmlPage(papers, { ...options, pages: 'counted' }), signal)
  const pages = pageCounts(counted, papers.length)
  return await printer.print(htmlPage(papers, { ...options, ...(pages && { pages }) }), signal)
}
