import { z } from 'zod'
import { AgeGroup } from '../base/age-group.ts'
import { Day } from '../base/day.ts'
import { ObstacleKind } from '../register/contract.ts'

/** The names behind a number of a report; the day is the report's own. */
export const NamesBehind = z.object({
  /** A village's id; 'none' = without a village. */
  village: z.string().optional(),
  group: AgeGroup.optional(),
  counted: z.literal(true).optional(),
  standing: z.enum(['left', 'done', 'declined']).optional(),
  /** The newest open obstacle's kind; 'none' = no obstacle is known. */
  obstacle: z.enum([...ObstacleKind.options, 'none']).optional(),
  /** "six-30": reaches 6 within 30 days. */
  crossing: z.templateLiteral([z.enum(['six', 'fourteen']), '-', z.int().positive()]).optional(),
  temporary: z.literal(true).optional(),
  photoDue: z.literal(true).optional(),
})
export type NamesBehind = z.infer<typeof NamesBehind>

/** A term of the change between two days, of all groups together. */
export const TermBehind = z.object({ from: Day, to: Day, term: z.string() })
export type TermBehind = z.infer<typeof TermBehind>

/** What a number of a report opens on the screen. */
export type ReportLink =
  | { opens: 'names'; filter: NamesBehind }
  | { opens: 'change'; term: TermBehind }
  | { opens: 'villages' }
  | { opens: 'pace' }

/** The link of a number that counts children: `names?group=under6&standing=left`. */
export function namesLink(filter: NamesBehind): string {
  return withQuery('names', filter)
}

/** The link of a term of the change: `change?from=2024-07-11&to=2024-07-18&term=done`. */
export function termLink(term: TermBehind): string {
  return withQuery('change', term)
}

/** What a link says, or undefined when it is none of ours. */
export function readLink(text: string): ReportLink | undefined {
  const [opens = '', query = ''] = text.split('?', 2)
  const values = valuesOf(query)
  if (opens === 'villages' || opens === 'pace') return { opens }
  if (opens === 'names') {
    const filter = NamesBehind.safeParse(values)
    return filter.success ? { opens, filter: filter.data } : undefined
  }
  const term = TermBehind.safeParse(values)
  return opens === 'change' && term.success ? { opens, term: term.data } : undefined
}

function withQuery(opens: string, values: Readonly<Record<string, unknown>>): string {
  const said = Object.entries(values).filter(([, value]) => value !== undefined)
  return `${opens}?${said.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join('&')}`
}

function valuesOf(query: string): Record<string, unknown> {
  const values: Record<string, unknown> = {}
  for (const pair of query.split('&')) {
    const [name = '', value] = pair.split('=', 2)
    if (name === '' || value === undefined) continue
    values[name] = value === 'true' ? true : decoded(value)
  }
  return values
}

/** A text that is not percent-encoded well stays as it is: it will be no filter we know. */
function decoded(value: string): string {
  return /%(?![\dA-Fa-f]{2})/.test(value) ? value : decodeURIComponent(value)
}
