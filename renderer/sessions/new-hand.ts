import type { Day } from '../../src/base/day.ts'
import { weekdayOf } from './days.ts'
import type { Hand, Setup } from './shapes.ts'

/** A new session as it is offered: the first place, in its first window of that weekday. */
export function newHand({ places, windows }: Setup, day: Day): Hand {
  const place = places.find(({ inUse }) => inUse)
  const open = windows.filter(({ placeId }) => placeId === null || placeId === place?.id)
  const window = open.find(({ weekdays }) => weekdays.includes(weekdayOf(day))) ?? open[0]
  return {
    id: null,
    version: 0,
    day,
    placeId: place?.id ?? '',
    from: window?.from ?? '07:30',
    to: window?.to ?? '11:30',
    mode: window?.mode ?? 'slots',
    part: window?.part ?? null,
    stations: window?.stations ?? place?.stations ?? 1,
    quota: window?.quota ?? null,
    teamId: null,
    kits: [],
    campaignId: null,
  }
}
