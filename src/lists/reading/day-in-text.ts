import { dayFromParts, type Day } from '../../base/day.ts'

const spoken = /ngày\s*(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/
const spokenShort = /(\d{1,2})\s*tháng\s*(\d{1,2})\s*năm\s*(\d{4})/
const figures = /(?<!\d)(\d{1,2})\s?[/.-]\s?(\d{1,2})\s?[/.-]\s?(\d{4})(?!\d)/
const yearFirst = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/

/** The first whole day in a text ("Đã cấp 15/6/2024", "ngày 18 tháng 7 năm 2024"), or null. Days of two-digit years are none. */
export function dayInText(text: string): Day | null {
  const small = text.toLowerCase()
  const found = spoken.exec(small) ?? spokenShort.exec(small) ?? figures.exec(small)
  if (found) return dayFromParts(Number(found[3]), Number(found[2]), Number(found[1])) ?? null
  const iso = yearFirst.exec(small)
  return iso ? (dayFromParts(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? null) : null
}
