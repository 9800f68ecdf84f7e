/** What may be written down about a failure: where it happened and of what kind, never what it was about. */
export interface FailureFacts {
  name: string
  code?: string
  /** Only where it is made of the program's own words. */
  message?: string
  /** What a database says of its rule that was broken: table, column, constraint. Never the row. */
  rule?: string
  frames?: readonly string[]
  cause?: FailureFacts
}

/**
 * What the engine says of a wrong program, made of names in the source alone. Any other message may quote what the
 * program worked on, those of the same kind of error too: "Cannot use 'in' operator to search for 'x' in Lò Văn An".
 */
const plainWords =
  /^(Cannot (read|set) properties of (undefined|null)( \((reading|setting) '[a-z]\w*'\))?|[\w$.]+(\(\.{3}\)[\w$.]*)* is not (a function|a constructor|defined|iterable))$/i
const deepest = 4

/** The facts of a failure that are safe in a log file that is not encrypted. */
export function describeFailure(failure: unknown, depth = 0): FailureFacts {
  if (!(failure instanceof Error)) return { name: typeof failure }
  const code = textOf(failure, 'code')
  const rule = ['table', 'column', 'constraint'].flatMap((key) => textOf(failure, key) ?? []).join('.')
  const frames = framesOf(failure)
  return {
    name: failure.name,
    ...(code === undefined ? {} : { code }),
    ...(plainWords.test(failure.message) ? { message: failure.message } : {}),
    ...(rule === '' ? {} : { rule }),
    ...(frames.length === 0 ? {} : { frames }),
    ...(failure.cause === undefined || depth >= deepest ? {} : { cause: describeFailure(failure.cause, depth + 1) }),
  }
}

/** The lines "at function (file:line)" of a stack: everything after the message, whatever the message holds. */
function framesOf(failure: Error): string[] {
  const stack = failure.stack ?? ''
  const head = `${failure.name}: ${failure.message}`
  const after = stack.startsWith(head) ? stack.slice(head.length) : stack.slice(stack.indexOf('\n    at '))
  return after
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => /^at .+:\d+:\d+\)?$/.test(line))
    .slice(0, 12)
}

function textOf(holder: object, key: string): string | undefined {
  const value: unknown = Reflect.get(holder, key)
  return typeof value === 'string' && /^[\w.-]{1,80}$/.test(value) ? value : undefined
}
