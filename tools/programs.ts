import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** The project's own folder. */
export const root = fileURLToPath(new URL('../', import.meta.url))

const require = createRequire(import.meta.url)
const Package = z.object({ bin: z.union([z.string(), z.record(z.string(), z.string())]) })

export interface RunOptions {
  env?: Readonly<Record<string, string>>
  /** Lets the program write to our own stdout and stderr; `false`: keep silent. */
  shown?: boolean
  /** Ends the program after so long. */
  timeoutMs?: number
}

/** Runs a program that a package of the project brings, with this very Node, and answers its exit code. */
export function runPackage(
  name: string,
  program: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<number> {
  const file = require.resolve(`${name}/package.json`)
  const { bin } = Package.parse(JSON.parse(readFileSync(file, 'utf8')))
  const script = typeof bin === 'string' ? bin : bin[program]
  if (script === undefined) throw new Error(`${name} has no program ${program}`)
  return runProgram(process.execPath, [join(dirname(file), script), ...args], options)
}

/** Runs any program in the project's folder and answers its exit code; 127 when it cannot be started. */
export function runProgram(
  command: string,
  args: readonly string[],
  { env = {}, shown = true, timeoutMs = 0 }: RunOptions = {},
): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, [...args], {
      cwd: root,
      env: { ...process.env, ...env },
      timeout: timeoutMs,
      stdio: ['ignore', shown ? 'inherit' : 'ignore', shown ? 'inherit' : 'ignore'],
    })
    child.on('error', () => resolve(127))
    child.on('close', (code) => resolve(code ?? 1))
  })
}

/** A line of our own, apart from what the programs print. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`)
}
