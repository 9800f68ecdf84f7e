import { ChildrenSearch } from '../app/search-params.ts'

/** What a number of the report opens: names by a filter, the change beside the page, or the overview. */
export type Opened = { to: 'names'; filter: ChildrenSearch } | { to: 'overview' } | { to: 'here' }

/** Reads a hook of the report's page ("names?group=under6&standing=left", "change?…", "villages", "pace"). */
export function openedBy(link: string): Opened | null {
  const [opens, query = ''] = link.split('?', 2)
  if (opens === 'villages' || opens === 'pace') return { to: 'overview' }
  if (opens === 'change') return { to: 'here' }
  if (opens !== 'names') return null
  const said = Object.fromEntries(
    [...new URLSearchParams(query)].map(([name, value]) => [name, value === 'true' ? true : value]),
  )
  const filter = ChildrenSearch.safeParse(said)
  return filter.success ? { to: 'names', filter: filter.data } : null
}
