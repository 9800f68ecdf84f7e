import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import { z } from 'zod'
import type { Saved } from './bridge.ts'
import { type Words } from './words.ts'

const Wish = z.object({ name: z.string().max(300), bytes: z.instanceof(Uint8Array) })
let lastFolder: string | undefined

/** Asks where to save a made file and writes it there, whole or not at all. */
export async function saveFile(window: BrowserWindow, given: unknown, words: Words): Promise<Saved> {
  const { name, bytes } = Wish.parse(given)
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title: words.save,
    defaultPath: join(lastFolder ?? app.getPath('documents'), fileName(name)),
  })
  if (canceled || filePath === '') return { saved: false }
  lastFolder = dirname(filePath)
  const draft = `${filePath}.${randomBytes(4).toString('hex')}.tmp`
  try {
    await fs.writeFile(draft, bytes, { flag: 'wx' })
    await fs.rename(draft, filePath)
    return { saved: true, path: filePath }
  } catch (failure) {
    await fs.rm(draft, { force: true }).catch(() => undefined)
    return { saved: false, sentence: isFull(failure) ? words.diskFull(filePath) : words.notSaved(filePath) }
  }
}

/** A name that every file system takes and that leads nowhere. */
function fileName(name: string): string {
  const plain = name.replace(/[\p{Cc}<>:"/\\|?*]/gu, '-').replace(/[. ]+$/, '')
  return plain === '' ? 'so-thu-nhan' : plain
}

function isFull(failure: unknown): boolean {
  return failure instanceof Error && 'code' in failure && failure.code === 'ENOSPC'
}
