import { type Command, WrongUsage } from '../command.ts'
import { numberOption } from '../words.ts'

/** Finds children by name, guardian, number or telephone, with or without marks. */
export const searchCommand: Command = {
  usage: 'TỪ... [--limit N]',
  options: { limit: { type: 'string' } },
  read(words) {
    const text = words.words.join(' ').trim()
    if (text === '') throw new WrongUsage('Chưa nêu từ cần tìm.')
    const limit = numberOption(words, 'limit', { from: 1, to: 200 }) ?? 20
    return async ({ client, signal }) => {
      const hits = await client.register.search({ words: text, limit }, { signal })
      return { json: hits.map(({ id, name, born, village, state }) => ({ id, name, born, village, state })) }
    }
  },
}
