import { type Day, type Instant, instantPlus } from '../base/day.ts'
import { minutesOfTime } from './clock-time.ts'
import type { SessionLine } from './session-contract.ts'

/** Viet Nam is seven hours ahead of UTC all year. */
const ahead = 7 * 60

/** Sessions as an iCalendar object (RFC 5545): times in UTC, lines folded at 75 octets, counts and no names. */
export function calendarText(sessions: readonly SessionLine[], now: Instant): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//So Thu Nhan//VI',
    'CALSCALE:GREGORIAN',
    ...sessions.flatMap((session) => eventOf(session, now)),
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function eventOf(session: SessionLine, now: Instant): string[] {
  const { id, day, from, to, place, team, invited, status, mode, stations, version } = session
  const about = [
    `${invited.children} trẻ, ${invited.households} hộ; ${stations} bàn thu nhận`,
    mode === 'queue' ? 'Lấy số thứ tự khi đến' : '',
    team === null ? '' : `Tổ công tác: ${team}`,
  ].filter((line) => line !== '')
  const state = status === 'cancelled' ? 'CANCELLED' : status === 'proposed' ? 'TENTATIVE' : 'CONFIRMED'
  return [
    'BEGIN:VEVENT',
    `UID:${id}@so-thu-nhan`,
    `SEQUENCE:${version}`,
    `DTSTAMP:${compact(now)}`,
    `DTSTART:${compact(instantOf(day, from))}`,
    `DTEND:${compact(instantOf(day, to))}`,
    `SUMMARY:${escaped(`Thu nhận căn cước: ${place}`)}`,
    `LOCATION:${escaped(place)}`,
    `DESCRIPTION:${escaped(about.join('\n'))}`,
    `STATUS:${state}`,
    'END:VEVENT',
  ]
}

function instantOf(day: Day, time: string): Instant {
  const midnight = `${day}T00:00:00.000Z` as Instant // a day with a time is an instant
  return instantPlus(midnight, ((minutesOfTime(time) ?? 0) - ahead) * 60_000)
}

/** 2024-07-18T03:04:05.678Z → 20240718T030405Z */
function compact(instant: Instant): string {
  return `${instant.slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, '\\$&').replaceAll('\n', '\\n')
}

/** No line is longer than 75 octets; a letter is never cut. */
function folded(line: string): string {
  let text = ''
  let octets = 0
  for (const letter of line) {
    const size = utf8(letter).length
    if (octets + size > 75) {
      text += '\r\n '
      octets = 1
    }
    text += letter
    octets += size
  }
  return text
}

/** The UTF-8 bytes of a text. */
export function utf8(text: string): Uint8Array {
  const escapedText = encodeURIComponent(text)
  const bytes: number[] = []
  for (let at = 0; at < escapedText.length; at += 1) {
    if (escapedText.charAt(at) === '%') {
      bytes.push(Number.parseInt(escapedText.slice(at + 1, at + 3), 16))
      at += 2
    } else bytes.push(escapedText.charCodeAt(at))
  }
  return Uint8Array.from(bytes)
}
