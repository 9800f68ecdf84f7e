import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, expect, test } from 'vitest'
import { createDocumentWriter } from '../../../main/files/writing/document-writer.ts'
import { findBrowser } from '../../../main/files/writing/pdf/find-browser.ts'
import type { Paper } from '../../../src/base/ports.ts'
import { childrenList } from './samples/children-list.ts'
import { progressReport } from './samples/progress-report.ts'

const run = promisify(execFile)
const reader = await run('pdftotext', ['-v']).then(
  () => true,
  () => false,
)
const writer = createDocumentWriter()
afterAll(() => writer.close())
const cannot = findBrowser() === undefined || !reader
if (cannot) console.warn('No browser or no pdftotext here: the pages of several papers in one PDF are not tested.')

async function pagesOf(papers: readonly Paper[]): Promise<{ pages: readonly string[]; fonts: number }> {
  const pdf = await writer.paper(papers, 'pdf')
  const folder = await mkdtemp(join(tmpdir(), 'so-thu-nhan-pdf-'))
  try {
    await writeFile(join(folder, 'papers.pdf'), pdf)
    const { stdout } = await run('pdftotext', ['-layout', '-enc', 'UTF-8', join(folder, 'papers.pdf'), '-'])
    return { pages: stdout.split('\f').slice(0, -1), fonts: fontsIn(pdf) }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** How many font files lie in a PDF. */
function fontsIn(pdf: Uint8Array): number {
  return new TextDecoder('latin1').decode(pdf).match(/\/FontFile2 /g)?.length ?? 0
}

test.skipIf(cannot)('lists in one file tell each its own pages, and what they belong to', async () => {
  const list = (name: string, rows: number): Paper => ({ ...childrenList(rows), foot: name })
  const { pages } = await pagesOf([list('Buổi sáng "A"', 60), list('Buổi chiều', 3), list('Buổi tối', 40)])
  const feet = pages.map((page) => page.trim().split('\n').at(-1)?.trim().replace(/\s+/g, ' '))
  const counts = [60, 3, 40].map(
    (_, at) => feet.filter((foot) => foot?.startsWith(['Buổi sáng', 'Buổi chiều', 'Buổi tối'][at] ?? '')).length,
  )
  expect(counts[0]).toBeGreaterThan(1)
  expect(feet).toEqual(
    ['Buổi sáng "A"', 'Buổi chiều', 'Buổi tối'].flatMap((name, at) =>
      Array.from({ length: counts[at] ?? 0 }, (_, page) => `${name} Trang ${page + 1}/${counts[at]}`),
    ),
  )
  expect(pages.every((page) => page.includes('Họ và tên'))).toBe(true)
})

test.skipIf(cannot)('official papers in one file are numbered each from its second page', async () => {
  const { pages } = await pagesOf([progressReport(), progressReport(), progressReport()])
  const tops = pages.map((page) => page.trim().split('\n')[0]?.trim())
  expect(tops).toHaveLength(6)
  for (const at of [0, 2, 4]) expect(tops[at]).not.toMatch(/^\d+$/)
  for (const at of [1, 3, 5]) expect(tops[at]).toBe('2')
})

test.skipIf(cannot)('letters are embedded once, however many papers there are', async () => {
  const one = await pagesOf([progressReport()])
  const ten = await pagesOf(Array.from({ length: 10 }, progressReport))
  expect(one.fonts).toBeGreaterThan(1)
  expect(ten.fonts).toBe(one.fonts)
})
