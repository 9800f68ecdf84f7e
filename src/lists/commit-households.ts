import type { Unit } from '../storage/unit-of-work.ts'
import type { ListSource } from './sources.ts'

/**
 * One household for each key: rows got their numbers at the preview, and since then another list may have made the
 * household, or a decision may have given the same key another number.
 */
export async function shareHouseholds(unit: Unit, source: ListSource): Promise<void> {
  const shared = [...(await numberedTwice(unit, source)), ...(await madeMeanwhile(unit, source))]
  for (const [key, no] of new Map(shared.map(({ key, no }) => [key, no])))
    await unit.db
      .updateTable('claim')
      .set({ household_no: no })
      .where('source_no', '=', source.no)
      .where('verdict', '=', 'new')
      .where('household_key', '=', key)
      .execute()
}

async function numberedTwice(unit: Unit, source: ListSource): Promise<{ key: string; no: number }[]> {
  const rows = await unit.db
    .selectFrom('claim')
    .select((of) => ['household_key', of.fn.min('household_no').as('no')])
    .where('source_no', '=', source.no)
    .where('verdict', '=', 'new')
    .where('household_key', 'is not', null)
    .where('household_no', 'is not', null)
    .groupBy('household_key')
    .having((of) => of(of.fn.count('household_no').distinct(), '>', 1))
    .execute()
  return rows.flatMap(({ household_key, no }) =>
    household_key === null || no === null ? [] : [{ key: household_key, no: Number(no) }],
  )
}

function madeMeanwhile(unit: Unit, source: ListSource): Promise<{ key: string; no: number }[]> {
  return unit.db
    .selectFrom('claim')
    .innerJoin('household', (join) =>
      join
        .onRef('household.key', '=', 'claim.household_key')
        .onRef('household.commune_id', '=', 'claim.commune_id')
        .onRef('household.no', '<>', 'claim.household_no'),
    )
    .select(['household.key', 'household.no'])
    .distinct()
    .where('claim.source_no', '=', source.no)
    .where('claim.verdict', '=', 'new')
    .execute()
}
