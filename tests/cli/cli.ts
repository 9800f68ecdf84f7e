import { run } from '../../main/cli/run.ts'

export interface Ended {
  exitCode: number
  /** What came out on stdout, as text and as the one JSON document it must be; undefined when nothing did. */
  stdout: string
  json: unknown
  stderr: string
}

export interface Options {
  signal?: AbortSignal
  environment?: Readonly<Record<string, string>>
  /** A person looks at the terminal: each line of progress as it is shown there. */
  onProgress?: (line: string) => void
}

/** Calls the product as a script does, in this process: everything but the process itself is the real one. */
export async function cli(args: readonly string[], options: Options = {}): Promise<Ended> {
  let stdout = ''
  let stderr = ''
  const exitCode = await run(args, {
    out: { write: (text) => (stdout += text) },
    err: {
      isTTY: options.onProgress !== undefined,
      write: (text) => {
        stderr += text
        options.onProgress?.(text)
      },
    },
    signal: options.signal ?? new AbortController().signal,
    environment: options.environment ?? {},
  })
  return { exitCode, stdout, json: stdout === '' ? undefined : JSON.parse(stdout), stderr }
}

/** Calls a command that must succeed, and answers its JSON. */
export async function done(...args: readonly string[]): Promise<unknown> {
  const { exitCode, json, stderr } = await cli(args)
  if (exitCode !== 0) throw new Error(`exit ${exitCode}: ${stderr}`)
  return json
}
