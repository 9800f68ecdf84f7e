import { z } from 'zod'
import type { Decision } from '../../../src/lists/contract.ts'
import { problemCodes } from '../../../src/lists/read-row.ts'
import { type Command, WrongUsage } from '../command.ts'
import type { Desk } from '../desk.ts'
import { villageNamed } from '../village-named.ts'
import { choiceOption, textOption } from '../words.ts'

/** Settles held rows: one by its id, or all of a kind. */
export const decideCommand: Command = {
  usage: 'MÃDÒNG | --code LOẠI [--import MÃ]   rồi   same MÃTRẺ|THÔN | new | drop',
  options: { code: { type: 'string' }, import: { type: 'string' } },
  read(words) {
    const code = choiceOption(words, 'code', z.enum(problemCodes), problemCodes)
    const sourceId = textOption(words, 'import') ?? null
    const [rowId, decision] = code === null ? [words.words[0], words.words.slice(1)] : [undefined, words.words]
    if (code === null && rowId === undefined) throw new WrongUsage('Chưa nêu dòng nào: MÃDÒNG hoặc --code LOẠI.')
    const decide = decisionOf(decision)
    return async (desk) => {
      const { decided, totals } = await desk.client.lists.decide(
        { requestId: desk.newId(), sourceId, rowId: rowId ?? null, code, decision: await decide(desk) },
        { signal: desk.signal },
      )
      return { json: { decided, totals } }
    }
  },
}

function decisionOf([kind, target, extra]: readonly string[]): (desk: Desk) => Promise<Decision> {
  if (extra !== undefined) throw new WrongUsage(`Không hiểu “${extra}”.`)
  if (kind === 'same' && target !== undefined) {
    const id = z.uuid().safeParse(target)
    if (id.success) return async () => ({ kind: 'same', id: id.data })
    return async (desk) => ({ kind: 'same', id: (await villageNamed(desk, target, null)).id })
  }
  if ((kind === 'new' || kind === 'drop') && target === undefined) return async () => ({ kind })
  throw new WrongUsage('Quyết định là một trong: same MÃTRẺ, same THÔN, new, drop.')
}
