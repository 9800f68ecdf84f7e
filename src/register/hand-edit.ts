import type { ChildId } from '../base/ids.ts'
import type { NewId } from '../base/ports.ts'
import { bornRange } from '../base/born.ts'
import { addDays, type Day, toDay } from '../base/day.ts'
import { sortKey } from '../base/sort-key.ts'
import { fold, typedKey } from '../base/text.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { SpokenEdit } from './edited-fields.ts'
import type { Difference } from './field-values.ts'
import { sexOf } from './settle.ts'

/** The name of every edit by hand where a source is told. */
export const byHand = 'sửa tay'

export interface HandEdit {
  child: { no: number; id: ChildId }
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
export async function writeHandEdits(unit: Unit, newId: NewId, edits: readonly HandEdit[]): Promise<void> {
  const sourceNo = await handSource(unit, newId, unit.today)
  const first = unit.numbers(edits.length)
  await unit.db
    .insertInto('claim')
    .values(
      edits.map(({ child, verdict, spoken, changes, householdNo }, at) => ({
        ...claimOf(unit, newId, { sourceNo, child, spoken }),
        no: first + at,
        verdict,
        household_no: householdNo ?? null,
        changes: JSON.stringify(changes),
      })),
    )
    .execute()
}

/**
 * The last fields of a child that nothing speaks of any more, as a claim of their own: it says `same`, brings nothing new,
 * and is weaker than any list that spoke of the child, so that the list coming again is heard over it.
 */
export async function sayWhatIsKept(
  unit: Unit,
  newId: NewId,
  child: { no: number; id: ChildId },
  spoken: SpokenEdit,
): Promise<void> {
  const earliest = await unit.db
    .selectFrom('claim as c')
    .innerJoin('source as s', 's.no', 'c.source_no')
    .select((of) => of.fn.min('s.own_day').as('day'))
    .where('c.commune_id', '=', unit.communeId)
    .where('c.child_no', '=', child.no)
    .executeTakeFirst()
  const day = toDay(earliest?.day ?? '') ?? unit.today
  const sourceNo = await handSource(unit, newId, addDays(day, -1))
  const no = unit.numbers(1)
  await unit.db
    .insertInto('claim')
    .values({ ...claimOf(unit, newId, { sourceNo, child, spoken }), no, verdict: 'same' })
    .execute()
}

async function handSource(unit: Unit, newId: NewId, ownDay: Day): Promise<number> {
  const no = unit.numbers(1)
  await unit.db
    .insertInto('source')
    .values({
      no,
      commune_id: unit.communeId,
      id: newId(),
      kind: 'hand',
      status: 'committed',
      own_day: ownDay,
      own_day_from: 'given',
      title: byHand,
      understood: '{}',
      staged_at: unit.now,
      recorded: unit.recording(),
    })
    .execute()
  return no
}

function claimOf(
  unit: Unit,
  newId: NewId,
  { sourceNo, child, spoken }: { sourceNo: number; child: { no: number; id: ChildId }; spoken: SpokenEdit },
) {
  return {
    commune_id: unit.communeId,
    id: newId(),
    source_no: sourceNo,
    file: '',
    sheet: '',
    sheet_row: 0,
    child_no: child.no,
    child_id: child.id,
    ...saidColumns(spoken),
    held_from: unit.recording(),
  }
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
