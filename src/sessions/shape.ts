import type { Campaign, Kind } from './campaign.ts'

/** How many of a family are served as under 6 and as from 6 on, on one day. */
export interface Need {
  under: number
  over: number
}

/** What makes families alike for the plan: the places that serve them and what they need on each open day. */
export interface Shape {
  at: number
  places: readonly number[]
  /** One a day; null: not all of them can come that day. */
  needs: readonly (Need | null)[]
  children: number
  /** The last day on which all can come. */
  lastDay: number
  /** Days on which all can come. */
  days: number
  /** On no day may they go to a place without equipment. */
  biometricOnly: boolean
  /** Kinds of sessions whose place serves them. */
  kinds: readonly Kind[]
}

/** Children who are invited together. */
export interface Family {
  household: string
  children: readonly number[]
  shape: Shape
  waitingSince: string
  village: number
}

/** Whether a family of this shape may go to a session of this kind on a day, were it empty. */
export function mayAttend({ places, needs }: Shape, { place, room, open }: Kind, day: number): boolean {
  const need = needs[day]
  if (need === null || need === undefined || open[day] !== true) return false
  if (need.over > 0 && !place.biometric) return false
  return places.includes(place.at) && room.fits(need.under, need.over)
}

/** Whether there is any session at all for a family of this shape. */
export function hasSession(shape: Shape, { days }: Campaign): boolean {
  return shape.kinds.some((kind) => days.some((_, day) => mayAttend(shape, kind, day)))
}
