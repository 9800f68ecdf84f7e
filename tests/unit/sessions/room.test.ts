import fc from 'fast-check'
import { expect, test } from 'vitest'
import { roomOf } from '../../../src/sessions/room.ts'

const rooms = fc.record({
  stations: fc.integer({ min: 1, max: 3 }),
  window: fc.integer({ min: 5, max: 90 }),
  under6: fc.integer({ min: 4, max: 20 }),
  from6to13: fc.integer({ min: 4, max: 25 }),
})

/** Tries every share of the first station, then the rest: slow and plainly right. */
function holds(
  stations: number,
  under: number,
  over: number,
  of: { window: number; under6: number; from6to13: number },
): boolean {
  if (stations === 0) return under === 0 && over === 0
  for (let u = 0; u <= under; u += 1)
    for (let o = 0; o <= over; o += 1)
      if (u * of.under6 + o * of.from6to13 <= of.window && holds(stations - 1, under - u, over - o, of)) return true
  return false
}

test('a room takes exactly those children that some sharing among the stations takes', () => {
  fc.assert(
    fc.property(
      rooms,
      fc.integer({ min: 0, max: 6 }),
      fc.integer({ min: 0, max: 6 }),
      ({ stations, ...of }, under, over) => {
        const room = roomOf(stations, of.window, of)
        expect(room.fits(under, over)).toBe(holds(stations, under, over, of))
      },
    ),
  )
})

test('the shares of the fewest stations add up, and no station works beyond the window', () => {
  fc.assert(
    fc.property(
      rooms,
      fc.integer({ min: 0, max: 12 }),
      fc.integer({ min: 0, max: 12 }),
      ({ stations, ...of }, under, over) => {
        const room = roomOf(stations, of.window, of)
        const needed = room.stationsFor(under, over)
        expect(needed !== undefined).toBe(room.fits(under, over))
        if (needed === undefined) return
        const shares = room.shares(needed, under, over)
        expect(shares).toHaveLength(needed)
        expect(shares.reduce((sum, share) => sum + share.under, 0)).toBe(under)
        expect(shares.reduce((sum, share) => sum + share.over, 0)).toBe(over)
        for (const share of shares)
          expect(share.under * of.under6 + share.over * of.from6to13).toBeLessThanOrEqual(of.window)
      },
    ),
  )
})

test('four hours at a station hold 16 from 6 on, or 24 under 6, or 9 and 10 of them, and not one more', () => {
  const room = roomOf(1, 240, { under6: 10, from6to13: 15 })
  expect([room.fits(0, 16), room.fits(24, 0), room.fits(10, 9)]).toEqual([true, true, true])
  expect([room.fits(0, 17), room.fits(25, 0), room.fits(11, 9)]).toEqual([false, false, false])
  expect(room.mostMinutes).toBe(240)
})
