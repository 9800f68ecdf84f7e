import { timeOfMinutes } from './clock-time.ts'
import type { Standing } from './campaign.ts'
import type { ChildMinutes, Room } from './room.ts'

/** Whoever is in a session, in the order in which families come. */
export interface Seated {
  kind: { room: Room; start: number }
  under: number
  over: number
  families: readonly { household: string; children: readonly number[] }[]
}

/** A child's time in a session. */
export interface Slot {
  child: number
  household: string
  slot: string
}

/**
 * A session with its times: the fewest stations that hold it, and for each child when to come. Each station is given how
 * many children of each kind it takes, so that none is cut across the end; families then follow one another, each child
 * to the station that is free first.
 */
export function slotsOf(
  { kind, under, over, families }: Seated,
  standingOn: (child: number) => Standing,
  { minutes }: { minutes: ChildMinutes },
): { stations: number; slots: Slot[] } {
  const stations = kind.room.stationsFor(under, over) ?? kind.room.stations
  const desks = kind.room.shares(stations, under, over).map((share) => ({ ...share, free: 0 }))
  const slots: Slot[] = []
  for (const { household, children } of families)
    for (const child of children) {
      const of = standingOn(child) === 'under' ? 'under' : 'over'
      const desk = desks.filter((one) => one[of] > 0).toSorted((a, b) => a.free - b.free)[0]
      if (desk === undefined) throw new RangeError('a session holds more children than its stations take')
      slots.push({ child, household, slot: timeOfMinutes(kind.start + desk.free) })
      desk[of] -= 1
      desk.free += of === 'under' ? minutes.under6 : minutes.from6to13
    }
  return { stations, slots }
}
