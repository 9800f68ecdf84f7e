import type { NewId } from '../base/ports.ts'
import { cleanText } from '../base/text.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { BulkChange } from './bulk-contract.ts'
import type { BulkPerson } from './bulk-persons.ts'
import { type BulkMoment, livingRecord } from './bulk-rules.ts'
import { presenceClosed } from './closing.ts'
import { voidFacts } from './facts-store.ts'
import { settleChildren } from './settle.ts'

/** Writes one change for some children and brings their copies in line; all of them change (staysBecause is null). */
export async function writeBulk(
  unit: Unit,
  newId: NewId,
  some: readonly BulkPerson[],
  change: BulkChange,
  moment: BulkMoment,
): Promise<void> {
  if (some.length === 0) return
  if (change.what === 'close') await closeAll(unit, some, change)
  else if (change.what === 'village') await moveAll(unit, some, change, moment)
  else if (change.what === 'card') await cardForAll(unit, newId, some, change)
  else await obstacleForAll(unit, some, change)
  await settleChildren(
    unit,
    some.flatMap(({ person }) => person.map((record) => record.no)),
  )
}

async function moveAll(
  unit: Unit,
  some: readonly BulkPerson[],
  { day }: Extract<BulkChange, { what: 'village' }>,
  { today, villageNo }: BulkMoment,
): Promise<void> {
  const facts = factsFor(
    unit,
    some.map(({ person }) => livingRecord(person, day, today).no),
  )
  await unit.db
    .insertInto('stay')
    .values(facts.map((fact) => ({ ...fact, day, village_no: villageNo })))
    .execute()
}

async function cardForAll(
  unit: Unit,
  newId: NewId,
  some: readonly BulkPerson[],
  { kind, day, dayIs, detail }: Extract<BulkChange, { what: 'card' }>,
): Promise<void> {
  const told = Object.keys(detail).length === 0 ? null : JSON.stringify(detail)
  const facts = factsFor(
    unit,
    some.map(({ person }) => person[0].no),
  )
  await unit.db
    .insertInto('card_event')
    .values(facts.map((fact) => ({ ...fact, id: newId(), kind, day, day_is: dayIs, detail: told })))
    .execute()
}

async function obstacleForAll(
  unit: Unit,
  some: readonly BulkPerson[],
  { kind, text, day }: Extract<BulkChange, { what: 'obstacle' }>,
): Promise<void> {
  const facts = factsFor(
    unit,
    some.map(({ person }) => person[0].no),
  )
  await unit.db
    .insertInto('obstacle')
    .values(facts.map((fact) => ({ ...fact, kind, text: cleanText(text), day })))
    .execute()
}

async function closeAll(
  unit: Unit,
  some: readonly BulkPerson[],
  { how, day, detail }: Extract<BulkChange, { what: 'close' }>,
): Promise<void> {
  const changes = some.flatMap(({ person }) => presenceClosed(person, how, day))
  await voidFacts(
    unit,
    'presence',
    changes.map((change) => change.recordNo),
    changes.flatMap((change) => change.voided),
  )
  if (how === 'duplicate' || how === 'entered-in-error') return
  const facts = factsFor(
    unit,
    changes.filter((change) => change.adds).map((change) => change.recordNo),
  )
  if (facts.length === 0) return
  await unit.db
    .insertInto('presence')
    .values(facts.map((fact) => ({ ...fact, kind: how, day, detail })))
    .execute()
}

function factsFor(unit: Unit, childNos: readonly number[]) {
  const first = unit.numbers(childNos.length)
  const recorded = unit.recording()
  return childNos.map((child_no, at) => ({ child_no, commune_id: unit.communeId, no: first + at, recorded }))
}
