import { ORPCError } from '@orpc/server'
import type { Unit } from '../storage/unit-of-work.ts'
import { found, keep, standing } from './kept.ts'
import { refused } from './session-writes.ts'
import type { OpeningWindow } from './setup-contract.ts'
import { windowOf } from './setup-rows.ts'
import { overlapping } from './windows.ts'

/**
 * Keeps windows, all or none: each of a place that is there, and none over another of the same place.
 * @throws NO_SUCH_THING, INVALID_INPUT, WINDOW_OVERLAPS
 */
export async function keepWindows(unit: Unit, windows: readonly Omit<OpeningWindow, 'version'>[]): Promise<void> {
  const own = new Set(windows.map(({ id }) => id))
  const others = (await standing(unit, 'opening_window')).map(windowOf).filter(({ id }) => !own.has(id))
  for (const [at, window] of windows.entries()) {
    const { placeId, from, to, firstDay, lastDay } = window
    if (placeId !== null && (await found(unit, 'place', placeId)) === undefined) throw refused('NO_SUCH_THING')
    if (from >= to || (firstDay ?? '') > (lastDay ?? '9999')) throw refused('INVALID_INPUT', 'to')
    const overlap = [...others, ...windows.slice(0, at)].find((other) => overlapping(window, other))
    if (overlap !== undefined)
      throw new ORPCError('WINDOW_OVERLAPS', {
        message: 'Khung giờ này trùng với một khung giờ khác của cùng điểm thu nhận.',
        data: { windowId: overlap.id },
      })
  }
  await keep(
    unit,
    'opening_window',
    windows.map(({ id, mode, part, stations, quota, document, ...window }) => ({
      ...{ id, mode, part, stations, quota, document },
      place_id: window.placeId,
      weekdays: JSON.stringify([...new Set(window.weekdays)].toSorted((a, b) => a - b)),
      first_day: window.firstDay,
      last_day: window.lastDay,
      from_time: window.from,
      to_time: window.to,
      document_day: window.documentDay,
    })),
  )
}
