import { z } from 'zod'
import { Day } from '../../../src/base/day.ts'
import { type OpeningWindow, SessionMode, Part } from '../../../src/sessions/setup-contract.ts'
import { overlapping } from '../../../src/sessions/windows.ts'
import { readTime } from './read-time.ts'

const Typed = z.union([z.number(), z.string()])

/** What stands in the inputs, as typed. */
export const WindowForm = z.object({
  /** '' = every place of our own. */
  placeId: z.string(),
  single: z.boolean(),
  weekdays: z.array(z.int()),
  firstDay: Day.nullable(),
  lastDay: Day.nullable(),
  day: Day.nullable(),
  from: z.string(),
  to: z.string(),
  mode: SessionMode,
  part: Part,
  stations: Typed,
  quota: Typed,
  document: z.string(),
  documentDay: Day.nullable(),
})
export type WindowForm = z.infer<typeof WindowForm>

const workdays = [1, 2, 3, 4, 5]
export const everyDay = [1, 2, 3, 4, 5, 6, 7] as const

export function blankWindow(placeId: string): WindowForm {
  return {
    placeId,
    single: false,
    weekdays: workdays,
    firstDay: null,
    lastDay: null,
    day: null,
    from: '07:30',
    to: '11:30',
    mode: 'slots',
    part: 'morning',
    stations: '',
    quota: '',
    document: '',
    documentDay: null,
  }
}

export function windowFormOf(window: OpeningWindow): WindowForm {
  const { firstDay, lastDay } = window
  const single = firstDay !== null && firstDay === lastDay
  return {
    placeId: window.placeId ?? '',
    single,
    weekdays: window.weekdays,
    firstDay: single ? null : firstDay,
    lastDay: single ? null : lastDay,
    day: single ? firstDay : null,
    from: window.from,
    to: window.to,
    mode: window.mode,
    part: window.part ?? partOf(window.from),
    stations: window.stations ?? '',
    quota: window.quota ?? '',
    document: window.document ?? '',
    documentDay: window.documentDay,
  }
}

/** What is kept of the inputs; null: something in them cannot be kept. */
export function windowOf(form: WindowForm) {
  const from = readTime(form.from)
  const to = readTime(form.to)
  if (from === null || to === null || from >= to) return null
  if (form.single ? form.day === null : form.weekdays.length === 0 || !spanFits(form)) return null
  const stations = numberWithin(form.stations, 1, 60)
  const quota = numberWithin(form.quota, 0, 5000)
  if (stations === undefined || quota === undefined) return null
  return {
    placeId: form.placeId === '' ? null : form.placeId,
    weekdays: form.single ? [...everyDay] : form.weekdays.toSorted((a, b) => a - b),
    firstDay: form.single ? form.day : form.firstDay,
    lastDay: form.single ? form.day : form.lastDay,
    from,
    to,
    mode: form.mode,
    part: form.mode === 'queue' ? form.part : null,
    stations,
    quota,
    document: form.document.trim() || null,
    documentDay: form.documentDay,
  }
}

export function spanFits({ firstDay, lastDay }: WindowForm): boolean {
  return firstDay === null || lastDay === null || firstDay <= lastDay
}

/** A whole number as typed; null when blank, undefined when it is none or not within. */
export function numberWithin(typed: string | number, least: number, most: number): number | null | undefined {
  if (String(typed).trim() === '') return null
  const number = Number(typed)
  return Number.isInteger(number) && number >= least && number <= most ? number : undefined
}

/** The part of the day a time lies in. */
export function partOf(from: string): z.infer<typeof Part> {
  return from < '12:00' ? 'morning' : from < '17:30' ? 'afternoon' : 'evening'
}

export const windowPresets = ['office', 'evening', 'saturday', 'sunday'] as const
export type WindowPreset = (typeof windowPresets)[number]

const morning = { from: '07:30', to: '11:30' }
const afternoon = { from: '13:30', to: '17:00' }

/** The windows offices usually have: office hours in two halves, evenings, the two days of the weekend. */
export function presetWindows(preset: WindowPreset, placeId: string) {
  const spans = preset === 'evening' ? [{ from: '18:00', to: '21:00' }] : [morning, afternoon]
  const weekdays = preset === 'saturday' ? [6] : preset === 'sunday' ? [7] : workdays
  return spans.flatMap((span) => windowOf({ ...blankWindow(placeId), ...span, weekdays }) ?? [])
}

/** The one of these windows that would be open at the same time at the same place, if there is one. */
export function overlapped(
  wanted: NonNullable<ReturnType<typeof windowOf>>,
  windows: readonly OpeningWindow[],
  id: string | null,
): OpeningWindow | undefined {
  return windows.find((other) => other.id !== id && overlapping(wanted, other))
}
