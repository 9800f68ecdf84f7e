import type { Block, Paper, PaperHeadCell, PaperTable, Run, Slip } from '../../../../src/base/ports.ts'
import { columnWidths, tableLetterSize } from '../layout.ts'
import { headingText } from '../official-text.ts'
import { printable } from '../printable.ts'
import { codeSvg } from './code-svg.ts'
import { escapeHtml, escapeLines } from './escape.ts'

/** Whether numbers with a `link` become hooks for the screen, or stay plain text. */
export type Links = 'hooks' | 'plain'

/** One block of a paper as HTML. */
export function blockHtml(block: Block, paper: Paper, links: Links): string {
  switch (block.kind) {
    case 'heading': {
      const tag = block.level === 1 ? 'h2' : 'h3'
      return `<${tag}>${escapeLines(headingText(block.text, paper.official !== undefined))}</${tag}>`
    }
    case 'paragraph': {
      const classes = ['text', block.align === 'center' && 'centred', block.italic && 'slanted'].filter(Boolean)
      return `<p class="${classes.join(' ')}">${block.runs.map((run) => runHtml(run, links)).join('')}</p>`
    }
    case 'table':
      return tableHtml(block.table, paper, links)
    case 'code':
      return `<div class="code">${codeSvg(block.code)}<p>${escapeLines(block.words)}</p></div>`
    case 'slips':
      return `<div class="slips">${block.slips.map(slipHtml).join('\n')}</div>`
  }
}

function slipHtml({ title, lines, small, code }: Slip): string {
  const said = lines.map((runs) => `<p class="said">${runs.map((run) => runHtml(run, 'plain')).join('')}</p>`)
  const below = small.map((line) => `<p class="small">${escapeLines(line)}</p>`)
  return `<section class="slip">${codeSvg(code)}<h2>${escapeLines(title)}</h2>${said.join('')}${below.join('')}</section>`
}

function tableHtml(table: PaperTable, paper: Paper, links: Links): string {
  const widths = columnWidths(table, paper)
  const whole = widths.reduce((sum, width) => sum + width, 0)
  const columns = widths.map((width) => `<col style="width:${width.toFixed(2)}mm">`).join('')
  const head = table.head.map((row) => `<tr>${row.map(headCellHtml).join('')}</tr>`).join('\n')
  const rows = table.rows.map((row) => {
    const cells = row.cells.map((cell, column) => cellHtml(cell, table.align[column] ?? 'left', links))
    const kind = [row.bold && 'bold', row.joined && 'joined', row.leads && 'leads'].filter(Boolean).join(' ')
    return `<tr${kind === '' ? '' : ` class="${kind}"`}>${cells.join('')}</tr>`
  })
  const style = `width:${whole.toFixed(2)}mm;font-size:${tableLetterSize(paper, table)}pt`
  return `<table style="${style}"><colgroup>${columns}</colgroup>
<thead>
${head}
</thead>
<tbody>
${rows.join('\n')}
</tbody></table>`
}

function headCellHtml(cell: PaperHeadCell): string {
  const columns = cell.columns === undefined ? '' : ` colspan="${cell.columns}"`
  const rows = cell.rows === undefined ? '' : ` rowspan="${cell.rows}"`
  return `<th${columns}${rows}>${escapeLines(cell.text)}</th>`
}

function cellHtml(cell: Run, align: 'left' | 'center' | 'right', links: Links): string {
  return `<td class="${align}">${runHtml(cell, links)}</td>`
}

function runHtml(run: Run, links: Links): string {
  let html = escapeLines(run.text)
  if (run.italic) html = `<i>${html}</i>`
  if (run.bold) html = `<b>${html}</b>`
  if (run.link === undefined || links === 'plain') return html
  const target = encodeURIComponent(printable(run.link))
  return `<a data-link="${escapeHtml(run.link)}" href="#${escapeHtml(target)}">${html}</a>`
}
