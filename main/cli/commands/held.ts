import type { PreviewRow } from '../../../src/lists/contract.ts'
import type { Command } from '../command.ts'
import { noWords, textOption } from '../words.ts'

const pageSize = 1000

/** The rows that wait for a decision. */
export const heldCommand: Command = {
  usage: '[--import MÃ]',
  options: { import: { type: 'string' } },
  read(words) {
    noWords(words)
    const sourceId = textOption(words, 'import') ?? null
    return async ({ client, signal }) => {
      const rows: PreviewRow[] = []
      for (;;) {
        const page = { offset: rows.length, limit: pageSize }
        const more = await client.lists.held({ sourceId, page }, { signal })
        rows.push(...more)
        if (more.length < pageSize) break
      }
      return {
        json: rows.map(({ rowId, file, sheet, row, name, code, candidates }) => ({
          rowId,
          file,
          sheet,
          row,
          name,
          code,
          candidates,
        })),
      }
    }
  },
}
