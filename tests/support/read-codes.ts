import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { type Browser, chromium, type Page } from 'playwright-core'
import { findBrowser } from '../../main/files/writing/pdf/find-browser.ts'

const require = createRequire(import.meta.url)
const origin = 'http://papers.test'
const served: Readonly<Record<string, string>> = {
  '/pdf.mjs': require.resolve('pdfjs-dist/build/pdf.mjs'),
  '/pdf.worker.mjs': require.resolve('pdfjs-dist/build/pdf.worker.mjs'),
  '/jsQR.js': require.resolve('jsqr/dist/jsQR.js'),
}

// Runs in the page: draws what was printed and reads every code on it, painting over each that was read.
const script = `
// A scanner is held over one code at a time: the page is looked at through a window of half its width that is moved on.
function codesOn(canvas) {
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  const codes = new Set()
  const side = Math.ceil(canvas.width / 2)
  for (let top = 0; top < canvas.height; top += Math.ceil(side / 6))
    for (const left of [0, side - 1]) {
      const { data, width, height } = pen.getImageData(left, top, side, Math.min(Math.ceil(side / 2), canvas.height - top))
      const found = jsQR(data, width, height, { inversionAttempts: 'dontInvert' })
      // It may take a piece of a code for one that says nothing.
      if (found !== null && found.data !== '') codes.add(found.data)
    }
  return [...codes]
}
const bytesOf = (base64) => Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))
window.codesOfPdf = async (base64, scale) => {
  const pdfjs = await import('/pdf.mjs')
  pdfjs.GlobalWorkerOptions.workerSrc = '/pdf.worker.mjs'
  const pdf = await pdfjs.getDocument({ data: bytesOf(base64) }).promise
  const codes = []
  for (let no = 1; no <= pdf.numPages; no += 1) {
    const page = await pdf.getPage(no)
    const viewport = page.getViewport({ scale })
    const canvas = document.createElement('canvas')
    canvas.width = viewport.width
    canvas.height = viewport.height
    await page.render({ canvas, viewport }).promise
    codes.push(...codesOn(canvas))
  }
  return codes
}
window.codesOfPicture = async (base64) => {
  const picture = await createImageBitmap(new Blob([bytesOf(base64)]))
  // As it stands on paper: larger than its dots, with white around it.
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = 480
  const pen = canvas.getContext('2d')
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, 480, 480)
  pen.imageSmoothingEnabled = false
  pen.drawImage(picture, 40, 40, 400, 400)
  const { data } = pen.getImageData(0, 0, 480, 480)
  const found = jsQR(data, 480, 480)
  return found === null ? [] : [found.data]
}
`

export interface CodeReader {
  /** Every code on the pages of a PDF, drawn at so many dots a point (72 points an inch). */
  ofPdf(pdf: Uint8Array, scale?: number): Promise<string[]>
  ofPicture(picture: Uint8Array): Promise<string[]>
  close(): Promise<void>
}

/** Reads the codes on printed papers as a scanner would: the paper drawn as a picture, the picture searched for codes. */
export async function openCodeReader(): Promise<CodeReader> {
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? '',
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  const page = await pageOf(browser)
  const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64')
  return {
    ofPdf: (pdf, scale = 2) => page.evaluate(`codesOfPdf("${base64(pdf)}", ${scale})`),
    ofPicture: (picture) => page.evaluate(`codesOfPicture("${base64(picture)}")`),
    close: () => browser.close(),
  }
}

async function pageOf(browser: Browser): Promise<Page> {
  const page = await browser.newPage()
  await page.route(`${origin}/**`, async (route) => {
    const file = served[new URL(route.request().url()).pathname]
    if (file === undefined) await route.fulfill({ contentType: 'text/html', body: '<script src="/jsQR.js"></script>' })
    else await route.fulfill({ contentType: 'text/javascript', body: readFileSync(file, 'utf8') })
  })
  await page.goto(`${origin}/`)
  await page.addScriptTag({ content: script })
  return page
}
