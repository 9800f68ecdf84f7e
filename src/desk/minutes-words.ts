import type { AgeGroup } from '../base/age-group.ts'
import type { Difference, OutcomeKind } from './shapes.ts'

/** Outcomes as the minutes name them. */
export const outcomeWords: Readonly<Record<OutcomeKind, string>> = {
  taken: 'Đã thu nhận',
  issued: 'Đã có thẻ',
  'handed-over': 'Đã trả thẻ',
  filed: 'Nộp trực tuyến',
  'sent-back': 'Hồ sơ bị trả',
  declined: 'Chưa có nhu cầu',
  'missing-papers': 'Thiếu giấy tờ',
  'data-wrong': 'Thông tin chưa khớp',
  'biometric-failed': 'Chưa thu nhận được vân tay, ảnh',
  'wrong-place': 'Đến nhầm điểm',
}

export const outsiders = 'Ngoài địa bàn'
export const noVillage = 'Chưa rõ thôn'
export const noDesk = 'Bàn không đặt tên'

/** The groups in the words of the law. */
export function groupLabel(group: AgeGroup, { lower, upper }: { lower: number; upper: number }): string {
  return {
    under6: `Chưa đủ ${lower} tuổi`,
    from6to13: `Từ đủ ${lower} đến dưới ${upper} tuổi`,
    from14: `Từ đủ ${upper} tuổi`,
    undetermined: 'Chưa xác định nhóm tuổi',
  }[group]
}

/** What is to be settled, with how many. */
export const differenceWords: Readonly<Record<Difference['code'], (count: string) => string>> = {
  'present-without-outcome': (count) => `${count} trẻ có mặt mà chưa ghi kết quả`,
  'not-said': (count) => `${count} trẻ được mời mà chưa ghi đến hay vắng`,
  'taken-without-slip': (count) => `${count} trẻ đã thu nhận mà chưa ghi số giấy hẹn`,
  out: (count) => `${count} buổi mang đi chưa nhận về`,
}
