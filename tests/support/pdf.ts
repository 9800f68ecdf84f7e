import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** What a reader sees of a PDF, page by page, line by line: pieces at one height are one line, from the left. */
export async function pdfPages(pdf: Uint8Array): Promise<string[][]> {
  const loading = getDocument({ data: pdf.slice(), useSystemFonts: false, verbosity: 0 })
  const document = await loading.promise
  try {
    const pages: string[][] = []
    for (let no = 1; no <= document.numPages; no += 1) {
      const { items } = await (await document.getPage(no)).getTextContent()
      const lines = new Map<number, { x: number; text: string }[]>()
      for (const item of items) {
        if (!('str' in item) || item.str === '') continue
        const x = Number(item.transform[4])
        const y = Number(item.transform[5])
        const near = [...lines.keys()].find((at) => Math.abs(at - y) < 2) ?? y
        lines.set(near, [...(lines.get(near) ?? []), { x, text: item.str }])
      }
      pages.push(
        [...lines]
          .toSorted(([a], [b]) => b - a)
          .map(([, pieces]) => pieces.toSorted((a, b) => a.x - b.x))
          .map((pieces) =>
            pieces
              .map(({ text }) => text)
              .join(' ')
              .replace(/\s+/g, ' ')
              .trim(),
          )
          .filter((line) => line !== ''),
      )
    }
    return pages
  } finally {
    await loading.destroy()
  }
}
