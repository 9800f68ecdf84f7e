import type { SourceId } from '../base/ids.ts'
import { type Context, settingsNow } from '../access/index.ts'
import type { Day } from '../base/day.ts'
import { dayInVietnam, instantPlus } from '../base/day.ts'
import type { Progress } from '../base/paging.ts'
import { goneVillages } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { ComingChildren } from './coming-children.ts'
import { householdNumbers } from './household-numbers.ts'
import type { ListAbout } from './list-about.ts'
import { type ComingFile, openFiles } from './coming-files.ts'
import type { PlacedRow } from './placed-row.ts'
import type { ReadingWishes, SheetHead } from './read-row.ts'
import { refusal } from './refusals.ts'
import { rowsOfFile } from './rows-of-file.ts'
import { stageRows, type Staging } from './stage-rows.ts'
import { beginSource, dropSource, finishStaging, rememberedMappings, rememberMappings } from './sources-writing.ts'
import { understoodOf } from './understood-of.ts'
import { listedVillages, villageBook } from './village-book.ts'

export interface PreviewAsked {
  fileIds: readonly string[]
  secret: 'no' | 'yes'
  asOf: Day | null
  wishes: ReadingWishes
  origin: string | null
  permittedBy: string | null
  instead: SourceId | null
}

/**
 * Rows a transaction: a desk waits for one at most. A long list takes larger steps after its first, each of which the disk
 * must confirm.
 */
const steps = { few: 500, many: 1500, manyFrom: 5000 }
const daysKept = 7

/**
 * Reads files of one list and stages what each row would do, in short transactions that let the desk work between them.
 * The register stays as it is. Stopped half-way, nothing of it is left. Answers the id of the staged source.
 * @throws SECRET, FILE_REFUSED, NOTHING_TO_READ, FUTURE_DAY
 */
export async function* previewLists(
  context: Context,
  asked: PreviewAsked,
  signal?: AbortSignal,
): AsyncGenerator<Progress, SourceId> {
  if (asked.secret !== 'no') throw refusal.saidSecret()
  const about = { actor: context.caller.actor, operation: 'lists.preview' }
  const remembered = await context.units.read(about, rememberedMappings)
  const wishes = { ...asked.wishes, mappings: { ...remembered, ...asked.wishes.mappings } }
  const files = yield* openFiles(context, { fileIds: asked.fileIds, wishes }, signal)
  try {
    return yield* stageFiles(context, asked, files, signal)
  } finally {
    for (const file of files) await file.leave()
  }
}

async function* stageFiles(
  context: Context,
  asked: PreviewAsked,
  files: readonly ComingFile[],
  signal?: AbortSignal,
): AsyncGenerator<Progress, SourceId> {
  const about = { actor: context.caller.actor, operation: 'lists.preview' }
  const sheets = files.flatMap((file) => file.sheets)
  if (sheets.every((sheet) => sheet.headerRow === null)) throw refusal.nothingToRead(sheetsIn(files))
  const ownDay = ownDayOf(sheets, asked.asOf, dayInVietnam(context.host.now()))
  const staging = await context.units.write(about, async (unit) => {
    await rememberMappings(unit, asked.wishes.mappings)
    const source = await beginSource(unit, { ...asked, ...ownDay, id: context.host.newId(), title: titleOf(sheets) })
    const settings = await settingsNow(unit)
    const known = await listedVillages(unit)
    const gone = await goneVillages(unit)
    const villages = villageBook({
      known,
      gone,
      ownDay: ownDay.ownDay,
      mayCreate: !settings.villagesConfirmed,
      commune: settings.commune.name,
      newId: context.host.newId,
    })
    return {
      sourceId: source.id,
      known: unit.known,
      nobodyKnown: await hasNo(unit, 'child'),
      list: source.about,
      doneSet: new Set<string>(settings.doneSet),
      coming: new ComingChildren(),
      villages,
      households: householdNumbers(gone, await hasNo(unit, 'household')),
      rowsOfFile: rowsOfFile(),
      newId: context.host.newId,
    }
  })
  let finished = false
  try {
    yield* stageRowsOf(context, files, staging, signal)
    // A power cut may take a preview that nobody has worked on yet: whatever is written after it brings it to the disk.
    await context.units.write({ ...about, mayBeLost: true }, async (unit) => {
      await finishStaging(unit, staging.list, {
        understood: understoodOf(
          files.flatMap((file) => file.seen()),
          staging.villages.pending(),
          staging.known,
        ),
        expiresAt: instantPlus(unit.now, daysKept * 86_400_000),
      })
      // Only now: a reading that is cancelled or fails leaves the earlier preview as it was.
      if (asked.instead !== null) await dropSource(unit, asked.instead)
    })
    finished = true
  } finally {
    // Also when whoever asked has gone away without a word: the generator then ends here.
    if (!finished) await context.units.write(about, (unit) => dropSource(unit, staging.sourceId))
  }
  return staging.sourceId
}

