import { formatDay, isDay } from '../base/day.ts'
import { CardDetail, type CardKind } from './card.ts'

const kinds: Readonly<Record<CardKind, string>> = {
  filed: 'Đã nộp hồ sơ trực tuyến',
  taken: 'Đã thu nhận hồ sơ',
  issued: 'Đã có thẻ',
  'handed-over': 'Đã trả thẻ',
  'sent-back': 'Hồ sơ bị trả lại',
  declined: 'Chưa có nhu cầu',
  willing: 'Đã có nhu cầu',
}

const filings = { waiting: 'chờ trả lời', 'to-add': 'phải bổ sung', accepted: 'đã tiếp nhận' } as const
const whats = { new: 'cấp mới', change: 'cấp đổi', 're-issue': 'cấp lại' } as const

/** A card event in an officer's words: "Đã thu nhận hồ sơ: giấy hẹn số 12, hẹn trả 29/07/2024". */
export function cardInWords(kind: CardKind, detail: string | null): string {
  const parts = detailInWords(detail)
  return parts.length === 0 ? kinds[kind] : `${kinds[kind]}: ${parts.join(', ')}`
}

function detailInWords(json: string | null): string[] {
  const parsed = json === null ? undefined : CardDetail.safeParse(JSON.parse(json))
  if (parsed === undefined || !parsed.success) return []
  const { what, fileCode, filing, slip, due, where, reason, who } = parsed.data
  const parts = [
    what === undefined ? '' : whats[what],
    said('mã hồ sơ ', fileCode),
    filing === undefined ? '' : filings[filing],
    said('giấy hẹn số ', slip),
    due === undefined || due === '' ? '' : `hẹn trả kết quả ${isDay(due) ? formatDay(due) : due}`,
    said('tại ', where),
    said('', reason),
    said('theo lời ', who),
  ]
  return parts.filter((part) => part !== '')
}

function said(before: string, text: string | undefined): string {
  return text === undefined || text === '' ? '' : before + text
}
