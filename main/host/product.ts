import { readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'

const Package = z.object({ version: z.string() })

/** The product's version, as its package says. */
export const version = Package.parse(
  JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')),
).version

/** Where the register is kept unless told otherwise: $SO_THU_NHAN_DATA, else SoThuNhan in the user's own folder. */
export function defaultDataFolder(environment: Readonly<Record<string, string | undefined>> = process.env): string {
  const chosen = environment.SO_THU_NHAN_DATA
  return chosen === undefined || chosen === '' ? join(homedir(), 'SoThuNhan') : chosen
}
