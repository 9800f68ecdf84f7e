import { parseArgs } from 'node:util'
import { newId } from '../host/ids.ts'
import { inProcessClient } from '../host/in-process.ts'
import { thisMachine } from '../host/machine-caller.ts'
import { openHost, type OpenHost } from '../host/open-host.ts'
import { type Command, type Answer, WrongUsage } from './command.ts'
import { commands } from './commands/index.ts'
import type { Desk } from './desk.ts'
import { endingOf } from './failures.ts'
import { progressLine, type Terminal } from './progress.ts'
import { usage } from './usage.ts'

/** The world around a command: where it writes and how it is told to stop. */
export interface Surroundings {
  out: { write(text: string): unknown; isTTY?: boolean }
  err: Terminal
  signal: AbortSignal
  environment: Readonly<Record<string, string | undefined>>
}

/** Carries out one command line and answers the exit code: 0 done, 2 wrong usage, 3 input refused, 1 unexpected, 130 stopped. */
export async function run(argv: readonly string[], around: Surroundings): Promise<number> {
  const { out, err, signal, environment } = around
  const line = progressLine(err)
  const say = (text: string): void => {
    line.clear()
    err.write(`${text}\n`)
  }
  let host: OpenHost | undefined
  try {
    const { work, data } = understand(argv, environment)
    host = await openHost({ dataFolder: data })
    const desk: Desk = {
      host,
      client: inProcessClient(host.router, host.context(thisMachine)),
      newId,
      signal,
      say,
      progress: line.show,
    }
    const { json, exitCode = 0 } = await work(desk)
    line.clear()
    if (json !== undefined) out.write(`${JSON.stringify(json, null, out.isTTY === true ? 2 : undefined)}\n`)
    return exitCode
  } catch (failure) {
    const report = (cause: unknown): string | undefined => host?.log.report(cause, 'cli')
    const ending = endingOf(failure, { cancelled: signal.aborted, report })
    say(ending.sentence)
    if (ending.usage === true) err.write(`\n${usage()}\n`)
    return ending.exitCode
  } finally {
    await host?.close()
  }
}

/** The command asked for, its words read, and the register to open; all before anything is touched. */
function understand(
  argv: readonly string[],
  environment: Surroundings['environment'],
): { work: (desk: Desk) => Promise<Answer>; data: string } {
  const [name, ...rest] = argv
  if (name === undefined) throw new WrongUsage('Chưa nêu lệnh.')
  const command = commands.get(name)
  if (command === undefined) throw new WrongUsage(`Không có lệnh “${name}”.`)
  const { values, positionals } = parse(rest, command)
  const work = command.read({ values, words: positionals })
  const data = typeof values.data === 'string' ? values.data : environment.SO_THU_NHAN_DATA
  if (data === undefined || data === '') throw new WrongUsage('Thiếu --data: thư mục của sổ.')
  return { work, data }
}

function parse(args: readonly string[], { options }: Command) {
  try {
    const config = { args: [...args], options: { ...options, data: { type: 'string' as const } } }
    return parseArgs({ ...config, allowPositionals: true, strict: true })
  } catch (failure) {
    const wrong = failure instanceof TypeError && 'code' in failure && String(failure.code).startsWith('ERR_PARSE_ARGS')
    if (wrong) throw new WrongUsage(`Gọi sai: ${failure.message.split('. ')[0] ?? ''}.`)
    throw failure
  }
}
