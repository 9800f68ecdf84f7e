import type { AgeGroup } from '../base/age-group.ts'
import { dayInVietnam, formatDay, type Instant, instantPlus } from '../base/day.ts'
import type { Counting } from '../register/index.ts'

/** The words of a report for done and left: they follow what the office counts as done. */
export interface DoneWords {
  /** What the work is called: "Kết quả thu nhận hồ sơ cấp căn cước …". */
  work: string
  done: string
  doneHead: string
  left: string
  leftHead: string
  /** What is done each day: "cần thu nhận 114 trẻ". */
  act: string
}

/** Taking in files counts as done, or only a card that was issued. */
export function doneWords({ doneSet }: Pick<Counting, 'doneSet'>): DoneWords {
  return doneSet.includes('taken') || doneSet.includes('filed') ? ofFiles : ofCards
}

const ofFiles: DoneWords = {
  work: 'thu nhận hồ sơ cấp căn cước',
  done: 'đã thu nhận hồ sơ',
  doneHead: 'Đã thu nhận',
  left: 'chưa thu nhận hồ sơ',
  leftHead: 'Chưa thu nhận',
  act: 'thu nhận hồ sơ',
}

const ofCards: DoneWords = {
  work: 'cấp thẻ căn cước',
  done: 'đã được cấp thẻ',
  doneHead: 'Đã cấp thẻ',
  left: 'chưa được cấp thẻ',
  leftHead: 'Chưa cấp thẻ',
  act: 'cấp thẻ',
}

/** "Chưa có nhu cầu" is the representative's own word and an end of the work (Luật Căn cước 2023, điều 19). */
export const declinedHead = 'Chưa có nhu cầu'

/** The groups in the words of the law: "từ đủ 6 đến dưới 14", never "từ 6 đến 14". */
export function groupLabels({ ages: { lower, upper } }: Pick<Counting, 'ages'>): Record<AgeGroup, string> {
  return {
    under6: `Chưa đủ ${lower} tuổi`,
    from6to13: `Từ đủ ${lower} đến dưới ${upper} tuổi`,
    undetermined: 'Chưa xác định nhóm tuổi',
    from14: `Từ đủ ${upper} tuổi`,
  }
}

const vietnamMs = 7 * 3_600_000

/** A moment on the office's clock: "08:05 ngày 18/07/2024". */
export function momentInWords(instant: Instant): string {
  return `${instantPlus(instant, vietnamMs).slice(11, 16)} ngày ${formatDay(dayInVietnam(instant))}`
}
