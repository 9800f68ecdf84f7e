import type { Unit } from '../storage/unit-of-work.ts'

// The facts of some children that were not taken back, as rows, in the order of their days: the last of a child holds.

/** Presences of these children. */
export function presenceRows(unit: Unit, childNos: readonly number[]) {
  return unit.db
    .selectFrom('presence')
    .select(['child_no', 'day', 'recorded', 'no', 'kind'])
    .where('child_no', 'in', childNos)
    .where('voided', 'is', null)
    .orderBy('day')
    .orderBy('recorded')
    .orderBy('no')
    .execute()
}

/** Stays of these children in villages. */
export function stayRows(unit: Unit, childNos: readonly number[]) {
  return unit.db
    .selectFrom('stay')
    .select(['child_no', 'day', 'recorded', 'no', 'village_no', 'source_no'])
    .where('child_no', 'in', childNos)
    .where('voided', 'is', null)
    .orderBy('day')
    .orderBy('recorded')
    .orderBy('no')
    .execute()
}

/** Card events of these children. */
export function cardRows(unit: Unit, childNos: readonly number[]) {
  return unit.db
    .selectFrom('card_event')
    .select(['child_no', 'day', 'recorded', 'no', 'kind'])
    .where('child_no', 'in', childNos)
    .where('voided', 'is', null)
    .orderBy('day')
    .orderBy('recorded')
    .orderBy('no')
    .execute()
}
