import type { Unit } from '../storage/unit-of-work.ts'

const handFacts = [
  ['presence', 'đã ghi biến động nhân khẩu bằng tay'],
  ['stay', 'đã chuyển thôn bằng tay'],
  ['obstacle', 'đã ghi vướng mắc bằng tay'],
  ['card_event', 'đã ghi việc làm thẻ bằng tay'],
] as const

/** What other than lists stands on these children, in words: work by hand at the desk or in the register, and merges. */
export async function otherWork(unit: Unit, childNos: readonly number[]): Promise<Map<number, string>> {
  const because = new Map<number, string>()
  for (const no of await editedByHand(unit, childNos)) because.set(no, 'đã sửa bằng tay')
  for (const [table, words] of handFacts) {
    const rows = await unit.db
      .selectFrom(table)
      .select('child_no')
      .where('child_no', 'in', childNos)
      .where('source_no', 'is', null)
      .where('voided', 'is', null)
      .execute()
    for (const row of rows) because.set(row.child_no, words)
  }
  const merged = await unit.db
    .selectFrom('merge_link')
    .select(['absorbed_no', 'survivor_no'])
    .where((of) => of.or([of('absorbed_no', 'in', childNos), of('survivor_no', 'in', childNos)]))
    .where('voided', 'is', null)
    .execute()
  for (const link of merged)
    for (const no of [link.absorbed_no, link.survivor_no]) because.set(no, 'đã gộp với bản ghi khác')
  return because
}

/** What keeps a child after an undo (`same`, see keep-children.ts) is no work. */
async function editedByHand(unit: Unit, childNos: readonly number[]): Promise<number[]> {
  const rows = await unit.db
    .selectFrom('claim')
    .innerJoin('source', 'source.no', 'claim.source_no')
    .select('claim.child_no')
    .where('source.kind', '=', 'hand')
    .where('source.status', '=', 'committed')
    .where('claim.verdict', 'in', ['new', 'changed'])
    .where('claim.child_no', 'in', childNos)
    .execute()
  return rows.flatMap((row) => row.child_no ?? [])
}
