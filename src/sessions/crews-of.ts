import { groupBy } from '../base/group.ts'
import { type Campaign, sessionKey } from './campaign.ts'
import { crewParts, unitsFor } from './crew.ts'
import type { Filling } from './draft.ts'

/** What a session takes along, by names. */
export interface SessionCrew {
  team: string | null
  kits: string[]
}

/** For each session its team, equipment and vehicle: the same as before wherever that can be. */
export function crewsOf(sessions: readonly Filling[], campaign: Campaign): Map<Filling, SessionCrew> {
  const crews = new Map(sessions.map((session): [Filling, SessionCrew] => [session, { team: null, kits: [] }]))
  for (const [day, today] of groupBy(sessions, (session) => session.day))
    for (const part of crewParts) {
      const units = campaign.crew[part]
      const along = today.filter(({ kind }) => kind.place.needs.includes(part))
      const spans = along.map(({ kind: { start, end, place, from } }) => {
        const had = campaign.had.get(sessionKey({ day: campaign.days[day] ?? '', place: place.name, from })) ?? []
        return { start, end, place: place.at, had: had.find((name) => units.some((unit) => unit.name === name)) }
      })
      const given = unitsFor(units, day, spans) ?? unitsFor(units, day, spans.map(withoutWish))
      along.forEach((session, at) => {
        const crew = crews.get(session)
        const name = given?.[at]?.name
        if (crew === undefined || name === undefined) return
        if (part === 'team') crew.team = name
        else crew.kits.push(name)
      })
    }
  return crews
}

function withoutWish({ start, end }: { start: number; end: number }) {
  return { start, end }
}
