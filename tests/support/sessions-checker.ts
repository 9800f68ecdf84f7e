import type { Day } from '../../src/base/day.ts'
import type { TestRegister } from './register.ts'

interface SessionNow {
  id: string
  day: string
  place_id: string
  from_time: string
  to_time: string
  stations: number
  minutes_under6: number
  minutes_from6: number
  quota: number | null
  team_id: string | null
  kits: string
  status: string
}

/**
 * Looks through the tables by the rules alone, sharing nothing with what wrote them: every broken rule of the open
 * sessions as a line. Births are whole days here, and the ages those of the law.
 */
export async function brokenInTables({ units }: TestRegister, today: Day): Promise<string[]> {
  return units.read({ actor: 'test', operation: 'test' }, async ({ db }) => {
    const all = await db.selectFrom('session').selectAll().where('voided', 'is', null).execute()
    const invitations = await db
      .selectFrom('invitation')
      .selectAll()
      .where('voided', 'is', null)
      .where('status', '=', 'invited')
      .execute()
    const places = new Map(
      (await db.selectFrom('place').selectAll().where('voided', 'is', null).execute()).map((row) => [row.id, row]),
    )
    const children = new Map((await db.selectFrom('child').selectAll().execute()).map((row) => [row.no, row]))
    const villages = new Map((await db.selectFrom('village').selectAll().execute()).map((row) => [row.no, row.id]))
    const open = all.filter(({ day, status }) => day >= today && status !== 'cancelled' && status !== 'closed')
    const broken: string[] = []
    for (const { session_id } of invitations)
      if (!all.some(({ id, status }) => id === session_id && status !== 'cancelled'))
        broken.push('somebody is invited to a session that is not held')

    const where = new Map<number, string>()
    const homes = new Map<string, string>()
    for (const session of open) {
      const own = invitations.filter(({ session_id }) => session_id === session.id)
      const place = places.get(session.place_id)
      const say = (what: string) => broken.push(`${session.day} ${session.from_time}: ${what}`)
      const spans: (readonly [number, number])[] = []
      for (const { child_no, slot, household, age_group } of own) {
        if (where.has(child_no)) say('a child is invited twice')
        where.set(child_no, session.id)
        if ((homes.get(household) ?? session.id) !== session.id) say('a household is parted')
        homes.set(household, session.id)
        const child = children.get(child_no)
        const age = yearsOn(child?.born ?? null, session.day)
        if (age !== null && age >= 14) say('a child is 14')
        if ((age === null || age >= 6) && place?.biometric !== 1) say('a child needs equipment')
        if ((age !== null && age < 6) !== (age_group === 'under6')) say('a child stands in the wrong group')
        const served = place?.villages == null ? null : (JSON.parse(place.villages) as string[])
        if (served !== null && !served.includes(villages.get(child?.village_no ?? -1) ?? ''))
          say('a village is not served')
        const start = minutes(slot)
        spans.push([start, start + (age_group === 'under6' ? session.minutes_under6 : session.minutes_from6)])
      }
      for (const [start, end] of spans) {
        if (start < minutes(session.from_time) || end > minutes(session.to_time)) say('a child is cut by the window')
        if (spans.filter(([from, to]) => from <= start && start < to).length > session.stations)
          say('more at once than stations')
      }
      if (own.length > (session.quota ?? own.length)) say('more than were granted')
      broken.push(...clashes(session, open, place?.stations ?? 0))
    }
    return [...new Set(broken)]
  })
}

function clashes(session: SessionNow, open: readonly SessionNow[], stations: number): string[] {
  const broken: string[] = []
  const others = open.filter(
    (other) =>
      other.id !== session.id &&
      other.day === session.day &&
      other.from_time < session.to_time &&
      session.from_time < other.to_time,
  )
  const used = others
    .filter(({ place_id }) => place_id === session.place_id)
    .reduce((sum, one) => sum + one.stations, 0)
  if (used + session.stations > stations) broken.push(`${session.day} ${session.from_time}: stations used twice`)
  const kits = JSON.parse(session.kits) as string[]
  for (const other of others) {
    if (session.team_id !== null && session.team_id === other.team_id)
      broken.push(`${session.day}: a team in two places`)
    if ((JSON.parse(other.kits) as string[]).some((kit) => kits.includes(kit)))
      broken.push(`${session.day}: a kit in two places`)
  }
  return broken
}

/** Completed years; null without a birth. */
function yearsOn(born: string | null, day: string): number | null {
  if (born === null) return null
  const [year = 0, rest = ''] = [Number(day.slice(0, 4)) - Number(born.slice(0, 4)), day.slice(5)]
  return rest < born.slice(5) ? year - 1 : year
}

function minutes(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}
