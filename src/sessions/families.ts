import { groupBy } from '../base/group.ts'
import { type Campaign, serves, type Standing, standingsOver } from './campaign.ts'
import { barredBy, type Candidate } from './candidate.ts'
import { hasSession, type Family, type Need, type Shape } from './shape.ts'
import { type LeftOut, whyNowhere } from './why-nowhere.ts'

/** The children as the plan takes them: in families, and those who can be invited nowhere, with the reason. */
export interface SortedOut {
  families: Family[]
  /** Households that had to be parted, and their families. */
  parted: ReadonlySet<string>
  leftOut: LeftOut[]
  shapeOf: (children: readonly number[]) => Shape
}

/** So many children are looked at between two breaths. */
const breath = 500

/** Joins the children of a household that can come together; a household no session can hold is parted into few families. */
export async function sortOut(
  candidates: readonly Candidate[],
  campaign: Campaign,
  breathe: () => Promise<void>,
): Promise<SortedOut> {
  const shapeOf = await shapeMaker(candidates, campaign, breathe)
  const leftOut: LeftOut[] = []
  const able: number[] = []
  for (const [child, candidate] of candidates.entries()) {
    if (child % breath === breath - 1) await breathe()
    const barred = barredBy(candidate)
    if (barred !== undefined) leftOut.push({ child, code: barred })
    else if (hasSession(shapeOf([child]), campaign)) able.push(child)
    else leftOut.push({ child, code: whyNowhere(candidate, campaign) })
  }
  const villages = new Map<string | null, number>()
  for (const { villageId } of candidates) if (!villages.has(villageId)) villages.set(villageId, villages.size)
  const parted = new Set<string>()
  const families: Family[] = []
  for (const [household, children] of groupBy(able, (child) => candidates[child]?.household ?? '')) {
    const groups = partsOf(children, (some) => hasSession(shapeOf(some), campaign))
    if (groups.length > 1) parted.add(household)
    for (const group of groups) families.push(familyOf(household, group))
  }
  return { families, parted, leftOut, shapeOf }

  function familyOf(household: string, children: readonly number[]): Family {
    const own = children.flatMap((child) => candidates[child] ?? [])
    const waitingSince = own.reduce((first, child) => (child.waitingSince < first ? child.waitingSince : first), '9999')
    return {
      household,
      children,
      shape: shapeOf(children),
      waitingSince,
      village: villages.get(own[0]?.villageId ?? null) ?? 0,
    }
  }
}

/** All together if that is possible, else first fit: each child joins the first family that can still come as one. */
function partsOf(children: readonly number[], possible: (some: readonly number[]) => boolean): number[][] {
  if (possible(children)) return [[...children]]
  const parts: number[][] = []
  for (const child of children) {
    const part = parts.find((some) => possible([...some, child]))
    if (part === undefined) parts.push([child])
    else part.push(child)
  }
  return parts
}

/** How one child stands over the days, and the places that serve it; one for all who are alike. */
interface Way {
  no: number
  standings: Standing[]
  places: number[]
}

/** Makes shapes, the same one for families that are alike. */
async function shapeMaker(
  candidates: readonly Candidate[],
  campaign: Campaign,
  breathe: () => Promise<void>,
): Promise<(children: readonly number[]) => Shape> {
  const ways = new Map<string, Way>()
  const wayOf: Way[] = []
  for (const [child, candidate] of candidates.entries()) {
    if (child % breath === breath - 1) await breathe()
    const standings = standingsOver(candidate, campaign)
    const places = campaign.places.filter((place) => serves(place, candidate)).map(({ at }) => at)
    const key = `${standings.map((standing) => standing.charAt(0)).join('')} ${places.join(',')}`
    const known = ways.get(key) ?? { no: ways.size, standings, places }
    ways.set(key, known)
    wayOf.push(known)
  }
  const shapes = new Map<string, Shape>()
  return (children) => {
    const own = children.flatMap((child) => wayOf[child] ?? []).toSorted((a, b) => a.no - b.no)
    const key = own.map(({ no }) => no).join(' ')
    const known = shapes.get(key)
    if (known !== undefined) return known
    const [first, ...others] = own.map(({ places }) => places)
    const places = (first ?? []).filter((place) => others.every((list) => list.includes(place)))
    const needs = campaign.days.map((_, day) => needOf(own.map(({ standings }) => standings[day] ?? 'none')))
    const shape: Shape = {
      at: shapes.size,
      places,
      needs,
      children: children.length,
      lastDay: needs.findLastIndex((need) => need !== null),
      days: needs.filter((need) => need !== null).length,
      biometricOnly: needs.every((need) => need === null || need.over > 0),
      kinds: campaign.kinds.filter(({ place }) => places.includes(place.at)),
    }
    shapes.set(key, shape)
    return shape
  }
}

function needOf(standings: readonly Standing[]): Need | null {
  if (standings.includes('none')) return null
  const over = standings.filter((standing) => standing === 'over').length
  return { under: standings.length - over, over }
}
