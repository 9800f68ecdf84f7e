import { groupBy } from '../base/group.ts'
import { settingsNow } from '../access/index.ts'
import { villageNames } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { minutesOfTime } from './clock-time.ts'
import { expectedOf } from '../base/show-up.ts'
import { standing } from './kept.ts'
import { bySlot, type Invitation, type KeptSession } from './kept-sessions.ts'
import type { InvitationLine, SessionLine } from './session-contract.ts'
import { dayOrNull } from './setup-rows.ts'

/** Sessions with their names and counts, in the order given. */
export async function sessionLines(unit: Unit, sessions: readonly KeptSession[]): Promise<SessionLine[]> {
  const places = new Map((await standing(unit, 'place')).map((row) => [row.id, row]))
  const teams = new Map((await standing(unit, 'team')).map((row) => [row.id, row.name]))
  const kitNames = new Map((await standing(unit, 'kit')).map((row) => [row.id, row.name]))
  const { showUp } = await settingsNow(unit)
  const ids = sessions.map(({ id }) => id)
  const counts = await countsOf(unit, ids)
  const villages = await villagesOf(unit, ids)
  return sessions.map(({ minutes, kits, ...session }) => {
    const count = counts.get(session.id) ?? { children: 0, households: 0, under6: 0, from6to13: 0, told: 0 }
    const invited = { ...count, expected: expectedOf(count.children, showUp) }
    const length = (minutesOfTime(session.to) ?? 0) - (minutesOfTime(session.from) ?? 0)
    return {
      ...session,
      kits: [...kits],
      minutesPerChild: minutes,
      place: places.get(session.placeId)?.name ?? '',
      team: session.teamId === null ? null : (teams.get(session.teamId) ?? null),
      kitNames: kits.flatMap((id) => kitNames.get(id) ?? []),
      owner: places.get(session.placeId)?.owner ?? null,
      invited,
      villages: villages.get(session.id) ?? [],
      minutes: {
        used: invited.under6 * minutes.under6 + invited.from6to13 * minutes.from6to13,
        room: length * session.stations,
      },
    }
  })
}

async function countsOf(unit: Unit, ids: readonly string[]) {
  const counts = new Map<string, Omit<SessionLine['invited'], 'expected'>>()
  for (let at = 0; at < ids.length; at += 5000) {
    const rows = await unit.db
      .selectFrom('invitation')
      .select(['session_id', 'age_group'])
      .select((of) => of.fn.countAll<number>().as('children'))
      .select((of) => of.fn.count<number>('told_day').as('told'))
      .where('commune_id', '=', unit.communeId)
      .where('voided', 'is', null)
      .where('status', '=', 'invited')
      .where('session_id', 'in', ids.slice(at, at + 5000))
      .groupBy(['session_id', 'age_group'])
      .execute()
    const homes = await unit.db
      .selectFrom('invitation')
      .select('session_id')
      .select((of) => of.fn.count<number>('household').distinct().as('households'))
      .where('commune_id', '=', unit.communeId)
      .where('voided', 'is', null)
      .where('status', '=', 'invited')
      .where('session_id', 'in', ids.slice(at, at + 5000))
      .groupBy('session_id')
      .execute()
    for (const { session_id, households } of homes)
      counts.set(session_id, { children: 0, households, under6: 0, from6to13: 0, told: 0 })
    for (const { session_id, age_group, children, told } of rows) {
      const count = counts.get(session_id)
      if (count === undefined) continue
      count.children += children
      count.told += told
      count[age_group === 'under6' ? 'under6' : 'from6to13'] += children
    }
  }
  return counts
}

async function villagesOf(unit: Unit, ids: readonly string[]) {
  const names = await villageNames(unit, unit.today)
  const villages = new Map<string, SessionLine['villages']>()
  for (let at = 0; at < ids.length; at += 5000) {
    const rows = await unit.db
      .selectFrom('invitation')
      .innerJoin('child', 'child.no', 'invitation.child_no')
      .select(['invitation.session_id', 'child.village_no'])
      .select((of) => of.fn.countAll<number>().as('children'))
      .where('invitation.commune_id', '=', unit.communeId)
      .where('invitation.voided', 'is', null)
      .where('invitation.status', '=', 'invited')
      .where('invitation.session_id', 'in', ids.slice(at, at + 5000))
      .groupBy(['invitation.session_id', 'child.village_no'])
      .execute()
    for (const { session_id, village_no, children } of rows) {
      const name = village_no === null ? null : (names.get(village_no)?.name ?? null)
      villages.set(session_id, [...(villages.get(session_id) ?? []), { name, children }])
    }
  }
  for (const [id, own] of villages)
    villages.set(
      id,
      own.toSorted((a, b) => b.children - a.children || ((a.name ?? '') < (b.name ?? '') ? -1 : 1)),
    )
  return villages
}

/** Invitations with who is meant, in the order of their times. */
export async function invitationLines(unit: Unit, invitations: readonly Invitation[]): Promise<InvitationLine[]> {
  const nos = [...new Set(invitations.map(({ child_no }) => child_no))]
  const villages = await villageNames(unit, unit.today)
  const children = new Map<number, { name: string; born: string | null; village: string | null }>()
  for (let at = 0; at < nos.length; at += 5000) {
    const rows = await unit.db
      .selectFrom('child')
      .select(['no', 'name', 'born', 'village_no'])
      .where('commune_id', '=', unit.communeId)
      .where('no', 'in', nos.slice(at, at + 5000))
      .execute()
    for (const { no, name, born, village_no } of rows) {
      const village = village_no === null ? null : (villages.get(village_no)?.name ?? null)
      children.set(no, { name, born, village })
    }
  }
  return invitations.toSorted(bySlot).map((row) => {
    const { id, slot, position, status, reason, number, household } = row
    const child = children.get(row.child_no) ?? { name: '', born: null, village: null }
    return {
      ...{ id, slot, position, status, reason, number, household },
      ...child,
      version: row.recorded,
      sessionId: row.session_id,
      childId: row.child_id,
      group: row.age_group,
      movedFrom: row.moved_from,
      toldDay: dayOrNull(row.told_day),
      toldHow: row.told_how,
    }
  })
}

/** Sessions by their owners: those another body has not agreed to yet, from today on. */
export function byOwner(lines: readonly SessionLine[]): { owner: string; sessions: SessionLine[] }[] {
  const proposed = lines.filter(({ owner, status }) => owner !== null && status === 'proposed')
  return [...groupBy(proposed, ({ owner }) => owner ?? '').entries()].map(([owner, sessions]) => ({ owner, sessions }))
}
