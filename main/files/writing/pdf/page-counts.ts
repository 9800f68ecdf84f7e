import { paperId } from '../html/page-rules.ts'

/**
 * How many pages each paper of a PDF has, one a paper; undefined when the PDF does not tell. Chromium writes the pages in
 * order as plain objects, and for each name that a link goes to the page on which it stands.
 */
export function pageCounts(pdf: Uint8Array, papers: number): readonly number[] | undefined {
  const text = new TextDecoder('latin1').decode(pdf)
  const pages = [...text.matchAll(/(?:^|\n)(\d+) 0 obj\s*<<\/Type \/Page\s/g)].map(([, no]) => no)
  const starts = Array.from({ length: papers }, (_, at) => {
    const found = new RegExp(`/${paperId(at)}\\s*\\[(\\d+) 0 R`).exec(text)
    return found === null ? -1 : pages.indexOf(found[1])
  })
  const counts = starts.map((start, at) => (starts[at + 1] ?? pages.length) - start)
  return starts.includes(-1) || counts.some((count) => count < 1) ? undefined : counts
}
