import { type Day, formatDay, weekdayOf } from '../base/day.ts'

/** A day in running text, with a leading 0 for days under 10 and months 1 and 2 (NĐ 30/2020, Phụ lục I): 18/7/2024. */
export function dayInWords(day: Day): string {
  const month = Number(day.slice(5, 7))
  return `${day.slice(8)}/${month < 3 ? day.slice(5, 7) : month}/${day.slice(0, 4)}`
}

const weekdays = ['Thứ Hai', 'Thứ Ba', 'Thứ Tư', 'Thứ Năm', 'Thứ Sáu', 'Thứ Bảy', 'Chủ Nhật'] as const

/** A day by which people keep an appointment: "Thứ Bảy, 20/07/2024". */
export function dayWithWeekday(day: Day): string {
  return `${weekdays[weekdayOf(day) - 1] ?? ''}, ${formatDay(day)}`
}
