import { type Day, Day as DayShape } from '../base/day.ts'
import { settingsAt } from '../access/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { recordsOf } from './records.ts'
import { factsOf } from './standing-facts.ts'
import { type Person, presentRecord, villageOf } from './standing-person.ts'
import { listStandings } from './standing.ts'
import { chosenChildren, type Chosen } from './village-chosen.ts'
import type { VillageMove } from './village-contract.ts'
import { leavingFrom } from './village-stays.ts'
import { upToNow } from './village-store.ts'

/** How many children are present in a village on a day or on any later one, as far as facts are known. */
export async function staysAfter(unit: Unit, villageNo: number, day: Day): Promise<number> {
  const merged = await recordsOf(unit)
  const leaving = await leavingFrom(unit, [villageNo], day)
  const groups = new Map(leaving.map(({ childNo }) => merged.get(childNo) ?? [childNo]).map((nos) => [nos[0], nos]))
  const facts = await factsOf(unit, [...groups.values()].flat(), upToNow)
  let present = 0
  for (const nos of groups.values()) {
    const [first, ...others] = nos.flatMap((no) => facts.get(no) ?? [])
    if (first !== undefined && isThereFrom([first, ...others], villageNo, day)) present += 1
  }
  return present
}

/** Whether a person is present in a village on a day, or on a later one from which any of its facts holds. */
function isThereFrom(person: Person, villageNo: number, day: Day): boolean {
  const later = person
    .flatMap((record) => [...record.presences, ...record.stays])
    .map((fact) => DayShape.parse(fact.day))
    .filter((on) => on > day)
  return [day, ...later].some((on) => {
    const record = presentRecord(person, on)
    return record !== undefined && villageOf(record, on) === villageNo
  })
}

/** Whom a merge or split on a day would move; `chosen` null: everybody of these villages. */
export async function moveOf(
  unit: Unit,
  villageNos: readonly number[],
  day: Day,
  chosen: Chosen | null,
): Promise<VillageMove> {
  const settings = await settingsAt(unit, { day, known: unit.known })
  const question = { asOf: day, known: unit.known, counting: settings }
  const merged = await recordsOf(unit)
  const leaving = new Set((await leavingFrom(unit, villageNos, day)).map((one) => one.childNo))
  const asked = chosen === null ? null : new Set((await chosenChildren(unit, chosen, leaving)).map(([first]) => first))
  const among = (nos: readonly number[]) => nos.filter((no) => asked === null || asked.has(no))
  const move = { children: 0, left: 0, from14: 0 }
  const present = new Set<number>()
  for (const villageNo of villageNos) {
    const those = async (scope: object) =>
      among((await listStandings(unit, question, { villageNo, ...scope })).map((one) => one.no))
    const counted = await those({ counted: true })
    const older = await those({ group: 'from14' })
    for (const no of [...counted, ...older]) present.add(no)
    move.children += counted.length
    move.from14 += older.length
    move.left += (await those({ counted: true, standing: 'left' })).length
  }
  const persons = among([...new Set([...leaving].map((no) => merged.get(no)?.[0] ?? no))])
  return { ...move, absent: persons.filter((no) => !present.has(no)).length }
}
