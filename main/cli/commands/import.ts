import { accessSync, constants } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { z } from 'zod'
import type { Preview } from '../../../src/lists/contract.ts'
import { type Command, WrongUsage } from '../command.ts'
import { type Desk, finished } from '../desk.ts'
import { choiceOption, dayOption, flagOption } from '../words.ts'

const cards = ['none', 'done'] as const

/** Takes lists in; several files count as one list. Whoever calls this answers for there being no secrecy mark. */
export const importCommand: Command = {
  usage: 'FILE... [--as-of NGÀY] [--card none|done] [--dry-run]',
  options: { 'as-of': { type: 'string' }, card: { type: 'string' }, 'dry-run': { type: 'boolean' } },
  read(words) {
    if (words.words.length === 0) throw new WrongUsage('Chưa nêu tệp danh sách nào.')
    const asOf = dayOption(words, 'as-of')
    const card = choiceOption(words, 'card', z.enum(cards), cards)
    const dryRun = flagOption(words, 'dry-run')
    for (const path of words.words) mustBeReadable(path)
    return async (desk) => {
      const fileIds = await offer(desk, words.words)
      const staged = await finished(
        desk,
        await desk.client.lists.preview({ fileIds, secret: 'no', asOf, wishes: { card } }, { signal: desk.signal }),
      )
      if (dryRun) {
        await drop(desk, staged)
        return { json: imported(staged, true) }
      }
      return { json: imported(await commit(desk, staged), false) }
    }
  },
}

/** @throws {WrongUsage} before the register is opened. */
function mustBeReadable(path: string): void {
  try {
    accessSync(path, constants.R_OK)
  } catch (failure) {
    const missing = failure instanceof Error && 'code' in failure && failure.code === 'ENOENT'
    throw new WrongUsage(`Không mở được tệp ${path}: ${missing ? 'không có tệp này' : 'không được phép đọc tệp này'}.`)
  }
}

/** Puts the files on the shelf, in the order given. */
async function offer({ client, signal }: Desk, paths: readonly string[]): Promise<string[]> {
  const ids: string[] = []
  for (const path of paths) {
    const base64 = (await readFile(path)).toString('base64')
    const { fileId } = await client.access.offerFile({ name: basename(path), base64 }, { signal })
    ids.push(fileId)
  }
  return ids
}

/** Moves a preview into the register; when that stops or fails, the preview is not left behind. */
async function commit(desk: Desk, staged: Preview): Promise<Preview> {
  const { client, newId, signal } = desk
  try {
    const input = { requestId: newId(), sourceId: staged.sourceId }
    return await finished(desk, await client.lists.commit(input, { signal }))
  } catch (failure) {
    await drop(desk, staged).catch(() => {}) // the failure itself is what the person must hear of
    throw failure
  }
}

async function drop({ client, newId }: Desk, { sourceId }: Preview): Promise<void> {
  await client.lists.drop({ requestId: newId(), sourceId })
}

function imported(preview: Preview, dryRun: boolean) {
  return {
    importId: preview.sourceId,
    dryRun,
    asOf: preview.asOf,
    totals: preview.totals,
    files: preview.files.map(({ file, sheets }) => ({
      file,
      sheets: sheets.map((sheet) => ({
        sheet: sheet.sheet,
        encoding: sheet.encoding,
        headerRow: sheet.headerRow,
        columns: sheet.columns,
        read: sheet.read,
        new: sheet.new,
        same: sheet.same,
        changed: sheet.changed,
        held: sheet.held,
        refused: sheet.refused,
        problems: sheet.problems,
      })),
    })),
    asOfFrom: preview.asOfFrom,
    newVillages: preview.newVillages,
    missing: preview.missing,
    closing: preview.closing,
  }
}
