import type { Block, Paper, Run } from '../../../../src/base/ports.ts'

/** A paper as its reader sees it, a line a paragraph, a row of a table with bars between. */
export function plainText(paper: Paper): string {
  const { official } = paper
  const head = official
    ? [
        official.parent,
        official.issuer,
        official.number,
        official.placeAndDay,
        official.type,
        ...official.about,
        `Kính gửi: ${official.to.join('; ')}`,
      ]
    : [paper.title, paper.subtitle ?? '']
  const signers = official?.signers?.map((lines) => lines.join(' ')) ?? []
  const foot = official ? [...official.recipients, ...official.signature, ...signers] : []
  return `${[...head, '', ...paper.blocks.flatMap(linesOf), '', ...foot].join('\n')}\n`
}

/** The running text of a paper without its tables. */
export function proseOf(paper: Paper): string {
  return paper.blocks.flatMap((block) => (block.kind === 'table' ? [] : linesOf(block))).join('\n')
}

/** Every number with what it opens. */
export function linksOf(paper: Paper): { text: string; link: string }[] {
  return paper.blocks
    .flatMap((block): readonly Run[] => {
      if (block.kind === 'paragraph') return block.runs
      return block.kind === 'table' ? block.table.rows.flatMap((row) => row.cells) : []
    })
    .flatMap(({ text, link }) => (link === undefined ? [] : [{ text, link }]))
}

function linesOf(block: Block): string[] {
  if (block.kind === 'heading') return ['', block.text]
  if (block.kind === 'paragraph') return [textOf(block.runs)]
  if (block.kind === 'code') return [`[${block.code}] ${block.words}`]
  if (block.kind === 'slips')
    return block.slips.flatMap(({ title, lines, small, code }) => ['', title, ...lines.map(textOf), ...small, `[${code}]`])
  const { head, rows } = block.table
  return [
    ...head.map((row) => row.map((cell) => cell.text).join(' | ')),
    ...rows.map((row) => row.cells.map((cell) => cell.text).join(' | ')),
  ]
}

function textOf(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('')
}
