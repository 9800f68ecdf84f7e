import { type Command, WrongUsage } from '../command.ts'
import { finished } from '../desk.ts'

/** Takes one import back whole, except what other work stands on. */
export const undoImportCommand: Command = {
  usage: 'MÃ',
  options: {},
  read({ words }) {
    const [sourceId, extra] = words
    if (sourceId === undefined) throw new WrongUsage('Chưa nêu mã lần nhập.')
    if (extra !== undefined) throw new WrongUsage(`Không hiểu “${extra}”.`)
    return async (desk) => {
      const stream = await desk.client.lists.undo({ requestId: desk.newId(), sourceId }, { signal: desk.signal })
      const { removed, reverted, kept } = await finished(desk, stream)
      return {
        json: {
          importId: sourceId,
          removed,
          reverted,
          kept: kept.map(({ childId, because }) => ({ childId, because })),
        },
      }
    }
  },
}
