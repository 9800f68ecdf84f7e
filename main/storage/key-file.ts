import { randomBytes } from 'node:crypto'
import * as fs from 'node:fs'
import { dirname } from 'node:path'
import { settleFile, settleFolder } from './durable.ts'
import { codeOf, StorageRefused } from './refused.ts'

/** The key in a key file: 64 hexadecimal digits; undefined when there is no such file. @throws {StorageRefused} key-broken */
export function readKey(file: string): string | undefined {
  let text: string
  try {
    text = fs.readFileSync(file, 'utf8').trim()
  } catch (failure) {
    if (codeOf(failure) === 'ENOENT') return undefined
    throw failure
  }
  if (/^[0-9a-f]{64}$/i.test(text)) return text.toLowerCase()
  throw new StorageRefused(
    'key-broken',
    `Tệp khoá ${file} bị hỏng (phải là 64 chữ số thập lục phân). Hãy chép lại tệp khoá từ bản sao lưu.`,
  )
}

/**
 * Makes a key file that only its owner may read, and answers the key in it. It is on the disk, whole, before this returns:
 * a register whose key was lost to a power cut could never be read again. Of two processes at once both get one key.
 */
export function makeKey(file: string): string {
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  fs.writeFileSync(draft, `${randomBytes(32).toString('hex')}\n`, { flag: 'wx', mode: 0o600 })
  try {
    settleFile(draft)
    place(draft, file)
    settleFolder(dirname(file))
  } finally {
    fs.rmSync(draft)
  }
  const key = readKey(file)
  if (key === undefined) throw new Error(`the key file ${file} vanished as it was made`)
  return key
}

/** Gives a draft its name unless that is taken: whole or not at all, save on a disk without links (a memory stick). */
function place(draft: string, file: string): void {
  try {
    fs.linkSync(draft, file)
  } catch (failure) {
    if (codeOf(failure) === 'EEXIST' || fs.existsSync(file)) return
    fs.copyFileSync(draft, file, fs.constants.COPYFILE_EXCL)
  }
}
