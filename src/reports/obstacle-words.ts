import type { ObstacleKind } from '../register/index.ts'

/**
 * The obstacles as a report names them. "Chưa quan tâm" is work left to do and stays apart from "chưa có nhu cầu", which
 * only a representative's own words say; what proposes to close a child is only reported, not yet verified.
 */
const words: Readonly<Record<ObstacleKind, string>> = {
  'away-with-parents': 'Trẻ vắng mặt, theo cha mẹ đi làm ăn xa',
  'away-home-region': 'Trẻ vắng mặt, theo gia đình về quê',
  'away-school': 'Trẻ đi học ở nơi khác',
  abroad: 'Trẻ đang ở nước ngoài',
  'birth-not-registered': 'Chưa đăng ký khai sinh hoặc thiếu giấy khai sinh',
  'no-citizen-number': 'Chưa có số định danh cá nhân',
  'no-residence': 'Chưa đăng ký cư trú',
  'data-wrong': 'Thông tin sai lệch, cần đối chiếu, điều chỉnh',
  'no-vneid': 'Cha, mẹ chưa có tài khoản định danh điện tử mức độ 2',
  'sick-or-disabled': 'Trẻ ốm đau, khuyết tật, cần thu nhận tại nhà',
  'no-interest': 'Gia đình chưa quan tâm',
  'moved-away': 'Được báo đã chuyển đi, đang xác minh',
  died: 'Được báo đã mất, đang xác minh',
  duplicate: 'Được báo trùng, đang xác minh',
  other: 'Lý do khác',
}

/** No obstacle is known of the child. */
const reasonUnknown = 'Chưa rõ lý do'

export function obstacleInReport(kind: ObstacleKind | null): string {
  return kind === null ? reasonUnknown : words[kind]
}
