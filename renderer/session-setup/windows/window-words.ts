import type { TFunction } from 'i18next'
import { formatDay } from '../../../src/base/day.ts'
import type { OpeningWindow } from '../../../src/sessions/setup-contract.ts'
import { everyDay } from './window-form.ts'

type Times = Pick<OpeningWindow, 'weekdays' | 'firstDay' | 'lastDay' | 'from' | 'to'>

/** "T2–T6 · 07:30–11:30", "ngày 20/07/2024 · 18:00–21:00" */
export function windowWords(window: Times, t: TFunction): string {
  return `${daysWords(window, t)} · ${t('sessionSetup.windows.times', { from: window.from, to: window.to })}`
}

/** "T2–T6", "T7, CN", "ngày 20/07/2024", "T2–T6 từ 01/07/2024 đến 31/07/2024" */
export function daysWords({ weekdays, firstDay, lastDay }: Times, t: TFunction): string {
  if (firstDay !== null && firstDay === lastDay) return t('sessionSetup.windows.onDay', { day: formatDay(firstDay) })
  const week = weekdaysWords(weekdays, t)
  if (firstDay !== null && lastDay !== null)
    return `${week} ${t('sessionSetup.windows.between', { first: formatDay(firstDay), last: formatDay(lastDay) })}`
  if (firstDay !== null) return `${week} ${t('sessionSetup.windows.fromDay', { day: formatDay(firstDay) })}`
  return lastDay === null ? week : `${week} ${t('sessionSetup.windows.untilDay', { day: formatDay(lastDay) })}`
}

/** Runs of three and more as a span: "T2–T6, CN". */
export function weekdaysWords(weekdays: readonly number[], t: TFunction): string {
  if (weekdays.length === everyDay.length) return t('sessionSetup.windows.daily')
  const runs: number[][] = []
  for (const day of weekdays) {
    const run = runs.at(-1)
    if (run !== undefined && run.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  return runs
    .flatMap((run) => {
      const [first, last] = [run[0] ?? 1, run.at(-1) ?? 1]
      if (run.length < 3) return run.map((day) => weekdayShort(day, t))
      return [t('sessionSetup.windows.weekdaysSpan', { first: weekdayShort(first, t), last: weekdayShort(last, t) })]
    })
    .join(', ')
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

/** 1 = "T2" … 7 = "CN" */
export function weekdayShort(day: number, t: TFunction): string {
  return t(`sessionSetup.weekday.short.${weekdays[day - 1] ?? 'mon'}`)
}

/** 1 = "Thứ Hai" … 7 = "Chủ nhật" */
export function weekdayLong(day: number, t: TFunction): string {
  return t(`sessionSetup.weekday.long.${weekdays[day - 1] ?? 'mon'}`)
}

/** What else a window says: how children are invited, how many, by which document. */
export function windowRemarks(window: OpeningWindow, t: TFunction): string[] {
  const { mode, part, stations, quota, document, documentDay } = window
  return [
    ...(mode === 'queue'
      ? [[t('sessionSetup.windows.queue'), part === null ? '' : t(`sessionSetup.windows.form.parts.${part}`)].join(' ')]
      : []),
    ...(stations === null ? [] : [t('sessionSetup.windows.stations', { n: stations })]),
    ...(quota === null ? [] : [t('sessionSetup.windows.quota', { n: quota })]),
    ...(document === null
      ? []
      : [
          documentDay === null
            ? t('sessionSetup.windows.document', { document })
            : t('sessionSetup.windows.documentDay', { document, day: formatDay(documentDay) }),
        ]),
  ].map((one) => one.trim())
}
