import { z } from 'zod'

/** Why a child has no card yet: the pick list of the office, from campaign reports of 2022 to 2025. */
export const obstacleKinds = [
  { kind: 'away-with-parents', words: 'vắng mặt: đi làm ăn xa cùng bố mẹ' },
  { kind: 'away-home-region', words: 'vắng mặt: về quê' },
  { kind: 'away-school', words: 'vắng mặt: học nơi khác' },
  { kind: 'abroad', words: 'đang ở nước ngoài' },
  { kind: 'birth-not-registered', words: 'chưa đăng ký khai sinh, thiếu giấy khai sinh' },
  { kind: 'no-citizen-number', words: 'chưa có số định danh' },
  { kind: 'no-residence', words: 'chưa đăng ký cư trú' },
  { kind: 'data-wrong', words: 'sai lệch thông tin' },
  { kind: 'no-vneid', words: 'cha mẹ chưa có VNeID mức 2' },
  { kind: 'sick-or-disabled', words: 'ốm đau, khuyết tật, cần đến nhà' },
  { kind: 'no-interest', words: 'chưa quan tâm, chưa có nhu cầu' },
  { kind: 'moved-away', words: 'đã chuyển đi' },
  { kind: 'died', words: 'đã mất' },
  { kind: 'duplicate', words: 'trùng' },
  { kind: 'other', words: 'lý do khác' },
] as const

export const ObstacleKind = z.enum(
  obstacleKinds.map((one) => one.kind),
  'Không có loại vướng mắc này.',
)
export type ObstacleKind = z.infer<typeof ObstacleKind>

/** An obstacle in words: the list's own wording when there is one, else that of its kind. */
export function obstacleInWords(kind: string, text: string): string {
  if (text !== '') return text
  return obstacleKinds.find((one) => one.kind === kind)?.words ?? kind
}
