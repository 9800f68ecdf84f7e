import type { Context } from '../access/index.ts'
import { type Drawer, type Workbook, WorkbookRefused } from '../base/ports.ts'
import { refusal } from './refusals.ts'
import { findSecrecyMark } from './reading/index.ts'

/**
 * Opens one file and hands over its cells.
 * @throws FILE_REFUSED, SECRET
 */
export async function openFile(
  context: Context,
  fileId: string,
  signal?: AbortSignal,
  drawer?: Drawer,
): Promise<Workbook> {
  const workbook = await inWords(context.host.workbooks.read(fileOf(context, fileId, drawer), signal), signal)
  const mark = findSecrecyMark(workbook)
  if (mark !== null) throw refusal.secret(mark)
  return workbook
}

/** A file on the shelf. @throws FILE_REFUSED when it lies there no more. */
export function fileOf(context: Context, fileId: string, drawer?: Drawer): { name: string; bytes: Uint8Array } {
  const file = context.host.files.get(fileId, drawer)
  if (file === undefined) throw refusal.fileGone(fileId)
  return file
}

/** Why a file was not read, in words for whoever asked. */
export async function inWords<T>(reading: Promise<T>, signal?: AbortSignal): Promise<T> {
  try {
    return await reading
  } catch (failure) {
    if (failure instanceof WorkbookRefused && !signal?.aborted) throw refusal.file(failure)
    throw failure
  }
}
