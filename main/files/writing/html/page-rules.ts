import type { Paper } from '../../../../src/base/ports.ts'
import { layout } from '../layout.ts'
import { printable } from '../printable.ts'
import { marginsOf } from './style.ts'

/**
 * How many pages each paper has: not known when there is one (the browser knows), or when none is told. `counted`: the page
 * is printed to be counted (pdf/page-counts.ts).
 */
export interface Pages {
  pages?: 'counted' | readonly number[]
}

const letters = '"Times New Roman", Tinos, serif'
const number = `font: ${layout.size.pageNumber}pt ${letters}; color: #000`
const small = `font: 10pt ${letters}; color: #000`

/** By this name a paper of the page is found again in the PDF. */
export function paperId(at: number): string {
  return `paper-${at}`
}

/** The sheets of each paper: A4, its margins, its page numbers from 1. */
export function pageRules(papers: readonly [Paper, ...Paper[]], { pages }: Pages): string {
  const [first, ...others] = papers
  if (others.length === 0)
    return first.foot === undefined
      ? `@page { ${sheet(first)} @top-center { content: counter(page); ${number}; } }
@page :first { @top-center { content: none; } }`
      : `@page { ${sheet(first)} ${footOf(first.foot, 'counter(page)', 'counter(pages)')} }`
  const rules = papers.map((paper, at) => {
    const id = paperId(at)
    const told = Array.isArray(pages) ? `"${pages[at] ?? ''}"` : '""'
    const numbered =
      paper.foot === undefined
        ? `@top-center { content: counter(${id}, from-second); ${number}; }`
        : footOf(paper.foot, `counter(${id})`, told)
    return `@page ${id} { ${sheet(paper)} counter-increment: ${id}; ${numbered} }
#${id} { page: ${id}; }`
  })
  return `@counter-style from-second { system: fixed; symbols: ""; fallback: decimal; }
main + main { break-before: page; }
${rules.join('\n')}`
}

/** A link to each paper, which makes the browser write down where in the PDF it begins. */
export function jumps(papers: readonly Paper[]): string {
  return `<nav style="position:absolute">${papers.map((_, at) => `<a href="#${paperId(at)}">.</a>`).join('')}</nav>`
}

function sheet(paper: Paper): string {
  return `size: A4 ${paper.orientation}; margin: ${marginsOf(paper)};`
}

function footOf(foot: string, at: string, total: string): string {
  return `@bottom-left { content: "${cssText(foot)}"; ${small}; width: 75%; }
  @bottom-right { content: "Trang " ${at} "/" ${total}; ${small}; }`
}

/** Text as a CSS string: whatever came in with a name stays text. */
function cssText(text: string): string {
  return printable(text).replace(
    /[^\p{L}\p{N} .,:;()-]/gu,
    (letter) => `\\${(letter.codePointAt(0) ?? 0).toString(16)} `,
  )
}
