import { type Context, logExport } from '../access/index.ts'
import type { Progress } from '../base/paging.ts'
import { PrinterMissing } from '../base/ports.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Form, Made } from './contract.ts'

/** A file to be made: its bytes are asked for when its turn comes. */
export interface Wanted {
  form: Form
  name: string
  write: () => Promise<Uint8Array>
}

export interface Export {
  /** As the contract names it: "reports.make". */
  operation: string
  /** What leaves the register, for the export log. */
  what: object
  /** How many children are named in it. */
  rows: number
  /** What is written down beside the log, once files were made. */
  also?: (unit: Unit) => Promise<void>
}

/**
 * Makes files one after another and puts them on the shelf together, once the export log tells of them: what is stopped
 * half-way, or not logged, leaves nothing behind. A form this machine cannot make is told, the others are made.
 */
export async function* makeFiles(
  context: Context,
  wanted: readonly Wanted[],
  { operation, what, rows, also }: Export,
  signal?: AbortSignal,
): AsyncGenerator<{ progress: Progress }, Made> {
  const made: { form: Form; name: string; bytes: Uint8Array }[] = []
  const notMade = new Map<Form, string>()
  for (const [done, { form, name, write }] of wanted.entries()) {
    yield { progress: { phase: 'writing', done, total: wanted.length } }
    signal?.throwIfAborted()
    if (notMade.has(form)) continue
    const bytes = await write().catch(printerMissing)
    if (bytes === undefined) notMade.set(form, noPrinter)
    else made.push({ form, name, bytes })
    await context.host.breathe()
  }
  signal?.throwIfAborted()
  yield { progress: { phase: 'writing', done: wanted.length, total: wanted.length } }
  if (made.length > 0)
    await context.units.write({ actor: context.caller.actor, operation }, async (unit) => {
      await logExport(unit, { what: { ...what, files: made.map(({ name }) => name) }, rows })
      await also?.(unit)
    })
  return {
    files: made.map(({ form, name, bytes }) => ({ ...context.host.files.put({ name, bytes }), form })),
    notMade: [...notMade].map(([form, message]) => ({ form, message })),
  }
}

/** What the user reads when there is no browser to print with, and what to do about it. */
export const noPrinter =
  'Máy này chưa có trình duyệt để tạo PDF. Hãy cài Microsoft Edge, Google Chrome hoặc Cốc Cốc rồi xuất lại; hoặc xuất tệp Word, Excel rồi in từ đó.'

function printerMissing(failure: unknown): undefined {
  if (!(failure instanceof PrinterMissing)) throw failure
}
