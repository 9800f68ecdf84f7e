import { useCallback, useMemo, useState } from 'react'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { Day } from '../../src/base/day.ts'
import type { ChildLine } from '../../src/figures/contract.ts'
import { api } from '../app/client.ts'
import type { ChildrenFilter } from '../app/search-params.ts'
import { type Filtered, namesInput } from './filter.ts'

type Line = Pick<ChildLine, 'id' | 'household'>

/** Children one by one, each with its household (null: not known), or everybody behind a filter but some. */
type Taken =
  | { kind: 'some'; children: ReadonlyMap<string, string | null> }
  | { kind: 'all'; filter: Filtered; except: ReadonlySet<string> }

/** For whom a change is written: by their ids, or by the filter they are behind and how many they are. */
export type ChosenChildren = { childIds: string[] } | { filter: Filtered; except: string[]; count: number }

export interface Selection {
  /** Null: still being counted. */
  count: number | null
  households: number | null
  any: boolean
  chosen: (id: string) => boolean
  /** Adds or takes away one, by its place in the list. */
  toggle: (index: number, line: Line) => void
  /** Adds everybody up to this place from another, or from the last one toggled; also those not loaded. */
  reach: (lineAt: (index: number) => Line | undefined, upTo: number, from?: number) => Promise<void>
  /** Everybody behind the filter, told by the filter itself: nobody has to be loaded. */
  all: () => void
  clear: () => void
  /** Undefined: nobody, or still being counted. */
  children: () => ChosenChildren | undefined
}

const nobody: Taken = { kind: 'some', children: new Map() }

/** Which children are chosen; whoever was chosen by a filter is chosen no longer when the filter becomes another. */
export function useSelection(search: ChildrenFilter, asOf: Day): Selection {
  const queries = useQueryClient()
  const [kept, setTaken] = useState<Taken>(nobody)
  const [anchor, setAnchor] = useState(0)
  const filter = useMemo(() => namesInput(search, asOf), [search, asOf])
  const taken = kept.kind === 'all' && !sameFilter(kept.filter, filter) ? nobody : kept
  const counting = useQuery(
    api.figures.chosen.queryOptions({
      input: { ...filter, except: taken.kind === 'all' ? [...taken.except] : [] },
      enabled: taken.kind === 'all',
    }),
  )
  const counted = taken.kind === 'all' ? counting.data : undefined

  const between = useCallback(
    async (from: number, upTo: number) => {
      const input = { ...filter, from, count: upTo - from + 1 }
      const { ids, homes, households } = await queries.fetchQuery(api.figures.nameIds.queryOptions({ input }))
      const home = (place: number | null | undefined) => (place == null ? null : (households[place] ?? null))
      return ids.map((id, at) => [id, home(homes[at])] as const)
    },
    [queries, filter],
  )
  const toggle = useCallback(
    (index: number, { id, household }: Line) => {
      setAnchor(index)
      setTaken(toggled(taken, id, household))
    },
    [taken],
  )
  const reach = useCallback(
    async (lineAt: (index: number) => Line | undefined, upTo: number, from = anchor) => {
      const [first, last] = [Math.min(from, upTo), Math.max(from, upTo)]
      const loaded = Array.from({ length: last - first + 1 }, (_, at) => lineAt(first + at))
      const some = loaded.includes(undefined)
        ? await between(first, last)
        : loaded.flatMap((line) => (line === undefined ? [] : [[line.id, line.household] as const]))
      setTaken((before) => withSome(before, some))
    },
    [between, anchor],
  )
  const all = useCallback(() => setTaken({ kind: 'all', filter, except: new Set() }), [filter])
  const clear = useCallback(() => setTaken(nobody), [])
  return useMemo(() => {
    const one =
      taken.kind === 'some' ? { children: taken.children.size, households: householdsOf(taken.children) } : counted
    return {
      count: one?.children ?? null,
      households: one?.households ?? null,
      any: taken.kind === 'all' || taken.children.size > 0,
      chosen: (id) => (taken.kind === 'all' ? !taken.except.has(id) : taken.children.has(id)),
      toggle,
      reach,
      all,
      clear,
      children: () => childrenOf(taken, counted?.children),
    }
  }, [taken, counted, toggle, reach, all, clear])
}

function childrenOf(taken: Taken, count: number | undefined): ChosenChildren | undefined {
  if (taken.kind === 'all')
    return count === undefined || count === 0 ? undefined : { filter: taken.filter, except: [...taken.except], count }
  return taken.children.size === 0 ? undefined : { childIds: [...taken.children.keys()] }
}

function toggled(taken: Taken, id: string, household: string | null): Taken {
  if (taken.kind === 'all') {
    const except = new Set(taken.except)
    if (!except.delete(id)) except.add(id)
    return { ...taken, except }
  }
  const children = new Map(taken.children)
  if (!children.delete(id)) children.set(id, household)
  return { kind: 'some', children }
}

function withSome(before: Taken, some: readonly (readonly [string, string | null])[]): Taken {
  if (before.kind === 'some') return { kind: 'some', children: new Map([...before.children, ...some]) }
  const except = new Set(before.except)
  for (const [id] of some) except.delete(id)
  return { ...before, except }
}

/** The order of a list changes nothing of who is in it. */
function sameFilter({ sort: _, ...some }: Filtered, { sort: __, ...other }: Filtered): boolean {
  return JSON.stringify(some) === JSON.stringify(other)
}

/** How many households they are; a child whose household is not known counts as one of its own. */
function householdsOf(chosen: ReadonlyMap<string, string | null>): number {
  const known = new Set<string>()
  let alone = 0
  for (const home of chosen.values())
    if (home === null) alone += 1
    else known.add(home)
  return known.size + alone
}
