import type { Context } from '../access/index.ts'
import type { Progress } from '../base/paging.ts'
import { fileOf, inWords } from './open-files.ts'
import type { PlacedRow } from './placed-row.ts'
import { type ListPiece, listReading } from './list-reading.ts'
import { unpackRows } from './said-row.ts'
import type { ReadingWishes, SheetHead, SheetRead } from './read-row.ts'
import { refusal } from './refusals.ts'

/** A file of a list: what its sheets are, and its rows as they come, once. */
export interface ComingFile {
  sheets: readonly SheetHead[]
  /** All rows of the sheets. */
  height: number
  rows(): AsyncGenerator<RowsComing, void>
  /** What was seen of the sheets on the way; there when all rows have come. */
  seen(): readonly SheetRead[]
  /** Ends the reading, however far it is. */
  leave(): Promise<void>
}

interface RowsComing {
  rows: readonly PlacedRow[]
  /** Rows of the file behind these. */
  upTo: number
}

type Pieces = AsyncGenerator<ListPiece, void>

/**
 * Opens files one after another, each in a process of its own that goes on reading it. Of several files all but the last
 * are read to their end first: what day a list speaks of is known only when every letterhead is.
 * @throws FILE_REFUSED, SECRET
 */
export async function* openFiles(
  context: Context,
  { fileIds, wishes }: { fileIds: readonly string[]; wishes: ReadingWishes },
  signal?: AbortSignal,
): AsyncGenerator<Progress, ComingFile[]> {
  const files: ComingFile[] = []
  const names: string[] = []
  try {
    for (const [at, fileId] of fileIds.entries()) {
      yield { phase: 'opening', done: at, total: fileIds.length }
      const file = fileOf(context, fileId)
      const name = nameApart(file.name, names)
      names.push(name)
      const pieces = context.host.workbooks.through(listReading, file, { file: name, wishes }, signal)
      const coming = await opened(pieces, signal)
      const isLast = at === fileIds.length - 1
      files.push(isLast ? coming : yield* readWhole(coming))
    }
    return files
  } catch (failure) {
    for (const file of files) await file.leave()
    throw failure
  }
}

/** Files of different folders may bear one name: the second is told apart, for rows of one file are judged together. */
function nameApart(name: string, taken: readonly string[]): string {
  let apart = name
  for (let count = 2; taken.includes(apart); count += 1) apart = `${name} (${count})`
  return apart
}

async function opened(pieces: Pieces, signal: AbortSignal | undefined): Promise<ComingFile> {
  const { value: first } = await inWords(pieces.next(), signal)
  if (first?.kind === 'secret') {
    await pieces.return()
    throw refusal.secret(first.mark)
  }
  if (first?.kind !== 'sheets') throw new Error('a list begins with its sheets')
  const { sheets, height } = first
  let seen: readonly SheetRead[] = []
  const leave = async () => {
    await pieces.return()
  }
  return { sheets, height, rows, seen: () => seen, leave }

  async function* rows(): AsyncGenerator<RowsComing, void> {
    try {
      for (;;) {
        const { done, value } = await inWords(pieces.next(), signal)
        if (done) return
        if (value.kind === 'read') seen = value.sheets
        const head = value.kind === 'rows' ? sheets[value.sheet] : undefined
        if (value.kind === 'rows' && head !== undefined)
          yield { rows: unpackRows(value.rows).map((row) => placed(head, row)), upTo: value.upTo }
      }
    } finally {
      await leave()
    }
  }
}

function placed({ file, sheet, columns }: SheetHead, row: PlacedRow['row']): PlacedRow {
  return { file, sheet, row, column: (field) => columns[field] ?? '' }
}

/** The file with its rows kept, to be gone through later. */
async function* readWhole(file: ComingFile): AsyncGenerator<Progress, ComingFile> {
  const kept: RowsComing[] = []
  for await (const some of file.rows()) {
    kept.push(some)
    yield { phase: 'reading', done: some.upTo, total: file.height }
  }
  return {
    ...file,
    // Each piece is let go as it is taken.
    async *rows() {
      for (let some = kept.shift(); some !== undefined; some = kept.shift()) yield some
    },
  }
}
