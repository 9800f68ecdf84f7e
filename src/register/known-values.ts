import type { Selectable } from 'kysely'
import { toBorn } from '../base/born.ts'
import type { ChildRow } from '../storage/tables.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type FieldValues, textFields } from './field-values.ts'
import { guardiansOf } from './settle.ts'

/** The field values of a child as its copy keeps them. */
export async function keptValues(unit: Unit, child: Selectable<ChildRow>): Promise<FieldValues> {
  const guardians = (await guardiansOf(unit, [child.no])).get(child.no) ?? []
  const texts = Object.fromEntries(textFields.map((field) => [field, child[field]])) as Record<
    (typeof textFields)[number],
    string | null
  > // every text field is a column of the child
  return { ...texts, born: child.born === null ? null : (toBorn(child.born) ?? null), guardians }
}
