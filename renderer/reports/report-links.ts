import { z } from 'zod'
import { Day } from '../../src/base/day.ts'
import { ChangeTerm } from '../../src/figures/contract.ts'
import { ChildrenSearch } from '../app/search-params.ts'
import { terms, type Behind } from './terms.ts'

/** What a number of the report opens: names by a filter of a day (absent: the report's), names behind a change, the overview. */
export type Opened =
  { to: 'names'; filter: ChildrenSearch; asOf?: Day } | { to: 'change'; behind: Behind } | { to: 'overview' }

/** The ends of a change, its terms, and the sums of those that add and those that take. */
const ChangeNumber = z.object({
  from: Day,
  to: Day,
  term: z.enum(['left1', 'left2', 'adding', 'taking', ...ChangeTerm.options]),
})

/** Reads a hook of the report's page ("names?group=under6&standing=left", "change?…", "villages", "pace"). */
export function openedBy(link: string): Opened | null {
  const [opens, query = ''] = link.split('?', 2)
  if (opens === 'villages' || opens === 'pace') return { to: 'overview' }
  const said = Object.fromEntries(
    [...new URLSearchParams(query)].map(([name, value]) => [name, value === 'true' ? true : value]),
  )
  if (opens === 'change') return changeOpened(ChangeNumber.safeParse(said).data)
  if (opens !== 'names') return null
  const filter = ChildrenSearch.safeParse(said)
  return filter.success ? { to: 'names', filter: filter.data } : null
}

function changeOpened(number: z.infer<typeof ChangeNumber> | undefined): Opened | null {
  if (number === undefined) return null
  const { from, to, term } = number
  const left = { counted: true, standing: 'left' } as const
  if (term === 'left1') return { to: 'names', filter: left, asOf: from }
  if (term === 'left2') return { to: 'names', filter: left }
  const sign = term === 'adding' ? '+' : term === 'taking' ? '−' : null
  const wanted = terms.filter((one) => one.name === term || one.sign === sign).map((one) => one.name)
  return { to: 'change', behind: { from, to, column: 'all', terms: wanted } }
}
