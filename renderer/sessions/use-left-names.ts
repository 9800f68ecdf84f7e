import { useQuery } from '@tanstack/react-query'
import type { Day } from '../../src/base/day.ts'
import type { ChildLine } from '../../src/figures/contract.ts'
import { api, client } from '../app/client.ts'
import { useSession } from '../app/session.ts'

const pageOf = 5000

/** Everybody left by id, today or on another day, to put names and villages to children. Undefined while they come. */
export function useLeftNames(wanted: boolean, on?: Day): ReadonlyMap<string, ChildLine> | undefined {
  const { today } = useSession()
  const asOf = on ?? today
  return useQuery({
    queryKey: [...api.figures.names.key(), 'everybody-left', asOf],
    enabled: wanted,
    queryFn: async ({ signal }) => {
      const names = new Map<string, ChildLine>()
      for (let offset = 0; ; offset += pageOf) {
        const page = { offset, limit: pageOf }
        const { rows, total } = await client.figures.names({ asOf, standing: 'left', page }, { signal })
        for (const row of rows) names.set(row.id, row)
        if (rows.length === 0 || names.size >= total) return names
      }
    },
  }).data
}
