import { useQuery } from '@tanstack/react-query'
import type { ContractRouterClient } from '@orpc/contract'
import type { sessionsContract } from '../../src/sessions/contract.ts'
import { api } from '../app/client.ts'
import { useAsOf } from '../app/session.ts'

/** Places, teams, kits, windows and closed days, as they stand. */
export type Setup = Awaited<ReturnType<ContractRouterClient<typeof sessionsContract>['setup']>>

export function useSetup() {
  return useQuery(api.sessions.setup.queryOptions())
}

/** A village, and how many of its children are left: a place without equipment takes only those under 6. */
export interface VillageLeft {
  id: string
  name: string
  left: number
  under6: number
  from6to13: number
}

/** The villages as of the screen's day in the office's order, and how many of all children are left (of no known village too). */
export function useVillagesLeft(): { villages: readonly VillageLeft[]; all: VillageLeft | undefined } {
  const { asOf } = useAsOf()
  const found = useQuery(api.register.villages.queryOptions({ input: { asOf } }))
  const figures = useQuery(api.figures.at.queryOptions({ input: { asOf } })).data
  const rows = new Map(figures?.villages.map((row) => [row.id, row]))
  const villages = (found.data ?? []).map(({ id, name }): VillageLeft => ({ id, name, ...leftIn(rows.get(id)) }))
  const all = figures && { id: '', name: '', ...leftIn({ all: figures.all, ...figures.groups }) }
  return { villages, all }
}

type Cells = Record<'all' | 'under6' | 'from6to13', { left: number }>

function leftIn(cells: Cells | undefined) {
  return {
    left: cells?.all.left ?? 0,
    under6: cells?.under6.left ?? 0,
    from6to13: cells?.from6to13.left ?? 0,
  }
}
