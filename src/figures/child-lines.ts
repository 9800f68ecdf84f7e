import { maskCitizenNumber } from '../base/citizen-number.ts'
import type { ChildDetails } from './child-details.ts'
import type { ChildLine } from './contract.ts'
import type { CountedVillage } from './villages.ts'

/** Where a child stood at the moment its line tells of. */
export interface Stood extends Pick<ChildLine, 'born' | 'group' | 'state'> {
  villageNo: number | null
}

/** Makes the lines of a list: villages by the names they had then, ID numbers masked unless wanted in full. */
export function lineMaker(villages: readonly CountedVillage[], inFull: boolean) {
  const byNo = new Map(villages.map((village) => [village.no, village]))
  return (child: ChildDetails, { villageNo, born, group, state }: Stood): ChildLine => {
    const village = villageNo === null ? undefined : byNo.get(villageNo)
    const { citizenNumber } = child
    return {
      ...child,
      born,
      citizenNumber: citizenNumber === null || inFull ? citizenNumber : maskCitizenNumber(citizenNumber),
      villageId: village?.id ?? null,
      village: village?.name ?? null,
      group,
      state,
    }
  }
}
