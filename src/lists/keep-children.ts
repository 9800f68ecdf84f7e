import type { NewId } from '../base/ports.ts'
import { addDays } from '../base/day.ts'
import { fieldCopy, heldClaims, keptValues } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { recordFacts } from './known-facts.ts'
import type { ListSource } from './sources.ts'

/**
 * Children of a list taken back whom only work by hand stands on stay where the list had put them, with the fields they
 * had. From now on a source of its own says so, weaker than a list of the same day: a corrected list is heard over it.
 * Call it before the copies are brought into line.
 */
export async function keepChildren(
  unit: Unit,
  source: ListSource,
  childNos: readonly number[],
  newId: NewId,
): Promise<void> {
  if (childNos.length === 0) return
  const keeper = unit.numbers(1)
  await unit.db
    .insertInto('source')
    .values({
      no: keeper,
      commune_id: unit.communeId,
      id: newId(),
      kind: 'hand',
      status: 'committed',
      own_day: addDays(source.about.ownDay, -1),
      own_day_from: 'given',
      title: `giữ lại khi hoàn tác ${source.title}`,
      understood: '{}',
      staged_at: unit.now,
      recorded: unit.recording(),
    })
    .execute()
  await keepFields(unit, keeper, childNos, newId)
  for (const childNo of childNos) await keepPlace(unit, source, { keeper, childNo })
}

/** Children that nothing stands on any more go, though an earlier undo had kept them. */
export async function letGo(unit: Unit, childNos: readonly number[]): Promise<void> {
  if (childNos.length === 0) return
  for (const table of ['presence', 'stay'] as const)
    await unit.db
      .updateTable(table)
      .set({ voided: unit.recording() })
      .where('child_no', 'in', childNos)
      .where('voided', 'is', null)
      .where('source_no', 'in', (of) => of.selectFrom('source').select('no').where('kind', '=', 'hand'))
      .execute()
}

async function keepFields(unit: Unit, keeper: number, childNos: readonly number[], newId: NewId): Promise<void> {
  const claims = await heldClaims(unit, childNos)
  const unnamed = childNos.filter((no) => (claims.get(no) ?? []).every((claim) => claim.name === null))
  if (unnamed.length === 0) return
  const children = await unit.db.selectFrom('child').selectAll().where('no', 'in', unnamed).execute()
  for (const child of children) {
    const values = await keptValues(unit, child)
    await unit.db
      .insertInto('claim')
      .values({
        no: unit.numbers(1),
        commune_id: unit.communeId,
        id: newId(),
        source_no: keeper,
        file: '',
        sheet: '',
        sheet_row: 0,
        verdict: 'same',
        child_no: child.no,
        child_id: child.id,
        ...fieldCopy(values),
        guardians: JSON.stringify(values.guardians),
      })
      .execute()
  }
}

async function keepPlace(
  unit: Unit,
  source: ListSource,
  { keeper, childNo }: { keeper: number; childNo: number },
): Promise<void> {
  const facts = (await recordFacts(unit, [childNo]))(childNo)
  const fact = { child_no: childNo, recorded: unit.recording(), commune_id: unit.communeId, source_no: keeper }
  const { was, had } = await takenBack(unit, source, childNo)
  if (was !== undefined && !facts.presences.some((presence) => presence.present && presence.day <= was.day))
    await unit.db
      .insertInto('presence')
      .values({ ...fact, no: unit.numbers(1), day: was.day, kind: 'listed' })
      .execute()
  if (had !== undefined && !facts.stays.some((stay) => stay.day <= had.day))
    await unit.db
      .insertInto('stay')
      .values({ ...fact, no: unit.numbers(1), day: had.day, village_no: had.village_no })
      .execute()
}

/** The first presence and the first stay that this undo took back of a child. */
async function takenBack(unit: Unit, source: ListSource, childNo: number) {
  const was = await unit.db
    .selectFrom('presence')
    .select('day')
    .where('child_no', '=', childNo)
    .where('source_no', '=', source.no)
    .where('voided', '=', unit.recording())
    .orderBy('day')
    .executeTakeFirst()
  const had = await unit.db
    .selectFrom('stay')
    .select(['day', 'village_no'])
    .where('child_no', '=', childNo)
    .where('source_no', '=', source.no)
    .where('voided', '=', unit.recording())
    .orderBy('day')
    .executeTakeFirst()
  return { was, had }
}
