import { toBorn } from '../base/born.ts'
import { withholdDigits } from '../base/citizen-number.ts'
import { Day } from '../base/day.ts'
import { maskPhone } from '../base/phone.ts'
import { casePapersOn, type CasePapers, companionRuleOn, settingsNow, signsOfCases } from '../access/index.ts'
import { guardiansOf, presentRecord, recordsOf, villagesOn } from '../register/index.ts'
import { type Guest, guestsOf, invitedTo, standing } from '../sessions/index.ts'
import type { AtDesk } from '../desk/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { AwayChild, Outgoing } from './sealed.ts'
import { travelling, visitorsTravelling, writtenAt } from './written.ts'

/** A session with its households, and no more of them than its desk shows. */
export async function gatherOut(unit: Unit, desk: AtDesk, withWhom: string): Promise<Outgoing> {
  const { session, place } = desk
  const { commune, doneSet, ages, minutesPerChild, example } = await settingsNow(unit)
  const invitations = await invitedTo(unit, [session.id])
  const written = await writtenAt(unit, session.id)
  const joined = await recordsOf(unit)
  const survivor = (no: number) => joined.get(no)?.[0] ?? no
  const asked = [...invitations.map(({ child_no }) => child_no), ...[...written.keys()].filter(isChild)].map(survivor)
  const guests = await guestsOf(unit, await matesOf(unit, asked, survivor))
  const ids = new Map<number | string, string>()
  for (const { no, id } of guests.values()) for (const record of joined.get(no) ?? [no]) ids.set(record, id)
  const visitors = await visitorsTravelling(unit, desk)
  for (const { id } of visitors) ids.set(id, id)
  const holidays = await standing(unit, 'holiday')
  const shown = [...written.keys(), ...guests.keys()]
  const casePapers = await casePapersOn(unit, session.day)
  return {
    withWhom,
    since: unit.now,
    settings: { commune: { ...commune, reportTo: [] }, doneSet, ages, minutesPerChild, example },
    companionRule: await companionRuleOn(unit, session.day),
    casePapers,
    session: {
      ...{ id: session.id, day: session.day, from: session.from, to: session.to, mode: session.mode },
      ...{ part: session.part, stations: session.stations },
      ...{ minutesUnder6: session.minutes.under6, minutesFrom6: session.minutes.from6to13 },
    },
    place: {
      id: session.placeId,
      name: place?.name ?? '',
      kind: place?.kind ?? 'fixed',
      biometric: place?.biometric ?? 0,
    },
    holidays: holidays.map(({ id, day, name, observed }) => ({ id, day: Day.parse(day), name, observed })),
    villages: (await villagesOn(unit, unit.today)).map(({ id, ownName, formerCommune }) => ({
      ...{ id, formerCommune },
      name: ownName,
    })),
    children: await childrenOut(unit, [...guests.values()], { day: session.day, casePapers }, joined),
    invitations: invitations.flatMap(({ id, child_no, household, slot, position, age_group, number }) => {
      const childId = guests.get(survivor(child_no))?.id
      return childId === undefined ? [] : [{ id, childId, household, slot, position, group: age_group, number }]
    }),
    visitors,
    people: await travelling(unit, written, new Map([...ids].filter(([at]) => shown.includes(at)))),
  }
}

function isChild(at: number | string): at is number {
  return typeof at === 'number'
}

/** These children and all who live with them. */
async function matesOf(unit: Unit, nos: readonly number[], survivor: (no: number) => number): Promise<number[]> {
  if (nos.length === 0) return []
  const homes = unit.db.selectFrom('child').select('household_no').where('no', 'in', nos)
  const mates = await unit.db
    .selectFrom('child')
    .select('no')
    .where('commune_id', '=', unit.communeId)
    .where('household_no', 'in', homes)
    .where('present', '=', 1)
    .execute()
  return [...new Set([...nos, ...mates.map(({ no }) => survivor(no))])]
}

async function childrenOut(
  unit: Unit,
  guests: readonly Guest[],
  { day, casePapers }: { day: Day; casePapers: CasePapers },
  joined: ReadonlyMap<number, readonly number[]>,
): Promise<AwayChild[]> {
  const nos = guests.map(({ no }) => no)
  if (nos.length === 0) return []
  const records = nos.flatMap((no) => joined.get(no) ?? [no])
  const rows = await unit.db
    .selectFrom('child as c')
    .leftJoin('household as h', 'h.no', 'c.household_no')
    .select(['c.no', 'c.born', 'c.sex', 'c.citizen_number', 'c.situations', 'h.id as household'])
    .where('c.no', 'in', nos)
    .execute()
  const known = new Map(rows.map((row) => [row.no, row]))
  const guardians = await guardiansOf(unit, nos)
  const cards = await unit.db
    .selectFrom('card_event')
    .select(['child_no', 'id', 'kind', 'day', 'day_is', 'detail'])
    .where('child_no', 'in', records)
    .where('voided', 'is', null)
    .orderBy('day')
    .orderBy('recorded')
    .orderBy('no')
    .execute()
  const obstacles = await unit.db
    .selectFrom('obstacle')
    .select(['child_no', 'no', 'kind', 'text', 'day'])
    .where('child_no', 'in', records)
    .where('voided', 'is', null)
    .orderBy('no')
    .execute()
  return guests.map(({ no, id, name, villageId, person }) => {
    const row = known.get(no)
    const own = new Set(joined.get(no) ?? [no])
    const since = presentRecord(person, day)?.presences[0]?.day
    return {
      ...{ id, name, villageId },
      household: row?.household ?? null,
      born: row?.born == null ? null : (toBorn(row.born) ?? null),
      sex: row?.sex ?? null,
      citizenNumber: withheld(row?.citizen_number),
      guardians: (guardians.get(no) ?? []).map(({ relation, name: named, phone, citizenNumber }) => ({
        ...{ relation, name: named },
        phone: phone === null ? null : maskPhone(phone),
        citizenNumber: withheld(citizenNumber),
      })),
      situations: signsOfCases(casePapers, { situations: row?.situations ?? null }),
      from: since === undefined || since > day ? day : Day.parse(since),
      cards: cards
        .filter(({ child_no }) => own.has(child_no))
        .map(({ id: eventId, kind, day: on, day_is, detail }) => ({
          ...{ id: eventId, kind, day: Day.parse(on), dayIs: day_is },
          detail: findable(detail),
        })),
      obstacles: obstacles
        .filter(({ child_no }) => own.has(child_no))
        .map(({ no: obstacleNo, kind, text, day: on }) => ({ no: obstacleNo, kind, text, day: Day.parse(on) })),
    }
  })
}

function withheld(number: string | null | undefined): string | null {
  return number == null ? null : withholdDigits(number)
}

/** Of a card event only what a family brings a paper of. */
function findable(detail: string | null): Record<string, string> {
  const told = Object.entries(JSON.parse(detail ?? '{}') as object) // a JSON object, written by insertCardEvent
  return Object.fromEntries(
    told.filter(
      (one): one is [string, string] =>
        ['slip', 'due', 'fileCode', 'filing'].includes(one[0]) && typeof one[1] === 'string',
    ),
  )
}

/** How many a file names. */
export function countsOf({ children, invitations }: Outgoing): { households: number; children: number } {
  return { households: new Set(invitations.map(({ household }) => household)).size, children: children.length }
}
