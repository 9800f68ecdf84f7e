import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, describe, expect, test } from 'vitest'
import { createDocumentWriter } from '../../../main/files/writing/document-writer.ts'
import { findBrowser } from '../../../main/files/writing/pdf/find-browser.ts'
import { PrinterMissing, type Paper } from '../../../src/base/ports.ts'
import { childrenList } from './samples/children-list.ts'
import { progressReport } from './samples/progress-report.ts'
import { vietnameseLetters } from './samples/vietnamese-letters.ts'

const run = promisify(execFile)
const browser = findBrowser()
const reader = await run('pdftotext', ['-v']).then(
  () => true,
  () => false,
)
const writer = createDocumentWriter()
afterAll(() => writer.close())

/** The pages of a PDF as text, laid out as printed. */
async function pagesOf(pdf: Uint8Array): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'so-thu-nhan-pdf-'))
  try {
    await writeFile(join(folder, 'paper.pdf'), pdf)
    const { stdout } = await run('pdftotext', ['-layout', '-enc', 'UTF-8', join(folder, 'paper.pdf'), '-'])
    return stdout.split('\f').slice(0, -1)
  } finally {
    await rm(folder, { recursive: true })
  }
}

function withEveryLetter(paper: Paper): Paper {
  const runs = [{ text: vietnameseLetters.join(' ') }]
  return { ...paper, blocks: [{ kind: 'paragraph', runs }, ...paper.blocks] }
}

test.skipIf(browser !== undefined)('on a machine without a browser a PDF is refused in so many words', async () => {
  console.warn('No Chromium-family browser here: the PDF itself is not tested.')
  await expect(writer.paper(progressReport(), 'pdf')).rejects.toBeInstanceOf(PrinterMissing)
})

describe.skipIf(browser === undefined)('where a browser is', () => {
  test('a report and a list are printed by one browser, every letter in them', { timeout: 30_000 }, async () => {
    const [report, list] = await Promise.all([
      writer.paper(withEveryLetter(progressReport()), 'pdf'),
      writer.paper(childrenList(), 'pdf'),
    ])
    expect(new TextDecoder('latin1').decode(report.subarray(0, 5))).toBe('%PDF-')
    if (!reader) {
      console.warn('pdftotext is not installed: the text of the PDF is not tested.')
      return
    }
    const reportPages = await pagesOf(report)
    const text = reportPages.join('\n').normalize('NFC')
    expect(vietnameseLetters.filter((letter) => !text.includes(letter))).toEqual([])
    expect(text).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
    expect(text).toContain('/BC-UBND')
    expect(reportPages).toHaveLength(2)
    expect(reportPages[0]?.trim().split('\n')[0]).not.toMatch(/^\s*1\s*$/)
    expect(reportPages[1]?.trim().split('\n')[0]?.trim()).toBe('2')

    const listPages = await pagesOf(list)
    expect(listPages.length).toBeGreaterThan(5)
    expect(listPages.every((page, index) => page.includes('Họ và tên') || index === listPages.length - 1)).toBe(true)
    expect(listPages.map((page) => page.trim().split('\n')[0]?.trim()).slice(1)).toEqual(
      listPages.slice(1).map((_, index) => String(index + 2)),
    )
    expect(listPages.join('\n')).toContain('011211000000')
  })

  test('a cancelled print gives its reason and leaves the writer in order', async () => {
    for (const afterMs of [1, 60, 150]) {
      const cancel = new AbortController()
      const printing = writer.paper(childrenList(600), 'pdf', cancel.signal)
      setTimeout(() => cancel.abort(new Error('người dùng dừng')), afterMs)
      await expect(printing).rejects.toThrow('người dùng dừng')
    }
    await expect(writer.paper(childrenList(1), 'pdf')).resolves.toBeInstanceOf(Uint8Array)
  })

  test('papers share a browser, and after the idle time the next paper opens another', async () => {
    let opened = 0
    const counting = () => {
      opened += 1
      return browser
    }
    const brief = createDocumentWriter({ findBrowser: counting, idleMs: 1 })
    await Promise.all([brief.paper(childrenList(1), 'pdf'), brief.paper(childrenList(1), 'pdf')])
    expect(opened).toBe(1)
    // Timers end in order: this one begins after the idle time's own and is longer.
    await new Promise((resolve) => setTimeout(resolve, 20))
    await brief.paper(childrenList(1), 'pdf')
    expect(opened).toBe(2)
    await brief.close()
  })
})

test('a paper cancelled before it starts is not written', async () => {
  const signal = AbortSignal.abort(new Error('người dùng dừng'))
  await expect(writer.paper(progressReport(), 'docx', signal)).rejects.toThrow('người dùng dừng')
  await expect(writer.paper(progressReport(), 'pdf', signal)).rejects.toThrow('người dùng dừng')
})

test('without a browser the printer is missing, and so it is when what was found does not start', async () => {
  const without = createDocumentWriter({ findBrowser: () => undefined })
  await expect(without.paper(progressReport(), 'pdf')).rejects.toBeInstanceOf(PrinterMissing)
  const broken = createDocumentWriter({ findBrowser: () => join(tmpdir(), 'no-such-browser') })
  const failure: unknown = await broken.paper(progressReport(), 'pdf').catch((refusal: unknown) => refusal)
  expect(failure).toBeInstanceOf(PrinterMissing)
  expect(failure).toHaveProperty('cause')
})

describe('looking for a browser', () => {
  const machine = (platform: string, environment: Record<string, string>, files: readonly string[]) => ({
    platform,
    environment,
    exists: (path: string) => files.includes(path),
  })
  const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
  const coccoc = 'C:\\Users\\lan\\AppData\\Local\\CocCoc\\Browser\\Application\\browser.exe'
  const roots = { 'ProgramFiles(x86)': 'C:\\Program Files (x86)', LOCALAPPDATA: 'C:\\Users\\lan\\AppData\\Local' }

  test.each([
    ['Debian', machine('linux', { PATH: '/usr/bin' }, ['/usr/bin/chromium']), '/usr/bin/chromium'],
    ['a folder of PATH', machine('linux', { PATH: '/a:/b' }, ['/b/google-chrome']), '/b/google-chrome'],
    ['Windows with Edge', machine('win32', roots, [coccoc, edge]), edge],
    ['Windows with Cốc Cốc alone', machine('win32', roots, [coccoc]), coccoc],
    ['the one chosen', machine('linux', { SO_THU_NHAN_BROWSER: '/x' }, ['/usr/bin/chromium', '/x']), '/x'],
    ['none wanted', machine('linux', { SO_THU_NHAN_BROWSER: 'none' }, ['/usr/bin/chromium']), undefined],
    ['none there', machine('linux', {}, []), undefined],
  ])('%s', (_, computer, path) => {
    expect(findBrowser(computer)).toBe(path)
  })
})
