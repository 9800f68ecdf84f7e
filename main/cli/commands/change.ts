import type { Command } from '../command.ts'
import { instantOption, neededDay, noWords } from '../words.ts'

/** What moved the number of those left between two days. */
export const changeCommand: Command = {
  usage: '--from NGÀY --to NGÀY [--known-from THỜI-ĐIỂM] [--known-to THỜI-ĐIỂM]',
  options: {
    from: { type: 'string' },
    to: { type: 'string' },
    'known-from': { type: 'string' },
    'known-to': { type: 'string' },
  },
  read(words) {
    noWords(words)
    const input = {
      from: neededDay(words, 'from'),
      to: neededDay(words, 'to'),
      knownFrom: instantOption(words, 'known-from'),
      knownTo: instantOption(words, 'known-to'),
    }
    return async ({ client, signal }) => {
      const { villages, ...whole } = await client.figures.change(input, { signal })
      return { json: { ...whole, villages: villages.map(({ id: _id, ...village }) => village) } }
    }
  },
}
