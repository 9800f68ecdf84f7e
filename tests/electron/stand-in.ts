import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Where a program of Electron keeps its fuses: this word, then version 1, their number, and one letter each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'

/** A folder that looks to the packager like an unpacked Electron: no program, but fuses that can be set. */
export function standInElectron(folder: string, version: string): string {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  const fuses = Buffer.concat([Buffer.alloc(64), Buffer.from(sentinel), Buffer.from([1, 8]), Buffer.from('10111101')])
  const program = process.platform === 'win32' ? 'electron.exe' : 'electron'
  writeFileSync(join(folder, program), Buffer.concat([fuses, Buffer.alloc(64)]), { mode: 0o755 })
  writeFileSync(join(folder, 'version'), version)
  for (const name of ['LICENSE', 'LICENSES.chromium.html']) writeFileSync(join(folder, name), '')
  for (const language of ['vi', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${language}.pak`), '')
  return folder
}
