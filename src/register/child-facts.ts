import type { Day } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { type Closing, presenceClosed, presenceOpened } from './closing.ts'
import { factNamed } from './fact-id.ts'
import { cardEventNo, insertPresence, insertStay, voidFacts } from './facts-store.ts'
import { type FoundChild, personOf, settleChild } from './records.ts'
import { presentRecord } from './standing-person.ts'

/** Lives in another village of the commune from a day on; null: it is not known where. */
export async function moveChild(unit: Unit, found: FoundChild, villageNo: number | null, day: Day) {
  const person = await personOf(unit, found)
  const record = presentRecord(person, day) ?? presentRecord(person, unit.today) ?? person[0]
  await insertStay(unit, record.no, { villageNo, day })
  return settleChild(unit, found)
}

/** Leaves the register (rule 13). */
export async function closeChild(
  unit: Unit,
  found: FoundChild,
  { how, day, detail }: { how: Closing; day: Day; detail: string | null },
) {
  for (const change of presenceClosed(await personOf(unit, found), how, day)) {
    await voidFacts(unit, 'presence', [change.recordNo], change.voided)
    if (change.adds && how !== 'duplicate' && how !== 'entered-in-error')
      await insertPresence(unit, change.recordNo, { kind: how, day, detail })
  }
  return settleChild(unit, found)
}

/** Is there again from a day on; a child present all along stays as it is. */
export async function reopenChild(unit: Unit, found: FoundChild, day: Day) {
  const person = await personOf(unit, found)
  const change = presenceOpened(person, day)
  if (!change.adds && change.voided.length === 0) return { version: found.child.version }
  await voidFacts(unit, 'presence', [change.recordNo], change.voided)
  if (change.adds) await insertPresence(unit, change.recordNo, { kind: change.kind, day })
  return settleChild(unit, found)
}

/** Takes one fact back by its event id; undefined: there is none, or it was taken back before. */
export async function takeBack(unit: Unit, found: FoundChild, eventId: string) {
  const named = factNamed(eventId)
  const no = named.table === 'card_event' ? await cardEventNo(unit, found.nos, named.id) : named.no
  if (no === undefined || (await voidFacts(unit, named.table, found.nos, [no])) === 0) return undefined
  return settleChild(unit, found)
}
