import type { Unit } from '../storage/unit-of-work.ts'
import type { Preview } from './contract.ts'
import type { ProblemCode } from './read-row.ts'

/** How many fields the changed rows of a list fill, and how many they alter. */
export async function changedFields(unit: Unit, sourceNo: number): Promise<Preview['changedFields']> {
  const rows = await unit.db
    .selectFrom('claim')
    .select('changes')
    .where('source_no', '=', sourceNo)
    .where('verdict', '=', 'changed')
    .where('changes', 'is not', null)
    .execute()
  const changes = rows.flatMap((row) => JSON.parse(row.changes ?? '[]') as { was: string | null }[]) // staged so
  const added = changes.filter(({ was }) => was === null).length
  return { added, altered: changes.length - added }
}

/** Why rows are held or refused, counted; a held row that was decided is counted no more. */
export async function reasonsOf(unit: Unit, sourceNo: number): Promise<Preview['reasons']> {
  const rows = await unit.db
    .selectFrom('claim')
    .select((of) => ['verdict', 'code', of.fn.countAll<number>().as('count')])
    .where('source_no', '=', sourceNo)
    .where('verdict', 'in', ['held', 'refused'])
    .where('code', 'is not', null)
    .groupBy(['verdict', 'code'])
    .orderBy('verdict')
    .orderBy('code')
    .execute()
  return rows.map(({ verdict, code, count }) => ({ verdict, code: code as ProblemCode, count })) // staged so
}
