import type { Target } from '../../../src/sessions/campaign-contract.ts'
import type { VillageLeft } from '../use-setup.ts'

/** How many children are left of a target's village and group: as many as its names. */
export function leftOf(
  { villageId, group }: { villageId: string | null; group: Target['group'] },
  villages: readonly VillageLeft[],
  all: VillageLeft | undefined,
): number {
  const row = villageId === null ? all : villages.find(({ id }) => id === villageId)
  return row?.[group ?? 'left'] ?? 0
}
