import { implement } from '@orpc/server'
import { answerable, type Context, inUnit, permitted } from '../access/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { brokenIn, ofRoom } from './broken.ts'
import { found, foundToChange, keep, remove as removeKept, standing } from './kept.ts'
import { sessionsOf } from './board.ts'
import { invitedTo } from './kept-sessions.ts'
import { followedLetters } from './letters.ts'
import { servingPlaces } from './places.ts'
import { pointedAt } from './points-at.ts'
import { type Holiday, setupContract } from './setup-contract.ts'
import { shippedHolidays } from './holidays.ts'
import { closedDaysOf, kitOf, placeOf, teamOf, windowOf } from './setup-rows.ts'
import { undoKept } from './undo.ts'
import { keepWindows } from './keep-windows.ts'

const os = implement(setupContract).$context<Context>().use(answerable).use(permitted).use(inUnit)

const setup = os.setup.handler(async ({ context: { unit } }) => ({
  places: await servingPlaces(unit),
  teams: (await standing(unit, 'team')).map(teamOf),
  kits: (await standing(unit, 'kit')).map(kitOf),
  windows: (await standing(unit, 'opening_window')).map(windowOf),
  closedDays: (await standing(unit, 'closed_day')).map(closedDaysOf),
}))

const savePlace = os.savePlace.handler(async ({ context: { unit, host }, input, errors }) => {
  const id = input.id ?? host.newId()
  if (input.id !== null && (await foundToChange(unit, 'place', { id, version: input.version })) === undefined)
    throw errors.NO_SUCH_THING()
  if (await nameTaken(unit, 'place', id, input)) throw errors.NAME_IN_USE()
  const { name, kind, address, stations, owner, note } = input
  const villages = input.villages === null ? null : JSON.stringify(input.villages)
  const flags = { biometric: flag(input.biometric), in_use: flag(input.inUse) }
  await keep(unit, 'place', [{ id, name, kind, address, stations, owner, note, villages, ...flags }])
  return placeOf(await kept(unit, 'place', id))
})

const saveTeam = os.saveTeam.handler(async ({ context: { unit, host }, input, errors }) => {
  const id = input.id ?? host.newId()
  if (input.id !== null && (await foundToChange(unit, 'team', { id, version: input.version })) === undefined)
    throw errors.NO_SUCH_THING()
  if (await nameTaken(unit, 'team', id, input)) throw errors.NAME_IN_USE()
  const { name, phone, note } = input
  await keep(unit, 'team', [{ id, name, members: input.members.join('\n'), phone, note, in_use: flag(input.inUse) }])
  return teamOf(await kept(unit, 'team', id))
})

const saveKit = os.saveKit.handler(async ({ context: { unit, host }, input, errors }) => {
  const id = input.id ?? host.newId()
  if (input.id !== null && (await foundToChange(unit, 'kit', { id, version: input.version })) === undefined)
    throw errors.NO_SUCH_THING()
  if (await nameTaken(unit, 'kit', id, input)) throw errors.NAME_IN_USE()
  const { name, kind, note } = input
  await keep(unit, 'kit', [{ id, name, kind, note, in_use: flag(input.inUse) }])
  return kitOf(await kept(unit, 'kit', id))
})

const saveWindow = os.saveWindow.handler(async ({ context: { unit, host }, input, errors }) => {
  const id = input.id ?? host.newId()
  if (input.id !== null && (await foundToChange(unit, 'opening_window', { id, version: input.version })) === undefined)
    throw errors.NO_SUCH_THING()
  await keepWindows(unit, [{ ...input, id }])
  return windowOf(await kept(unit, 'opening_window', id))
})

const saveWindows = os.saveWindows.handler(async ({ context: { unit, host }, input }) => {
  const windows = input.windows.map((window) => ({ ...window, id: host.newId() }))
  await keepWindows(unit, windows)
  return (await standing(unit, 'opening_window', { id: windows.map(({ id }) => id) })).map(windowOf)
})

const saveClosedDays = os.saveClosedDays.handler(async ({ context: { unit, host }, input, errors }) => {
  const { firstDay, lastDay, placeId, teamId, reason } = input
  const id = input.id ?? host.newId()
  if (input.id !== null && (await foundToChange(unit, 'closed_day', { id, version: input.version })) === undefined)
    throw errors.NO_SUCH_THING()
  if (placeId !== null && (await found(unit, 'place', placeId)) === undefined) throw errors.NO_SUCH_THING()
  if (teamId !== null && (await found(unit, 'team', teamId)) === undefined) throw errors.NO_SUCH_THING()
  if (firstDay > lastDay)
    throw errors.INVALID_INPUT({ data: { fields: [{ path: 'lastDay', message: 'Ngày cuối phải sau ngày đầu.' }] } })
  await keep(unit, 'closed_day', [
    { id, first_day: firstDay, last_day: lastDay, place_id: placeId, team_id: teamId, reason },
  ])
  return closedDaysOf(await kept(unit, 'closed_day', id))
})

