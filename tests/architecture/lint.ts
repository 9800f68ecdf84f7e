import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'

/** The project's own folder. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

const LintResult = z.object({
  diagnostics: z.array(z.object({ code: z.string(), message: z.string(), filename: z.string() })),
  number_of_files: z.int(),
})
export type LintResult = z.infer<typeof LintResult>

/** Runs the linter with the configuration of a folder over some of its parts. @throws when it looked at no file at all. */
export function lint(folder: string, parts: readonly string[]): LintResult {
  const program = join(packageFolder('oxlint'), 'bin', 'oxlint')
  const { stdout, stderr } = spawnSync(process.execPath, [program, '-f', 'json', ...parts], {
    cwd: folder,
    encoding: 'utf8',
  })
  if (!stdout.trimStart().startsWith('{')) throw new Error(`the linter did not run: ${stdout}${stderr}`)
  const result = LintResult.parse(JSON.parse(stdout))
  if (result.number_of_files === 0) throw new Error(`the linter looked at no file of ${parts.join(', ')}`)
  return result
}

/** Compiles the project of a folder and answers its complaints, one a line. */
export function compile(folder: string): string[] {
  const program = join(packageFolder('typescript'), 'bin', 'tsc')
  const { stdout } = spawnSync(process.execPath, [program, '-p', '.', '--pretty', 'false'], {
    cwd: folder,
    encoding: 'utf8',
  })
  return stdout.split('\n').filter((line) => line.includes('error TS'))
}

function packageFolder(name: string): string {
  return dirname(createRequire(import.meta.url).resolve(`${name}/package.json`))
}