async function* stageRowsOf(
  context: Context,
  files: readonly ComingFile[],
  staging: Staging,
  signal?: AbortSignal,
): AsyncGenerator<Progress> {
  const total = files.reduce((sum, file) => sum + file.height, 0)
  const about = { actor: context.caller.actor, operation: 'lists.preview' }
  let before = 0
  for (const file of files) {
    staging.rowsOfFile.byNumber.clear()
    staging.rowsOfFile.byPerson.clear()
    staging.coming.nextFile({ isLast: file === files.at(-1) })
    yield { phase: 'comparing', done: before, total }
    for await (const { rows, upTo } of inSteps(file, total < steps.manyFrom ? steps.few : steps.many)) {
      if (rows.length > 0)
        await context.units.write({ ...about, mayBeLost: true }, (unit) => stageRows(unit, rows, staging))
      yield { phase: 'comparing', done: before + upTo, total }
      await context.host.breathe()
      signal?.throwIfAborted()
    }
    before += file.height
  }
}

/** The rows of a file in their order, so many at a time, the first soon; a step may span sheets. */
async function* inSteps(file: ComingFile, size: number): AsyncGenerator<{ rows: PlacedRow[]; upTo: number }> {
  let rows: PlacedRow[] = []
  let enough = steps.few
  for await (const coming of file.rows()) {
    rows.push(...coming.rows)
    if (rows.length < enough && coming.upTo < file.height) continue
    yield { rows, upTo: coming.upTo }
    rows = []
    enough = size
  }
}

/** Whether the commune has none of these yet. */
async function hasNo(unit: Unit, table: 'child' | 'household'): Promise<boolean> {
  const one = await unit.db
    .selectFrom(table)
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .limit(1)
    .executeTakeFirst()
  return one === undefined
}

/** A list's own day: as given, else the latest day in a letterhead, else today (and then the list fills blanks only). */
function ownDayOf(
  sheets: readonly SheetHead[],
  asOf: Day | null,
  today: Day,
): Pick<ListAbout, 'ownDay' | 'ownDayFrom'> {
  const letterhead = sheets
    .flatMap((sheet) => sheet.letterheadDay ?? [])
    .toSorted()
    .at(-1)
  const ownDay = asOf ?? letterhead ?? today
  if (ownDay > today) throw refusal.futureDay()
  return { ownDay, ownDayFrom: asOf !== null ? 'given' : letterhead !== undefined ? 'letterhead' : 'today' }
}

function titleOf(sheets: readonly SheetHead[]): string {
  return [...new Set(sheets.map((sheet) => sheet.file))].join(', ')
}

/** The sheets of the files, for an officer who knows better where the heading is. */
function sheetsIn(files: readonly ComingFile[]): { fileAt: number; file: string; sheet: string }[] {
  return files.flatMap(({ sheets }, fileAt) => sheets.map(({ file, sheet }) => ({ fileAt, file, sheet }))).slice(0, 200)
}
