import { Day } from '../base/day.ts'

/**
 * Days off shipped with the product (Bộ luật Lao động, Điều 112). A hint only, and the office can change it: days in lieu
 * and the second day of 2/9 are told by the Government each year.
 */
export const shippedHolidays: readonly { day: Day; name: string }[] = [
  ...days('2026-01-01', 1, 'Tết Dương lịch'),
  // Thông báo nghỉ Tết Bính Ngọ: 16/02 to 20/02; new year's day is 17/02.
  ...days('2026-02-16', 5, 'Tết Nguyên đán'),
  ...days('2026-04-26', 1, 'Giỗ Tổ Hùng Vương'),
  ...days('2026-04-27', 1, 'Nghỉ bù Giỗ Tổ Hùng Vương'),
  ...days('2026-04-30', 1, 'Ngày Chiến thắng'),
  ...days('2026-05-01', 1, 'Ngày Quốc tế lao động'),
  ...days('2026-09-01', 2, 'Quốc khánh'),
  ...days('2027-01-01', 1, 'Tết Dương lịch'),
  // New year's day is Saturday 06/02/2027.
  ...days('2027-02-05', 5, 'Tết Nguyên đán'),
  ...days('2027-04-16', 1, 'Giỗ Tổ Hùng Vương'),
  ...days('2027-04-30', 1, 'Ngày Chiến thắng'),
  ...days('2027-05-01', 1, 'Ngày Quốc tế lao động'),
  ...days('2027-09-02', 2, 'Quốc khánh'),
]

function days(first: string, count: number, name: string) {
  const [year = '', month = '', date = ''] = first.split('-')
  // None of these spans runs over the end of a month.
  return Array.from({ length: count }, (_, at) => ({
    day: Day.parse(`${year}-${month}-${String(Number(date) + at).padStart(2, '0')}`),
    name,
  }))
}
