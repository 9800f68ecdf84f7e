/** How many children a session can hold: so many stations, each for the whole window, no child cut across its end. */
export interface Room {
  stations: number
  /** The most children of each kind alone, and the most minutes that can be filled. */
  mostUnder: number
  mostOver: number
  mostMinutes: number
  fits(under: number, over: number): boolean
  /** The fewest stations that hold them; undefined: they do not fit. */
  stationsFor(under: number, over: number): number | undefined
  /** For each of so many stations how many children of each kind it takes. The children must fit. */
  shares(stations: number, under: number, over: number): { under: number; over: number }[]
}

/** A child under 6 and one from 6 on take so many minutes. */
export interface ChildMinutes {
  under6: number
  from6to13: number
}

/**
 * The room of stations over a window of minutes. `most[n][over]` is the most children under 6 that n stations take beside
 * `over` older ones, found station by station, so it is exact: 240 minutes hold 9 of 15 and 10 of 10, but not 10 and 10.
 */
export function roomOf(stations: number, window: number, { under6, from6to13 }: ChildMinutes): Room {
  const overEach = Math.floor(window / from6to13)
  const one = Array.from({ length: overEach + 1 }, (_, over) => Math.floor((window - over * from6to13) / under6))
  const most: number[][] = [[0], one]
  for (let n = 2; n <= stations; n += 1) most.push(joined(most[n - 1] ?? [], one))
  const row = (n: number) => most[n] ?? []
  const whole = row(stations)

  const fitsIn = (n: number, under: number, over: number) => under <= (row(n)[over] ?? -1)
  function stationsFor(under: number, over: number): number | undefined {
    for (let n = 0; n <= stations; n += 1) if (fitsIn(n, under, over)) return n
    return undefined
  }
  function shares(count: number, under: number, over: number): { under: number; over: number }[] {
    if (count === 0) return []
    // Older children are spread as evenly as the rest of the room allows.
    const fair = Math.ceil(over / count)
    const choices = one.map((_, share) => share).toSorted((a, b) => Math.abs(a - fair) - Math.abs(b - fair))
    for (const share of choices) {
      if (share > over) continue
      const fairUnder = Math.max(Math.ceil(under / count), under - (row(count - 1)[over - share] ?? -Infinity))
      const taken = Math.min(one[share] ?? 0, fairUnder, under)
      if (fitsIn(count - 1, under - taken, over - share))
        return [{ under: taken, over: share }, ...shares(count - 1, under - taken, over - share)]
    }
    return []
  }
  return {
    stations,
    mostUnder: whole[0] ?? 0,
    mostOver: whole.length - 1,
    mostMinutes: whole.reduce((best, under, over) => Math.max(best, under * under6 + over * from6to13), 0),
    fits: (under, over) => fitsIn(stations, under, over),
    stationsFor,
    shares,
  }
}

/** The same room where no more than so many children may come; null: as many as the stations take. */
export function withQuota(room: Room, quota: number | null): Room {
  if (quota === null) return room
  return {
    ...room,
    mostUnder: Math.min(room.mostUnder, quota),
    mostOver: Math.min(room.mostOver, quota),
    fits: (under, over) => under + over <= quota && room.fits(under, over),
  }
}

/** One station more. */
function joined(before: readonly number[], one: readonly number[]): number[] {
  const after: number[] = Array.from({ length: before.length + one.length - 1 }, () => 0)
  before.forEach((under, over) =>
    one.forEach((more, share) => {
      after[over + share] = Math.max(after[over + share] ?? 0, under + more)
    }),
  )
  return after
}
