import type { SourceId } from '../base/ids.ts'
import { type Context, registerIsEmpty, saveSettings } from '../access/index.ts'
import { toDay } from '../base/day.ts'
import type { Progress } from '../base/paging.ts'
import { commitList } from './commit.ts'
import { previewLists } from './preview.ts'
import { refusal } from './refusals.ts'

const noWishes = { mappings: {}, headerRows: {}, villages: {}, card: null, leftOut: [] }

/**
 * Takes in the invented example campaign: the register of a town of 17 villages as of 18/07/2024, with its deadline.
 * @throws NOT_EMPTY
 */
export async function* takeExample(
  context: Context,
  requestId: string,
  signal?: AbortSignal,
): AsyncGenerator<Progress, SourceId> {
  const about = { actor: context.caller.actor, operation: 'lists.example' }
  await context.units.read(about, async (unit) => {
    if (!(await registerIsEmpty(unit))) throw refusal.notEmpty()
  })
  const [register] = await context.examples()
  if (register === undefined) throw new Error('the example lists are missing from this installation')
  const { fileId } = context.host.files.put(register)
  const sourceId = yield* previewLists(
    context,
    {
      fileIds: [fileId],
      secret: 'no',
      asOf: null,
      wishes: noWishes,
      origin: 'Dữ liệu mẫu',
      permittedBy: null,
      instead: null,
    },
    signal,
  )
  yield* commitList(context, { requestId, sourceId }, signal)
  context.host.files.remove(fileId)
  await context.units.write(about, (unit) =>
    saveSettings(unit, null, {
      commune: {
        kind: 'thị trấn',
        name: 'Tủa Chùa',
        parent: 'UBND HUYỆN TỦA CHÙA',
        issuer: 'ỦY BAN NHÂN DÂN',
        reportTo: ['Cơ quan Thường trực Ban Chỉ đạo Đề án 06 huyện Tủa Chùa'],
      },
      deadline: toDay('2024-07-31') ?? null,
      villagesConfirmed: true,
      example: true,
    }),
  )
  return sourceId
}
