import { Day } from '../base/day.ts'
import { maskPhone } from '../base/phone.ts'
import { guardiansOf, recordsOf, villageNames } from '../register/index.ts'
import { countingNow, guestOn, type Guest, guestsOf, type Row, standing } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'

/** Who was to come, did not, is still left, and is invited to nothing to come: most misses first. */
export async function callListOf(unit: Unit, sessionId: string | null) {
  const sessions = new Map((await standing(unit, 'session')).map((row) => [row.id, row]))
  const missed = await missedSessions(unit, sessions)
  const coming = await comingTo(unit, sessions)
  const nos = [...missed.keys()].filter((no) => !coming.has(no))
  const guests = await guestsOf(unit, nos)
  const counting = await countingNow(unit)
  const left = nos.flatMap((no) => {
    const guest = guests.get(no)
    const misses = missed.get(no) ?? []
    const isOfSession = sessionId === null || misses.some(({ id }) => id === sessionId)
    return guest !== undefined && isOfSession && guestOn(guest, unit.today, counting)?.left === true
      ? [{ guest, misses }]
      : []
  })
  const villages = new Map([...(await villageNames(unit, unit.today)).values()].map(({ id, name }) => [id, name]))
  const guardians = await guardiansIn(
    unit,
    left.map(({ guest }) => guest.no),
  )
  const lines = left.map(({ guest, misses }) => ({
    ...lineOf(guest, villages),
    noShows: misses.length,
    last: Day.parse(
      misses
        .map(({ day }) => day)
        .toSorted()
        .at(-1),
    ),
    guardians: (guardians.get(guest.no) ?? []).map(({ name, phone }) => ({
      name,
      phone: phone === null ? null : maskPhone(phone),
    })),
  }))
  return lines.toSorted((a, b) => b.noShows - a.noShows || (a.last < b.last ? 1 : a.last > b.last ? -1 : 0))
}

async function missedSessions(unit: Unit, sessions: ReadonlyMap<string, Row<'session'>>) {
  const joined = await recordsOf(unit)
  const survivor = (no: number) => joined.get(no)?.[0] ?? no
  const arrivals = await standing(unit, 'arrival')
  const came = new Set<string>()
  const missed = new Map<number, Map<string, Row<'session'>>>()
  const miss = (no: number, id: string) => {
    const session = sessions.get(id)
    if (session === undefined || session.status === 'cancelled') return
    const of = missed.get(survivor(no)) ?? new Map<string, Row<'session'>>()
    missed.set(survivor(no), of.set(id, session))
  }
  for (const { child_no, session_id } of await standing(unit, 'outcome'))
    if (child_no !== null) came.add(`${survivor(child_no)} ${session_id}`)
  for (const { child_no, session_id, state } of arrivals)
    if (child_no !== null && state === 'present') came.add(`${survivor(child_no)} ${session_id}`)
    else if (child_no !== null) miss(child_no, session_id)
  for (const { child_no, session_id } of await standing(unit, 'invitation', { status: 'invited' }))
    if ((sessions.get(session_id)?.day ?? '9999') < unit.today) miss(child_no, session_id)
  return new Map(
    [...missed].flatMap(([no, of]) => {
      const some = [...of.values()].filter(({ id }) => !came.has(`${no} ${id}`))
      return some.length === 0 ? [] : [[no, some] as const]
    }),
  )
}

async function comingTo(unit: Unit, sessions: ReadonlyMap<string, Row<'session'>>): Promise<Set<number>> {
  const open = [...sessions.values()].filter(
    ({ day, status }) => day > unit.today && status !== 'cancelled' && status !== 'closed',
  )
  const joined = await recordsOf(unit)
  const invited = await standing(unit, 'invitation', { session_id: open.map(({ id }) => id), status: 'invited' })
  return new Set(invited.map(({ child_no }) => joined.get(child_no)?.[0] ?? child_no))
}

/** A child as lists of the desk name it. */
export function lineOf({ id, name, person, villageId }: Guest, villages: ReadonlyMap<string, string>) {
  const village = villageId === null ? null : (villages.get(villageId) ?? null)
  return { id, name, born: person[0].birth?.born ?? null, village }
}

async function guardiansIn(unit: Unit, nos: readonly number[]) {
  const all: Awaited<ReturnType<typeof guardiansOf>> = new Map()
  for (let at = 0; at < nos.length; at += 400)
    for (const [no, some] of await guardiansOf(unit, nos.slice(at, at + 400))) all.set(no, some)
  return all
}
