import { parseArgs } from 'node:util'
import { newId } from '../host/ids.ts'
import { inProcessClient } from '../host/in-process.ts'
import { thisMachine } from '../host/machine-caller.ts'
import { openHost, type OpenHost, StorageRefused } from '../host/open-host.ts'
import { type Command, type Answer, WrongUsage } from './command.ts'
import { commands } from './commands/index.ts'
import type { Desk } from './desk.ts'
import { endingOf } from './failures.ts'
import { progressLine, type Terminal } from './progress.ts'
import { asksForHelp, usageOf } from './usage.ts'

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
  if (asksForHelp(argv)) {
    err.write(`${usageOf(argv[0])}\n`) // stdout holds JSON and nothing else
    return 0
  }
  let host: OpenHost | undefined
  let refused: Command['refused']
  try {
    const { command, work, data } = understand(argv, environment)
    refused = command.refused
    host = await openHost({ dataFolder: data })
    const desk: Desk = {
      host,
      client: inProcessClient(host.router, host.context(thisMachine)),
      newId,
      signal,
      say,
      progress: line.show,
    }
    const answer = await work(desk)
    line.clear()
    return print(answer, out)
  } catch (failure) {
    if (failure instanceof StorageRefused && refused !== undefined) return print(refused(failure.message), out)
    const report = (cause: unknown): string | undefined => host?.log.report(cause, 'cli')
    const ending = endingOf(failure, { cancelled: signal.aborted, report })
    say(ending.sentence)
    if (ending.usage === true) err.write(`\n${usageOf(argv[0])}\n`)
    return ending.exitCode
  } finally {
    await host?.close()
  }
}

/** The command asked for, its words read, and the register to open; all before anything is touched. */
function understand(
  argv: readonly string[],
  environment: Surroundings['environment'],
): { command: Command; work: (desk: Desk) => Promise<Answer>; data: string } {
  const [name, ...rest] = argv
  if (name === undefined) throw new WrongUsage('Chưa nêu lệnh.')
  const command = commands.get(name)
  if (command === undefined) throw new WrongUsage(`Không có lệnh “${name}”.`)
  const { values, positionals } = parse(rest, command)
  const work = command.read({ values, words: positionals })
  const data = typeof values.data === 'string' ? values.data : environment.SO_THU_NHAN_DATA
  if (data === undefined || data === '') throw new WrongUsage('Thiếu --data: thư mục của sổ.')
  return { command, work, data }
}

function print({ json, exitCode = 0 }: Answer, out: Surroundings['out']): number {
  if (json !== undefined) out.write(`${JSON.stringify(json, null, out.isTTY === true ? 2 : undefined)}\n`)
  return exitCode
}

function parse(args: readonly string[], { options }: Command) {
  try {
    const config = { args: [...args], options: { ...options, data: { type: 'string' as const } } }
    return parseArgs({ ...config, allowPositionals: true, strict: true })
  } catch (failure) {
    const sentence = sentenceOfParse(failure)
    throw sentence === undefined ? failure : new WrongUsage(sentence)
  }
}

/** What `parseArgs` complains of, in our words; undefined for any other failure. */
function sentenceOfParse(failure: unknown): string | undefined {
  if (!(failure instanceof TypeError && 'code' in failure)) return undefined
  const option = /--?[\w-]+/.exec(failure.message)?.[0] ?? ''
  if (failure.code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') return `Lệnh này không có ${option}.`
  if (failure.code !== 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE') return undefined
  return failure.message.includes('does not take') ? `${option} không đi kèm giá trị.` : `${option} cần một giá trị.`
}
