import type { Context } from '../access/index.ts'
import { type Workbook, WorkbookRefused } from '../base/ports.ts'
import type { Progress } from '../base/paging.ts'
import { refusal } from './refusals.ts'
import { findSecrecyMark } from './reading/index.ts'

/**
 * Opens the files one after another, each in a process of its own. A secrecy mark in a letterhead stops everything before
 * a single row is read.
 * @throws FILE_REFUSED, SECRET
 */
export async function* openFiles(
  context: Context,
  fileIds: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<Progress, Workbook[]> {
  const workbooks: Workbook[] = []
  for (const [at, fileId] of fileIds.entries()) {
    yield { phase: 'opening', done: at, total: fileIds.length }
    const file = context.host.files.get(fileId)
    if (file === undefined) throw refusal.fileGone(fileId)
    const workbook = await readOne(context, file, signal)
    const mark = findSecrecyMark(workbook)
    if (mark !== null) throw refusal.secret(mark)
    workbooks.push({ ...workbook, file: nameApart(workbook.file, workbooks) })
  }
  return workbooks
}

/** Files of different folders may bear one name: the second is told apart, for rows of one file are judged together. */
function nameApart(name: string, others: readonly Workbook[]): string {
  const taken = (one: string) => others.some((workbook) => workbook.file === one)
  let apart = name
  for (let count = 2; taken(apart); count += 1) apart = `${name} (${count})`
  return apart
}

async function readOne(
  context: Context,
  file: { name: string; bytes: Uint8Array },
  signal?: AbortSignal,
): Promise<Workbook> {
  try {
    return await context.host.workbooks.read(file, signal)
  } catch (failure) {
    if (failure instanceof WorkbookRefused && !signal?.aborted) throw refusal.file(failure)
    throw failure
  }
}
