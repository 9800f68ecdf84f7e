import { Day } from '../base/day.ts'
import { maskCitizenNumber } from '../base/citizen-number.ts'
import type { Settings } from '../access/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { heldClaims } from './claims.ts'
import type { ChildPage } from './contract.ts'
import { factId } from './fact-id.ts'
import { fieldNameOf } from './field-names.ts'
import type { FieldValues } from './field-values.ts'
import { historyOf } from './history.ts'
import { allFacts, claimsEver } from './history-store.ts'
import { keptValues } from './known-values.ts'
import { maskNumbers } from './masked.ts'
import { provenance } from './provenance.ts'
import { type FoundChild, personOf } from './records.ts'
import { shownOn } from './shown.ts'
import { sexOf } from './settle.ts'
import { siblingsOf } from './siblings.ts'
import { placeInWords } from './source-place.ts'
import type { ChildRecord } from './standing-person.ts'
import { heldOn } from './standing-presence.ts'
import { villageNames } from './villages.ts'

/** All that is shown of a child on a day, by what is known now; numbers with their middle hidden. */
export async function childPage(unit: Unit, found: FoundChild, asOf: Day, settings: Settings): Promise<ChildPage> {
  const { child, nos } = found
  const person = await personOf(unit, found)
  const shown = shownOn(person, asOf, settings)
  const villages = await villageNames(unit, asOf)
  const village = shown.villageNo === null ? undefined : villages.get(shown.villageNo)
  const values = await keptValues(unit, child)
  const number = values.citizen_number === null ? null : maskCitizenNumber(values.citizen_number)
  return {
    id: child.id,
    version: child.version,
    name: child.name,
    born: shown.record.birth?.born ?? null,
    group: shown.group,
    state: shown.state,
    present: shown.present,
    fields: { ...shownFields(values), citizenNumber: number, villageId: village?.id ?? null },
    citizenNumberMasked: number,
    village: village ?? null,
    household: await householdId(unit, child.household_no),
    sources: await sourcesOf(unit, found, shown.record, asOf),
    obstacles: await obstaclesOf(unit, nos, asOf),
    siblings: await siblingsOf(unit, found, asOf, settings),
    history: await historyOf(unit, nos, villages),
  }
}

function shownFields(values: FieldValues): Omit<ChildPage['fields'], 'citizenNumber' | 'villageId'> {
  const { residence, sex } = values
  return {
    sex: sexOf(sex),
    address: values.address,
    school: values.school,
    className: values.class_name,
    residence: residence === 'permanent' || residence === 'temporary' || residence === 'living-here' ? residence : null,
    note: values.note,
    situations: values.situations,
    ethnicity: values.ethnicity,
    nationality: values.nationality,
    guardians: values.guardians.map((one) => ({
      ...one,
      phone: one.phone === null ? null : maskNumbers(one.phone),
      citizenNumber: one.citizenNumber === null ? null : maskCitizenNumber(one.citizenNumber),
    })),
  }
}

async function householdId(unit: Unit, no: number | null): Promise<string | null> {
  if (no === null) return null
  const row = await unit.db.selectFrom('household').select('id').where('no', '=', no).executeTakeFirst()
  return row?.id ?? null
}

/** Where each field comes from; the birth and the village from the record that is present. */
async function sourcesOf(
  unit: Unit,
  { child, nos }: FoundChild,
  speaking: ChildRecord,
  asOf: Day,
): Promise<ChildPage['sources']> {
  const claims = await heldClaims(unit, [...new Set([child.no, speaking.no])])
  const places = await claimsEver(unit, nos)
  const placeOf = (claimNo: number) => placeInWords(places.find((one) => one.no === claimNo)?.place)
  const own = provenance(claims.get(child.no) ?? [])
  const born = speaking.no === child.no ? own.get('born') : provenance(claims.get(speaking.no) ?? []).get('born')
  const fields = [...own].filter(([field]) => field !== 'born')
  const told = [...fields, ...(born === undefined ? [] : [['born', born] as const])].map(([field, claim]) => ({
    field: fieldNameOf(field),
    source: placeOf(claim.no),
    day: Day.parse(claim.ownDay),
  }))
  const stay = heldOn(speaking.stays, asOf)
  if (stay === undefined || stay.villageNo === null) return told
  const brought = await unit.db
    .selectFrom('stay')
    .select('source_no')
    .where('child_no', '=', speaking.no)
    .where('no', '=', stay.no)
    .executeTakeFirst()
  const claim = places.find((one) => one.sourceNo === brought?.source_no && one.childNo === speaking.no)
  return [...told, { field: 'villageId', source: placeInWords(claim?.place), day: Day.parse(stay.day) }]
}

/** What stands in the way on a day, newest first. */
async function obstaclesOf(unit: Unit, nos: readonly number[], asOf: Day): Promise<ChildPage['obstacles']> {
  const { obstacles } = await allFacts(unit, nos)
  return obstacles
    .filter((fact) => fact.voided === null && fact.day <= asOf)
    .toSorted((a, b) => (a.day === b.day ? b.no - a.no : a.day < b.day ? 1 : -1))
    .map((fact) => ({ id: factId('obstacle', fact.no), kind: fact.kind, text: fact.text, day: Day.parse(fact.day) }))
}
