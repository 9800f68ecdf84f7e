import { useQuery } from '@tanstack/react-query'
import type { ChildLine } from '../../src/figures/contract.ts'
import { api, client } from '../app/client.ts'
import { useSession } from '../app/session.ts'

const pageOf = 5000

/** Everybody left today by id, to put names and villages to the children of a plan. Undefined while they come. */
export function useLeftNames(wanted: boolean): ReadonlyMap<string, ChildLine> | undefined {
  const { today } = useSession()
  return useQuery({
    queryKey: [...api.figures.names.key(), 'everybody-left', today],
    enabled: wanted,
    queryFn: async ({ signal }) => {
      const names = new Map<string, ChildLine>()
      for (let offset = 0; ; offset += pageOf) {
        const page = { offset, limit: pageOf }
        const { rows, total } = await client.figures.names({ asOf: today, standing: 'left', page }, { signal })
        for (const row of rows) names.set(row.id, row)
        if (rows.length === 0 || names.size >= total) return names
      }
    },
  }).data
}
