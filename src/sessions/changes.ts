import { addDays, type Day, formatDay } from '../base/day.ts'
import type { CampaignWanted } from './campaign.ts'
import { timeOfMinutes } from './clock-time.ts'
import type { PlanConfig } from './config.ts'
import type { MendStep } from './contract.ts'
import type { CrewPart } from './crew.ts'
import { daysInWords } from './reasons.ts'

/** A setting changed in one or more steps. */
export interface Change {
  wanted: CampaignWanted
  steps: readonly MendStep[]
}

const blank = { place: null, village: null, stations: null, deadline: null, minutes: null, count: null, days: [] }

/** A place serves one village more; null: every village, and children whose village is not known. */
export function servingAlso({ wanted, steps }: Change, place: string, village: string | null): Change {
  const words =
    village === null
      ? `Cho điểm “${place}” nhận mọi thôn, bản, kể cả trẻ chưa rõ thôn, bản.`
      : `Cho điểm “${place}” nhận thêm ${village}.`
  const config = withPlace(wanted.config, place, ({ villages }) => ({
    villages: village === null || villages === 'all' ? 'all' : [...villages, village],
  }))
  return {
    wanted: { ...wanted, config },
    steps: [...steps, { ...blank, kind: 'serve-village', place, village, words }],
  }
}

export function equipped({ wanted, steps }: Change, place: string): Change {
  const words = `Đưa thiết bị thu nhận sinh trắc đến điểm “${place}”.`
  const config = withPlace(wanted.config, place, () => ({ biometric: true }))
  return { wanted: { ...wanted, config }, steps: [...steps, { ...blank, kind: 'make-biometric', place, words }] }
}

export function moreStations({ wanted, steps }: Change, place: string, more: number): Change {
  const stations = more + (wanted.config.places.find(({ name }) => name === place)?.stations ?? 0)
  const words = `Tăng điểm “${place}” lên ${stations} bàn thu nhận.`
  const config = withPlace(wanted.config, place, () => ({ stations }))
  return {
    wanted: { ...wanted, config },
    steps: [...steps, { ...blank, kind: 'more-stations', place, stations, words }],
  }
}

export function later({ wanted, steps }: Change, days: number): Change {
  const deadline = addDays(wanted.deadline, days)
  const words = `Lùi hạn hoàn thành đến ngày ${formatDay(deadline)}.`
  return { wanted: { ...wanted, deadline }, steps: [...steps, { ...blank, kind: 'later-deadline', deadline, words }] }
}

/** One window more, of so many minutes; at most a day's. */
export function longerWindow({ wanted, steps }: Change, minutes: number): Change {
  const window = { from: '00:00', to: timeOfMinutes(minutes) }
  const always = { ...window, weekdays: [1, 2, 3, 4, 5, 6, 7], first: null, last: null, closed: [] }
  const config = {
    ...wanted.config,
    hours: [...wanted.config.hours, window],
    places: wanted.config.places.map((place) => ({
      ...place,
      ...(place.windows && { windows: [...place.windows, { ...always, stations: null, quota: null }] }),
    })),
  }
  const words = `Mở thêm một khung giờ dài từ ${minutes} phút trở lên.`
  return { wanted: { ...wanted, config }, steps: [...steps, { ...blank, kind: 'longer-window', minutes, words }] }
}

const units = {
  team: { kind: 'more-teams', word: 'tổ' },
  equipment: { kind: 'more-equipment', word: 'bộ thiết bị' },
  vehicle: { kind: 'more-vehicles', word: 'xe' },
} as const satisfies Record<CrewPart, { kind: MendStep['kind']; word: string }>

/** So many teams, sets of equipment or vehicles more on these days. */
export function more({ wanted, steps }: Change, part: CrewPart, count: number, days: readonly Day[]): Change {
  const closed: Day[] = []
  for (let day = wanted.from; day <= wanted.deadline; day = addDays(day, 1)) if (!days.includes(day)) closed.push(day)
  const added = Array.from({ length: count }, (_, at) => ({ name: `+${part} ${at + 1}`, closed, busy: [] }))
  const { teams, kits } = wanted.config
  const config =
    part === 'team'
      ? { ...wanted.config, teams: [...teams, ...added] }
      : { ...wanted.config, kits: [...kits, ...added.map((unit) => ({ ...unit, kind: part }))] }
  const { kind, word } = units[part]
  const words = `Thêm ${count} ${word} ngày ${daysInWords(days)}.`
  return { wanted: { ...wanted, config }, steps: [...steps, { ...blank, kind, count, days: [...days], words }] }
}

type Place = PlanConfig['places'][number]

function withPlace(config: PlanConfig, name: string, change: (place: Place) => Partial<Place>): PlanConfig {
  return {
    ...config,
    places: config.places.map((place) => (place.name === name ? { ...place, ...change(place) } : place)),
  }
}
