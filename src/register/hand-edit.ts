import { bornRange } from '../base/born.ts'
import { sortKey } from '../base/sort-key.ts'
import { fold, typedKey } from '../base/text.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { SpokenEdit } from './edited-fields.ts'
import type { Difference } from './field-values.ts'
import { sexOf } from './settle.ts'

/** The name of every edit by hand where a source is told. */
export const byHand = 'sửa tay'

export interface HandEdit {
  child: { no: number; id: string }
  verdict: 'new' | 'changed'
  spoken: SpokenEdit
  /** Told in the child's history. */
  changes: readonly Difference[]
  householdNo?: number | null
}

/**
 * Keeps an edit by hand: a source of today with one claim for each child it speaks of, which hold from this recording.
 * The copies are brought in line by settleChildren afterwards.
 */
export async function writeHandEdits(unit: Unit, newId: () => string, edits: readonly HandEdit[]): Promise<void> {
  const recorded = unit.recording()
  const sourceNo = unit.numbers(1 + edits.length)
  await unit.db
    .insertInto('source')
    .values({
      no: sourceNo,
      commune_id: unit.communeId,
      id: newId(),
      kind: 'hand',
      status: 'committed',
      own_day: unit.today,
      own_day_from: 'given',
      title: byHand,
      understood: '{}',
      staged_at: unit.now,
      recorded,
    })
    .execute()
  await unit.db
    .insertInto('claim')
    .values(
      edits.map(({ child, verdict, spoken, changes, householdNo }, at) => ({
        no: sourceNo + 1 + at,
        commune_id: unit.communeId,
        id: newId(),
        source_no: sourceNo,
        file: '',
        sheet: '',
        sheet_row: 0,
        verdict,
        child_no: child.no,
        child_id: child.id,
        ...saidColumns(spoken),
        household_no: householdNo ?? null,
        changes: JSON.stringify(changes),
        held_from: recorded,
      })),
    )
    .execute()
}

function saidColumns({ texts, born, guardians, cleared }: SpokenEdit) {
  const { name, sex, ...others } = texts
  const range = born === null ? null : bornRange(born)
  return {
    ...others,
    ...(name === undefined ? {} : { name, folded: fold(name), typed: typedKey(name), sort_key: sortKey(name) }),
    sex: sexOf(sex ?? null),
    born,
    born_first: range?.first ?? null,
    born_last: range?.last ?? null,
    guardians: guardians === null ? null : JSON.stringify(guardians),
    cleared: cleared.length === 0 ? null : JSON.stringify(cleared),
  }
}
