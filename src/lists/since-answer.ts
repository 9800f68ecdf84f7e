import type { SourceId } from '../base/ids.ts'
import { type Context, logExport } from '../access/index.ts'
import type { ShelfFile } from '../base/ports.ts'
import { sinceLastList, sinceNames } from './since.ts'
import { sinceFile } from './since-file.ts'
import { findSource } from './sources.ts'
import { refusal } from './refusals.ts'

/** The change since the list before as an .xlsx on the shelf; the export is written down. @throws NO_SUCH_IMPORT */
export async function sinceAsFile(context: Context, sourceId: SourceId): Promise<ShelfFile> {
  const about = { actor: context.caller.actor, operation: 'lists.sinceFile' }
  const { title, told, names } = await context.units.read(about, async (unit) => {
    const source = await findSource(unit, sourceId)
    if (source === undefined) throw refusal.noSuchImport()
    const of = (part: 'added' | 'gone' | 'differ') => sinceNames(unit, source, part)
    return {
      title: source.title,
      told: await sinceLastList(unit, source),
      names: { added: await of('added'), gone: await of('gone'), differ: await of('differ') },
    }
  })
  const bytes = await context.host.documents.tables(sinceFile(title, told, names))
  const rows = names.added.length + names.gone.length + names.differ.length
  await context.units.write(about, (unit) => logExport(unit, { what: { since: title }, rows }))
  return context.host.files.put({ name: 'so-voi-lan-truoc.xlsx', bytes })
}
