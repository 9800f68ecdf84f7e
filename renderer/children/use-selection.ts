import { useCallback, useMemo, useState } from 'react'
import { useQueryClient } from '@tanstack/react-query'
import type { Day } from '../../src/base/day.ts'
import type { ChildLine } from '../../src/figures/contract.ts'
import { api } from '../app/client.ts'
import type { ChildrenSearch } from '../app/search-params.ts'
import { namesInput } from './filter.ts'

/** Chosen children by id, each with its household; null: not known. */
export type Chosen = ReadonlyMap<string, string | null>

type Line = Pick<ChildLine, 'id' | 'household'>

export interface Selection {
  chosen: Chosen
  /** Adds or takes away one, by its place in the list. */
  toggle: (index: number, line: Line) => void
  /** Adds everybody up to this place from another, or from the last one toggled; also those not loaded. */
  reach: (lineAt: (index: number) => Line | undefined, upTo: number, from?: number) => Promise<void>
  all: () => Promise<void>
  clear: () => void
}

/** Which children are chosen. A range or everybody is asked of the core, so nothing has to be loaded for it. */
export function useSelection(search: ChildrenSearch, asOf: Day): Selection {
  const queries = useQueryClient()
  const [chosen, setChosen] = useState<Chosen>(new Map())
  const [anchor, setAnchor] = useState(0)
  const everybody = useCallback(async () => {
    const { page: _page, ...input } = namesInput(search, asOf, 0, 1)
    return queries.fetchQuery(api.figures.nameIds.queryOptions({ input, staleTime: 30_000 }))
  }, [queries, search, asOf])
  const take = useCallback(
    async (from: number, upTo: number) => {
      const { ids, homes, households } = await everybody()
      const home = (place: number | null | undefined) => (place == null ? null : (households[place] ?? null))
      return ids.slice(from, upTo + 1).map((id, at) => [id, home(homes[from + at])] as const)
    },
    [everybody],
  )
  const toggle = useCallback((index: number, { id, household }: Line) => {
    setAnchor(index)
    setChosen((before) => {
      const after = new Map(before)
      if (!after.delete(id)) after.set(id, household)
      return after
    })
  }, [])
  const reach = useCallback(
    async (lineAt: (index: number) => Line | undefined, upTo: number, from = anchor) => {
      const [first, last] = [Math.min(from, upTo), Math.max(from, upTo)]
      const loaded = Array.from({ length: last - first + 1 }, (_, at) => lineAt(first + at))
      const missing = loaded.includes(undefined)
      const some = missing
        ? await take(first, last)
        : loaded.flatMap((line) => (line === undefined ? [] : [[line.id, line.household] as const]))
      setChosen((before) => new Map([...before, ...some]))
    },
    [take, anchor],
  )
  const all = useCallback(async () => setChosen(new Map(await take(0, Number.MAX_SAFE_INTEGER - 1))), [take])
  const clear = useCallback(() => setChosen(new Map()), [])
  return useMemo(() => ({ chosen, toggle, reach, all, clear }), [chosen, toggle, reach, all, clear])
}

/** How many households they are; a child whose household is not known counts as one of its own. */
export function householdsOf(chosen: Chosen): number {
  const known = new Set<string>()
  let alone = 0
  for (const home of chosen.values())
    if (home === null) alone += 1
    else known.add(home)
  return known.size + alone
}
