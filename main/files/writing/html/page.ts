import type { Paper } from '../../../../src/base/ports.ts'
import { nation } from '../layout.ts'
import {
  addressees,
  issuerLines,
  numberLine,
  parentLines,
  recipientLines,
  signatureParts,
  signersHint,
  type Official,
} from '../official-text.ts'
import { blockHtml, type Links } from './blocks.ts'
import { escapeHtml, escapeLines } from './escape.ts'
import { jumps, pageRules, type Pages, paperId } from './page-rules.ts'
import { pageStyle } from './style.ts'

// The page needs no script, no network and no picture; a browser is told so, whatever text came in with the names.
const policy = "default-src 'none'; style-src 'unsafe-inline'; font-src data:"

/**
 * Papers as one self-contained HTML page, for the preview, for printing from a browser and for PDF; each begins on a new
 * page. With `links: 'hooks'` each number that has a `link` is `<a data-link="…">`, which the screen listens to.
 * `fontFaces` are `@font-face` rules to embed.
 */
export function htmlPage(
  papers: readonly [Paper, ...Paper[]],
  options: { links: Links; fontFaces?: string } & Pages,
): string {
  const [first] = papers
  return `<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(first.title)}</title>
<style>${options.fontFaces ?? ''}${pageStyle(first)}${pageRules(papers, options)}</style>
</head>
<body>
${options.pages === 'counted' ? jumps(papers) : ''}${papers.map((paper, at) => mainOf(paper, at, options.links)).join('')}</body>
</html>
`
}

function mainOf(paper: Paper, at: number, links: Links): string {
  const { official } = paper
  const blocks = paper.blocks.map((block) => blockHtml(block, paper, links))
  const parts = [
    official ? letterhead(official) : '',
    official ? officialTitle(official) : `<div class="title"><h1>${escapeLines(paper.title)}</h1></div>`,
    paper.subtitle === undefined ? '' : `<p class="subtitle">${escapeLines(paper.subtitle)}</p>`,
    official && official.to.length > 0 ? addressed(official.to) : '',
    ...blocks,
    official ? closing(official) : '',
  ]
  return `<main id="${paperId(at)}" class="${classOf(paper)}">
${parts.filter((part) => part !== '').join('\n')}
</main>
`
}

/** Sheets that are handed round are set narrower; slips to be cut apart need no title over them. */
function classOf({ official, foot, blocks }: Paper): string {
  const isCut = blocks.every(({ kind }) => kind === 'slips')
  return [official ? 'official' : 'list', foot !== undefined && 'sheets', isCut && 'cut'].filter(Boolean).join(' ')
}

function letterhead(official: Official): string {
  const parent = parentLines(official.parent).map((line) => `<p class="parent">${escapeHtml(line)}</p>`)
  const issuer = issuerLines(official.issuer).map(escapeHtml).join('<br>')
  return `<header class="letterhead">
<div>${parent.join('')}<p class="issuer"><span class="ruled">${issuer}</span></p></div>
<div><p class="nation">${nation.name}</p><p class="motto"><span class="ruled whole">${nation.motto}</span></p></div>
<p class="number">${escapeHtml(numberLine(official.number))}</p>
${official.placeAndDay === '' ? '' : `<p class="place">${escapeHtml(official.placeAndDay)}</p>`}
</header>`
}

function officialTitle(official: Official): string {
  const about = official.about.map(escapeHtml).join('<br>')
  return `<div class="title"><h1>${escapeHtml(official.type)}</h1>
<p><span class="ruled">${about}</span></p></div>`
}

function addressed(to: readonly string[]): string {
  const { intro, lines } = addressees(to)
  const list = lines.map((line) => `<li>${escapeHtml(line)}</li>`).join('')
  return `<div class="to"><p>${escapeHtml(intro)}</p>${list === '' ? '' : `<ul>${list}</ul>`}</div>`
}

function closing(official: Official): string {
  const list = recipientLines(official.recipients).map((line) => `<li>${escapeHtml(line)}</li>`)
  const recipients = list.length === 0 ? '' : `<p class="heading">Nơi nhận:</p><ul>${list.join('')}</ul>`
  if (official.signers !== undefined) return signedTogether(official.signers, recipients)
  const { posts, name } = signatureParts(official.signature)
  return `<footer class="closing">
<div class="recipients">${recipients}</div>
<div class="signature">${posts.map((post) => `<p>${escapeHtml(post)}</p>`).join('')}\
<p class="name">${name.map(escapeHtml).join('<br>')}</p></div>
</footer>`
}

/** Several signatures side by side, who gets the paper below the leftmost. */
function signedTogether(signers: readonly (readonly string[])[], recipients: string): string {
  const columns = signers.map((signer) => {
    const { posts, name } = signatureParts(signer)
    const post = posts.map((line) => `<p>${escapeHtml(line)}</p>`).join('')
    return `<div class="signature"><div class="posts">${post}</div><p class="hint">${signersHint}</p>\
<p class="name">${name.map(escapeHtml).join('<br>')}</p></div>`
  })
  return `<footer class="closing together"><div class="signers">${columns.join('\n')}</div>
<div class="recipients">${recipients}</div></footer>`
}
