import { type Day, formatDay } from '../base/day.ts'
import { obstacleInWords } from '../register/index.ts'
import type { Candidate } from './candidate.ts'
import type { UnplacedCode } from './contract.ts'
import type { CrewPart } from './crew.ts'

/** What lacks as the reason of those it leaves without a session. */
export const lackOf = { team: 'no-team', equipment: 'no-equipment', vehicle: 'no-vehicle' } as const satisfies Record<
  CrewPart,
  UnplacedCode
>

/** So many days are named; of the others it is said how many they are. */
const mostDays = 6

export function daysInWords(days: readonly Day[]): string {
  const named = days.slice(0, mostDays).map(formatDay).join(', ')
  return days.length > mostDays ? `${named} và ${days.length - mostDays} ngày khác` : named
}

/** Why a child is in no session, as a sentence for the officer. */
export function reasonOf(
  code: UnplacedCode,
  { obstacle, village, away }: Candidate,
  days: readonly Day[] = [],
): string {
  const where = village ?? 'trẻ chưa rõ thôn, bản'
  switch (code) {
    case 'obstacle':
      return `Còn vướng mắc cần giải quyết trước: ${obstacleInWords(obstacle?.kind ?? 'other', obstacle?.text ?? '')}.`
    case 'away': {
      if (obstacle !== null) return `Đang vắng mặt, chưa rõ ngày về: ${obstacleInWords(obstacle.kind, obstacle.text)}.`
      const until = away.at(-1)?.until ?? null
      return until === null
        ? 'Vắng mặt trong tất cả các ngày mở buổi.'
        : `Vắng mặt đến hết ngày ${formatDay(until)}, sau các ngày mở buổi.`
    }
    default:
      return `${causeInWords(code, where, days)}.`
  }
}

/** The same for all children of a village left out for one reason. */
export function causeInWords(code: UnplacedCode, where: string, days: readonly Day[] = []): string {
  switch (code) {
    case 'obstacle':
      return 'Còn vướng mắc cần giải quyết trước khi mời'
    case 'away':
      return 'Vắng mặt trong thời gian mở buổi'
    case 'turns-14':
      return 'Đủ 14 tuổi trước ngày có thể mời'
    case 'no-days':
      return 'Không có ngày nào mở buổi trước hạn'
    case 'no-place':
      return `Không có điểm thu nhận nào nhận ${where}`
    case 'no-biometric-place':
      return `Trước hạn không có điểm nào có thiết bị thu nhận nhận ${where}`
    case 'window-too-short':
      return 'Không khung giờ nào đủ dài cho một trẻ'
    case 'no-capacity':
      return `Các điểm nhận ${where} đã kín chỗ trước hạn`
    case 'no-team':
      return `Thiếu tổ ngày ${daysInWords(days)} để mở thêm buổi nhận ${where}`
    case 'no-equipment':
      return `Thiếu bộ thiết bị ngày ${daysInWords(days)} để mở thêm buổi nhận ${where}`
    case 'no-vehicle':
      return `Thiếu xe ngày ${daysInWords(days)} để mở thêm buổi nhận ${where}`
  }
}
