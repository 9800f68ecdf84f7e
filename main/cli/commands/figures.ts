import type { Command } from '../command.ts'
import { instantOption, neededDay, noWords } from '../words.ts'

/** The counts of a day, by group and village. */
export const figuresCommand: Command = {
  usage: '--as-of NGÀY [--known-at THỜI-ĐIỂM]',
  options: { 'as-of': { type: 'string' }, 'known-at': { type: 'string' } },
  read(words) {
    noWords(words)
    const input = { asOf: neededDay(words, 'as-of'), knownAt: instantOption(words, 'known-at') }
    return async ({ client, signal }) => {
      const { villages, ...whole } = await client.figures.at(input, { signal })
      return { json: { ...whole, villages: villages.map(({ id: _id, ...village }) => village) } }
    }
  },
}
