import { ChildId } from '../base/ids.ts'
import type { NewId } from '../base/ports.ts'
import { bringChildren, type Brought, addVillages, villageNoOf } from '../register/index.ts'
import { saveSettings } from '../access/index.ts'
import { keep } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { AwayPerson, Outgoing } from './sealed.ts'

/** Makes an empty register the copy of a session: everything under the ids that it has where it comes from. */
export async function bringIn(unit: Unit, newId: NewId, content: Outgoing): Promise<void> {
  await saveSettings(unit, null, { ...content.settings, villagesConfirmed: true })
  if (content.companionRule !== null) {
    const { from, ...companionRule } = content.companionRule
    await saveSettings(unit, from, { companionRule })
  }
  if (content.casePapers !== null) await saveSettings(unit, null, { casePapers: content.casePapers })
  const first = unit.numbers(content.villages.length)
  await addVillages(
    unit,
    content.villages.map(({ id, name, formerCommune }, at) => ({ no: first + at, id, name, formerCommune })),
    null,
  )
  const coming = []
  for (const child of content.children) {
    const villageNo = child.villageId === null ? null : ((await villageNoOf(unit, child.villageId)) ?? null)
    const guardians = child.guardians.map((guardian) => ({ ...guardian, bornYear: null }))
    coming.push({ ...child, villageNo, guardians })
  }
  const brought = await bringChildren(unit, newId, coming)
  await bringSession(unit, content, brought)
  for (const person of content.people) await bringPerson(unit, newId, content.session.id, person, brought)
}

async function bringSession(
  unit: Unit,
  { session, place, ...content }: Outgoing,
  { children }: Brought,
): Promise<void> {
  const { id, day, mode, part, stations } = session
  await keep(unit, 'place', [
    {
      ...{ id: place.id, name: place.name, kind: place.kind, address: null, biometric: place.biometric, stations },
      ...{ villages: null, owner: null, note: null, in_use: 1 },
    },
  ])
  await keep(
    unit,
    'holiday',
    content.holidays.map((holiday) => ({ ...holiday })),
  )
  await keep(unit, 'session', [
    {
      ...{ id, day, mode, part, stations, place_id: place.id, from_time: session.from, to_time: session.to },
      ...{ minutes_under6: session.minutesUnder6, minutes_from6: session.minutesFrom6 },
      ...{ quota: null, team_id: null, kits: '[]', campaign_id: null },
      ...{ status: 'planned', reason: null, document: null, document_day: null },
    },
  ])
  await keep(
    unit,
    'invitation',
    content.invitations.flatMap(({ childId, group, ...one }) => {
      const childNo = children.get(childId)
      if (childNo === undefined) return []
      const told = { moved_from: null, told_day: null, told_how: null, status: 'invited' as const, reason: null }
      return [{ ...one, ...told, session_id: id, child_no: childNo, child_id: childId, age_group: group }]
    }),
  )
  await keep(
    unit,
    'visitor',
    content.visitors.map(({ group, ...one }) => ({ ...one, session_id: id, age_group: group })),
  )
}

async function bringPerson(
  unit: Unit,
  newId: NewId,
  sessionId: string,
  { id, kind, arrival, outcome }: AwayPerson,
  { children, obstacles }: Brought,
): Promise<void> {
  const childNo = kind === 'child' ? (children.get(ChildId.parse(id)) ?? null) : null
  if (kind === 'child' && childNo === null) return
  const whose = { session_id: sessionId, child_no: childNo, visitor_id: kind === 'visitor' ? id : null }
  if (arrival !== null)
    await keep(unit, 'arrival', [
      {
        ...{ id: newId(), ...whose, state: arrival.state, came: arrival.came, at: arrival.at, desk: arrival.desk },
        ...{ accompanied_by: arrival.accompaniedBy, queue_no: arrival.queueNo },
        asked: arrival.asked === null ? null : JSON.stringify(arrival.asked),
      },
    ])
  if (outcome !== null)
    await keep(unit, 'outcome', [
      {
        ...{ id: outcome.id, ...whose, kind: outcome.kind, at: outcome.at, desk: outcome.desk },
        card_event_id: outcome.cardEventId,
        obstacle_no: outcome.obstacleNo === null ? null : (obstacles.get(outcome.obstacleNo) ?? null),
        detail: Object.keys(outcome.detail).length === 0 ? null : JSON.stringify(outcome.detail),
      },
    ])
}
