import type { Day } from '../base/day.ts'
import { type Campaign, campaignOf, type CampaignWanted, type Kind } from './campaign.ts'
import type { Candidate } from './candidate.ts'
import { type Change, equipped, later, longerWindow, more, moreStations, servingAlso } from './changes.ts'
import type { MendStep, UnplacedCode } from './contract.ts'
import { crewParts, type CrewPart } from './crew.ts'
import { lackingAmong } from './draft.ts'
import { sortOut } from './families.ts'
import { polished } from './work-out.ts'

/** What stands now: the setting, and who is left out by it. */
export interface Situation {
  wanted: CampaignWanted
  candidates: readonly Candidate[]
  leftOut: ReadonlySet<string>
  breathe: () => Promise<void>
  /** Looking has taken long enough: what was not found until then is not told. */
  isLate: () => boolean
}

/** Children left out for one reason. */
export interface Group {
  code: UnplacedCode
  village: string | null
  /** On which somebody or something is lacking to hold a session for them. */
  days: readonly Day[]
  ids: readonly string[]
}

const mostDays = 120
const mostStations = 40
const mostUnits = 8

/**
 * The smallest change of the setting after which these children can all be placed beside all who are placed now. Every
 * answer was tried: a plan was made with it. Empty: none of the changes tried here does.
 */
export async function smallestMend(situation: Situation, group: Group): Promise<readonly MendStep[]> {
  const now: Change = { wanted: situation.wanted, steps: [] }
  switch (group.code) {
    case 'no-place':
    case 'no-biometric-place':
      return opened(situation, group, openings(now, group))
    case 'window-too-short': {
      const { under6, from6to13 } = situation.wanted.config.minutesPerChild
      const child = Math.max(under6, from6to13)
      const times = await fewest(Math.floor(720 / child), situation, group, (count) => longerWindow(now, child * count))
      return times?.steps ?? []
    }
    case 'no-days':
    case 'no-capacity':
    case 'no-team':
    case 'no-equipment':
    case 'no-vehicle':
      return (await moreRoom(situation, group, now))?.steps ?? []
    case 'away':
      // Whoever is known to come back can be invited then; who has an obstacle is waited for.
      return (await fewest(mostDays, situation, group, (days) => later(now, days)))?.steps ?? []
    default:
      return []
  }
}

/** How the village may come to a place that can take it, the smallest changes first. */
function openings(now: Change, { code, village }: Group): Change[] {
  const { places } = now.wanted.config
  const others = places.filter(
    ({ villages }) => villages !== 'all' && (village === null || !villages.includes(village)),
  )
  const own = places.filter((place) => !others.includes(place) && !place.biometric)
  const needsEquipment = code === 'no-biometric-place'
  return [
    ...others
      .filter(({ biometric }) => biometric || !needsEquipment)
      .toSorted((a, b) => Number(b.biometric) - Number(a.biometric))
      .map(({ name }) => servingAlso(now, name, village)),
    ...own.map(({ name }) => equipped(now, name)),
    ...others.filter(({ biometric }) => !biometric).map(({ name }) => equipped(servingAlso(now, name, village), name)),
  ]
}

/** The first opening that will do; where one opens the way but there is no room, with the room that lacks. */
async function opened(situation: Situation, group: Group, changes: readonly Change[]): Promise<readonly MendStep[]> {
  for (const change of changes) {
    if (await mends(situation, group, change)) return change.steps
  }
  for (const change of changes) {
    const roomy = await moreRoom(situation, group, change)
    if (roomy !== undefined) return roomy.steps
  }
  return []
}

/** More to hold sessions with, a later deadline, or more stations at one place: whichever adds fewer windows of a station. */
async function moreRoom(situation: Situation, group: Group, change: Change): Promise<Change | undefined> {
  const before = stationWindows(campaignOf(change.wanted))
  const options = [
    ...(await moreUnits(situation, group, change)),
    await fewest(mostDays, situation, group, (days) => later(change, days)),
  ]
  for (const { name, stations } of group.code === 'no-days' ? [] : change.wanted.config.places) {
    const most = Math.min(mostStations, 60 - stations)
    options.push(await fewest(most, situation, group, (count) => moreStations(change, name, count)))
  }
  return options
    .flatMap((option) => option ?? [])
    .map((option) => ({ option, cost: stationWindows(campaignOf(option.wanted)) - before }))
    .toSorted((a, b) => a.cost - b.cost)[0]?.option
}

/** One team, set of equipment or vehicle more, or one of each, on as few of the days as will do; else more on all of them. */
async function moreUnits(situation: Situation, group: Group, change: Change): Promise<(Change | undefined)[]> {
  const { days } = group
  if (days.length === 0) return []
  const { crew } = campaignOf(change.wanted)
  const parts = crewParts.filter((part) => crew[part].length > 0)
  const withMore = (way: readonly CrewPart[], count: number, on: readonly Day[]) =>
    way.reduce((all, part) => more(all, part, count, on), change)
  const found: (Change | undefined)[] = []
  for (const way of [...parts.map((part) => [part]), parts])
    if (way.length === 1 || !found.some((one) => one !== undefined))
      found.push(
        (await fewest(days.length, situation, group, (count) => withMore(way, 1, days.slice(0, count)))) ??
          (await fewest(mostUnits, situation, group, (count) => withMore(way, count, days))),
      )
  return found
}

/** All windows of all stations that the campaign could hold. */
function stationWindows(campaign: Campaign): number {
  const { days, kinds, maxPerDay } = campaign
  const largest = kinds.toSorted((a, b) => b.room.stations - a.room.stations)
  return days.reduce((total, _, day) => {
    const held: Kind[] = []
    for (const kind of largest)
      if (
        kind.open[day] === true &&
        held.length < maxPerDay &&
        lackingAmong([...held, kind], campaign, day).length === 0
      )
        held.push(kind)
    return total + held.reduce((sum, { room }) => sum + room.stations, 0)
  }, 0)
}

/** The change with the least count from 1 on that will do, by doubling and then halving; undefined: not even the most. */
async function fewest(
  most: number,
  situation: Situation,
  group: Group,
  changeOf: (count: number) => Change,
): Promise<Change | undefined> {
  const willDo = (count: number) => mends(situation, group, changeOf(count))
  if (most < 1 || !(await willDo(most))) return undefined
  let low = 0
  let high = 1
  while (high < most && !(await willDo(high))) {
    low = high
    high = Math.min(high * 2, most)
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (await willDo(middle)) high = middle
    else low = middle
  }
  return changeOf(high)
}

/** Whether there is a plan with this change that places the group whole and leaves out nobody who was not before. */
async function mends(
  { candidates, leftOut, breathe, isLate }: Situation,
  { ids }: Group,
  { wanted }: Change,
): Promise<boolean> {
  await breathe()
  if (isLate()) return false
  const campaign = campaignOf(wanted)
  const { leftOut: never, families } = await sortOut(candidates, campaign, breathe)
  const mended = new Set(ids)
  const accepts = (unplaced: readonly number[]) =>
    unplaced.every((child) => {
      const id = candidates[child]?.id ?? ''
      return leftOut.has(id) && !mended.has(id)
    })
  if (!accepts(never.map(({ child }) => child))) return false
  for (const order of ['village', 'size'] as const) {
    const { unplaced } = await polished(families, campaign, { order, breathe })
    if (accepts(unplaced.flatMap(({ children }) => children))) return true
  }
  return false
}