const holidays = os.holidays.handler(({ context: { unit }, input }) => holidaysIn(unit, input))

const saveHoliday = os.saveHoliday.handler(async ({ context: { unit, host }, input }) => {
  const { day, name } = input
  const [known] = await standing(unit, 'holiday', { day })
  const shipped = shippedHolidays.find((one) => one.day === day)
  const row = { id: known?.id ?? host.newId(), day, name: name ?? shipped?.name ?? '', observed: flag(name !== null) }
  // What is as shipped, or nothing at all, needs no row of the office.
  if (name === (shipped?.name ?? null)) await removeKept(unit, 'holiday', known === undefined ? [] : [known.id])
  else await keep(unit, 'holiday', [row])
  return holidaysIn(unit, { from: day, to: day })
})

const remove = os.remove.handler(async ({ context: { unit }, input, errors }) => {
  const { what, id, version } = input
  if ((await foundToChange(unit, what, { id, version })) === undefined) throw errors.NO_SUCH_THING()
  const by = await pointedAt(unit, what, [id])
  if (by.length > 0) throw errors.IN_USE({ data: { by } })
  await removeKept(unit, what, [id])
  return { removed: true as const }
})

const undo = os.undo.handler(async ({ context: { unit }, input, errors }) => {
  const undone = await undoKept(unit, input.undoes, 'sessions.')
  if ('because' in undone) {
    if (undone.because === 'none') throw errors.NO_SUCH_REQUEST()
    if (undone.because === 'undone') throw errors.UNDONE_ALREADY()
    throw errors.STANDS_ON_IT({ data: { count: undone.count } })
  }
  const closed = await closedAmong(unit, undone.sessionIds)
  if (closed > 0) throw errors.STANDS_ON_IT({ data: { count: closed } })
  const followed = await followedLetters(unit)
  if (followed > 0) throw errors.STANDS_ON_IT({ data: { count: followed } })
  const broken = (await brokenIn(unit, undone.sessionIds)).filter(({ code }) => ofRoom.some((one) => one === code))
  if (broken.length > 0) throw errors.RULE_BROKEN({ data: { words: broken.map(({ words }) => words).slice(0, 20) } })
  return { things: undone.things, sessions: undone.sessionIds.length }
})

/** The handlers of places, teams, kits, windows and days. */
export const setupHandlers = {
  setup,
  savePlace,
  saveTeam,
  saveKit,
  saveWindow,
  saveWindows,
  saveClosedDays,
  holidays,
  saveHoliday,
  remove,
  undo,
}

function flag(is: boolean): 0 | 1 {
  return is ? 1 : 0
}

/** What was kept a moment ago. */
async function kept<T extends Parameters<typeof found>[1]>(unit: Unit, table: T, id: string) {
  const row = await found(unit, table, id)
  if (row === undefined) throw new Error(`${table} ${id} was kept and is not there`)
  return row
}

/** Of sessions that were touched, those signed off meanwhile, and those no longer held to which somebody would be invited. */
async function closedAmong(unit: Unit, sessionIds: readonly string[]): Promise<number> {
  const held = new Map((await sessionsOf(unit, sessionIds)).map((session) => [session.id, session.status]))
  const invited = new Set((await invitedTo(unit, sessionIds)).map(({ session_id }) => session_id))
  return sessionIds.filter((id) => {
    const status = held.get(id)
    return status === 'closed' || (invited.has(id) && (status === undefined || status === 'cancelled'))
  }).length
}

async function nameTaken(unit: Unit, table: 'place' | 'team' | 'kit', id: string, { name }: { name: string }) {
  return (await standing(unit, table, { name })).some((row) => row.id !== id)
}

async function holidaysIn(unit: Unit, { from, to }: { from: string; to: string }): Promise<Holiday[]> {
  const own = new Map((await standing(unit, 'holiday')).map((row) => [row.day, row]))
  const shipped = shippedHolidays.filter(({ day }) => !own.has(day))
  const told = shipped.map(({ day, name }): Holiday => ({ day, name, from: 'shipped', version: 0 }))
  for (const { day, name, observed, recorded } of own.values())
    if (observed === 1) told.push({ day: day as Holiday['day'], name, from: 'office', version: recorded })
  return told.filter(({ day }) => from <= day && day <= to).toSorted((a, b) => (a.day < b.day ? -1 : 1))
}
