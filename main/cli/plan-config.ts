import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { ORPCError } from '@orpc/client'
import { z } from 'zod'
import { PlanConfig } from '../../src/sessions/contract.ts'
import { InputRefused, WrongUsage } from './command.ts'

/**
 * Reads the setting of a plan from a JSON file.
 * @throws {WrongUsage} when there is no such file, {InputRefused} naming file and field when its content will not do.
 */
export async function readPlanConfig(file: string, say: (line: string) => void): Promise<PlanConfig> {
  const name = basename(file)
  const read = parsed(name, await textOf(file))
  const config = PlanConfig.safeParse(read)
  if (!config.success) {
    const lines = config.error.issues.map(({ path, message }) => `  ${fieldOf(path)}: ${message}`)
    throw new InputRefused([`Tệp ${name} có mục chưa đúng, hãy sửa rồi chạy lại:`, ...lines].join('\n'))
  }
  for (const field of unknownFields(read)) say(`${name}: không biết mục “${field}”, đã bỏ qua.`)
  return config.data
}

async function textOf(file: string): Promise<string> {
  try {
    return (await readFile(file, 'utf8')).replace(/^\uFEFF/, '')
  } catch {
    throw new WrongUsage(`Không mở được tệp ${file}: kiểm tra lại đường dẫn ghi ở --config.`)
  }
}

function parsed(name: string, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (failure) {
    throw new InputRefused(
      `Tệp ${name} không phải JSON đúng cách${placeOf(failure, text)}: kiểm tra dấu ngoặc, dấu phẩy, ngoặc kép.`,
    )
  }
}

/** Where the text stops being JSON, when the engine tells. */
function placeOf(failure: unknown, text: string): string {
  const position = failure instanceof SyntaxError ? /at position (\d+)/.exec(failure.message)?.[1] : undefined
  return position === undefined ? '' : ` (dòng ${text.slice(0, Number(position)).split('\n').length})`
}

/** "places[0].stations", as one would write it; the whole file when there is no path. */
function fieldOf(path: readonly PropertyKey[]): string {
  const steps = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  return steps === '' ? 'cả tệp' : steps.replace(/^\./, '')
}

/** Fields at the top that mean nothing here: most likely a slip of the pen. */
function unknownFields(read: unknown): string[] {
  if (typeof read !== 'object' || read === null) return []
  const known: readonly string[] = Object.keys(PlanConfig.shape)
  return Object.keys(read).filter((field) => !known.includes(field))
}

const Unknown = z.object({ place: z.string(), village: z.string() })

/** The refusal for a village of the setting that the register does not have, with its field; undefined: another failure. */
export function refusedVillage(file: string, { places }: PlanConfig, failure: unknown): InputRefused | undefined {
  if (!(failure instanceof ORPCError) || failure.code !== 'UNKNOWN_VILLAGE') return undefined
  const { place, village } = Unknown.parse(failure.data)
  const at = places.findIndex(({ name }) => name === place)
  return new InputRefused(
    `Tệp ${basename(file)}, places[${at}].villages: sổ không có thôn, bản tên “${village}”. Ghi đúng tên như trong sổ, hoặc bỏ tên này.`,
  )
}
