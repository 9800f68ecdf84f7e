import { ORPCError } from '@orpc/server'
import type { NewId } from '../base/ports.ts'
import type { Remember } from '../base/remember-answers.ts'
import type { BulkChange, BulkOutcome } from '../register/contract.ts'
import { type RosterChild, runBulk, type Step } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { NamesFilter } from './contract.ts'
import { knownBy } from './moment.ts'
import { everybodyBut } from './names.ts'

/** Everybody behind a filter but the exceptions: so many, as the asker saw. */
export interface Everybody extends NamesFilter {
  except: readonly string[]
  count: number
  change: BulkChange
}

/**
 * One change for everybody behind a filter, who are never sent to and fro; with `newId` it is written.
 * @throws NOT_YET_KNOWN, LIST_CHANGED when they are no longer as many as were chosen, and what a bulk refuses
 */
export async function changeEverybody(
  unit: Unit,
  { except, count, change, ...filter }: Everybody,
  { remember, step, newId }: { remember: Remember; step: Step; newId?: NewId },
): Promise<BulkOutcome> {
  const known = await knownBy(unit, filter.knownAt)
  if (known === undefined) throw refused('NOT_YET_KNOWN', 'Thời điểm “đã biết” nằm trong tương lai.')
  const children = await everybodyBut(unit, { filter, known, except }, remember)
  if (children.length !== count)
    throw refused('LIST_CHANGED', 'Danh sách đã thay đổi sau khi bạn chọn. Hãy xem lại rồi ghi.')
  return runBulk(unit, { childIds: children.map(({ id }) => id), change }, step, newId)
}

/** How many children and households they are; a child whose household is not known counts as one of its own. */
export function countHomes(children: readonly Pick<RosterChild, 'householdNo'>[]) {
  const known = new Set<number>()
  let alone = 0
  for (const { householdNo } of children)
    if (householdNo === null) alone += 1
    else known.add(householdNo)
  return { children: children.length, households: known.size + alone }
}

function refused(code: 'NOT_YET_KNOWN' | 'LIST_CHANGED', message: string) {
  return new ORPCError(code, { message })
}
