import type { Target } from '../../../src/sessions/campaign-contract.ts'
import type { VillageLeft } from '../use-setup.ts'

/** How many children are left today of a target's village and group; undetermined counts as from 6 (rule 28). */
export function leftOf(
  { villageId, group }: Pick<Target, 'villageId' | 'group'>,
  villages: readonly VillageLeft[],
  all: VillageLeft | undefined,
): number {
  const row = villageId === null ? all : villages.find(({ id }) => id === villageId)
  if (row === undefined) return 0
  if (group === null) return row.left
  return group === 'from6to13' ? row.leftFrom6 : row.left - row.leftFrom6
}
