import type { ChildId, VillageId } from '../base/ids.ts'
import type { NewId } from '../base/ports.ts'
import { toBorn } from '../base/born.ts'
import type { KnownChild } from '../matching/index.ts'
import {
  addVillages,
  afterHearing,
  formerApart,
  goneVillages,
  nothingKnown,
  sameFormerCommune,
  searchText,
} from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { StagedClaim } from './staged-claim.ts'
import type { Decision } from './contract.ts'
import { householdNumbers } from './household-numbers.ts'
import { villageKey } from '../base/village-name.ts'
import { refusal } from './refusals.ts'
import { saidBy } from './staged-row.ts'
import { listedVillages } from './village-book.ts'

/** The number, id and household a row gets when it is decided to be a child of its own. */
export async function childBecoming(unit: Unit, row: StagedClaim, { newId }: { newId: NewId }) {
  const households = householdNumbers(await goneVillages(unit), false)
  await households.learn(unit, row.household_key === null ? [] : [row.household_key])
  return {
    household_no: households.numberFor(unit, row.household_key),
    child_no: unit.numbers(1),
    child_id: newId<ChildId>(),
    child_version: null,
    search_text: searchText(afterHearing(nothingKnown, saidBy(row))),
  }
}

/** A child by its outside id, as far as rows are judged against it. */
export async function knownChildById(unit: Unit, id: ChildId): Promise<KnownChild | undefined> {
  const row = await unit.db
    .selectFrom('child')
    .select(['no', 'id', 'name', 'folded', 'typed', 'born', 'citizen_number', 'village_no', 'version'])
    .where('commune_id', '=', unit.communeId)
    .where('id', '=', id)
    .executeTakeFirst()
  if (row === undefined) return undefined
  return {
    no: row.no,
    id: row.id,
    version: row.version,
    name: row.name,
    folded: row.folded,
    typed: row.typed,
    born: row.born === null ? null : (toBorn(row.born) ?? null),
    citizenNumber: row.citizen_number,
    villageNo: row.village_no,
    guardians: [],
    phones: [],
  }
}

/** The village chosen for an unknown name, or one made of that name. @throws DOES_NOT_FIT */
export async function villageFor(
  unit: Unit,
  row: StagedClaim,
  decision: Exclude<Decision, { kind: 'drop' }>,
  { newId }: { newId: NewId },
) {
  const known = await listedVillages(unit)
  if (decision.kind === 'same') {
    const chosen = known.find((village) => village.id === decision.id)
    if (chosen === undefined) throw refusal.doesNotFit('Không có thôn này trong sổ.')
    return chosen
  }
  const { name, former: formerCommune } = formerApart(row.village_text ?? '')
  const key = villageKey(name)
  const [already, ...others] = known.filter(
    (village) =>
      village.key === key && (formerCommune === null || sameFormerCommune(village.formerCommune, formerCommune)),
  )
  if (others.length > 0) throw refusal.doesNotFit('Có nhiều thôn tên này: hãy chọn thôn của xã cũ nào.')
  if (already !== undefined) return already
  const village = { no: unit.numbers(1), id: newId<VillageId>(), name, key, formerCommune }
  await addVillages(unit, [village], null)
  return village
}
