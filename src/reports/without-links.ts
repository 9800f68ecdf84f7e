import type { Block, Paper, Run } from '../base/ports.ts'

/** The paper as it leaves the product: what its numbers open is for the screen only. */
export function withoutLinks(paper: Paper): Paper {
  return { ...paper, blocks: paper.blocks.map(plainBlock) }
}

function plainBlock(block: Block): Block {
  if (block.kind === 'paragraph') return { ...block, runs: block.runs.map(plainRun) }
  if (block.kind !== 'table') return block
  const { table } = block
  return { ...block, table: { ...table, rows: table.rows.map((row) => ({ ...row, cells: row.cells.map(plainRun) })) } }
}

function plainRun({ link: _, ...run }: Run): Run {
  return run
}
