import type { Taken } from '../../../src/away/contract.ts'
import type { Command } from '../command.ts'
import { flagOption, noWords } from '../words.ts'

/** Sessions that were taken away, newest first: with whom, since when, and how it ended. */
export const awayListCommand: Command = {
  usage: '[--all]',
  options: { all: { type: 'boolean' } },
  read(words) {
    noWords(words)
    const all = flagOption(words, 'all')
    return async ({ client, signal }) => {
      const { taken } = await client.away.list({}, { signal })
      return { json: taken.filter(({ state }) => all || state === 'out').map(takenLine) }
    }
  },
}

/** A taking as scripts read it. */
export function takenLine({ id, requestId: _own, ...taken }: Taken) {
  return { takenId: id, ...taken }
}
