import { serialToDay, type Day } from '../../base/day.ts'
import type { Workbook } from '../../base/ports.ts'
import { fold } from '../../base/text.ts'
import type { CardClaim } from '../read-row.ts'
import { dayInText } from './day-in-text.ts'
import { cellAt, saysNothing, textAt, type RowView } from './grid.ts'
import { headingOf, type Layout } from './layout.ts'
import { headingKey } from './suggest-columns.ts'
import { mark } from './sex-cells.ts'

type Stage = 'filed' | 'taken' | 'issued' | 'handed-over'

/** What a row's card columns say; `unread` are words that claim nothing known and are kept as a note. */
export interface CardReading {
  claim: CardClaim | null
  unread: string | null
}

const said = (claim: CardClaim | null, unread: string | null = null): CardReading => ({ claim, unread })

/**
 * Reads rule 9's words: đã cấp, đã có thẻ, có, rồi = issued; đã thu nhận, đã làm hồ sơ, có giấy hẹn = taken; đã trả =
 * handed-over; nộp trực tuyến = filed; chưa…, không = claims chưa làm. "đã làm" alone is taken: the work was done, the card
 * may not have come. An x claims what its heading says (chưa… = chưa làm, đã thu nhận = taken, đã trả = handed-over),
 * else issued. A day beside the words is the event's; one without its year only goes with them. Empty claims nothing.
 */
export function cardWords(text: string, heading: string): CardReading {
  if (text === '' || (saysNothing(text) && !/^k/i.test(text))) return said(null)
  const day = dayInText(text)
  const words = fold(text)
    .replace(/[(\s]*(?:ngay |hom )?\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{2,4})?\b.*$|[(\s]*ngay \d{1,2} thang \d.*$/, '')
    .replace(/[.\s;,]+$/, '')
  if (mark.test(words) && words !== 'co') return said(claimOfHeading(heading, day))
  if (words === '') return saysDone(heading) ? said(claimOfHeading(heading, day)) : said(null, text)
  const claim = claimOfWords(words, day)
  return claim === null ? said(null, text) : said(claim)
}

/** Reads the card's columns of the rows of one sheet; the same words are read once. */
export function cardReader(layout: Layout, dateSystem: Workbook['dateSystem']): (view: RowView) => CardReading {
  const known = layout.cardColumns.map(() => new Map<string, CardReading>())
  return (view) => {
    const readings = layout.cardColumns.map(({ column, heading }, at) => {
      const text = textAt(view, column)
      const reading = known[at]?.get(text) ?? cardWords(text, heading)
      known[at]?.set(text, reading)
      return reading
    })
    return combined(readings, dayOfColumn(view, layout, dateSystem), headingOf(layout, 'cardDay'))
  }
}

/** The claim of all card columns of a row and its day column; columns that contradict each other claim nothing. */
function combined(readings: readonly CardReading[], day: Day | null, dayHeading: string): CardReading {
  const [only, ...others] = readings
  if (only !== undefined && others.length === 0 && day === null) return only
  const claims = readings.flatMap(({ claim }) => (claim === null ? [] : [claim]))
  const unread = readings.flatMap((reading) => reading.unread ?? []).join('; ') || null
  const done = claims
    .flatMap((claim) => (claim.kind === 'left' ? [] : [claim]))
    .sort((a, b) => stageOrder(b.kind) - stageOrder(a.kind))
  const [furthest] = done
  if (furthest !== undefined)
    return done.length < claims.length
      ? said(null, unread)
      : said({ kind: furthest.kind, day: furthest.day ?? day }, unread)
  if (claims.length > 0) return said({ kind: 'left' }, unread)
  if (day === null || unread !== null) return said(null, unread)
  return said(claimOfHeading(dayHeading, day), unread)
}

function claimOfWords(words: string, day: Day | null): CardClaim | null {
  if (/^(?:chua|dang cho|cho) (?:tra|nhan|lay|phat)\b/.test(words))
    return /^chua/.test(words) ? null : { kind: 'taken', day: null }
  if (
    /giay hen|(?<!chua )(?:da )?(?:duoc )?thu nhan|da (?:lam|hoan thien|nop du) (?:ho so|thu tuc)|da lay (?:van tay|sinh trac)|^(?:dang )?cho (?:cap|ket qua|the|in)/.test(
      words,
    )
  ) {
    return /^(?:chua|khong)/.test(words) ? { kind: 'left' } : { kind: 'taken', day }
  }
  if (/^(?:chua|khong|ko|k)(?:$|[ .,;])/.test(words)) return { kind: 'left' }
  if (/^da (?:duoc )?(?:tra|nhan the|giao|phat the)/.test(words)) return { kind: 'handed-over', day }
  if (/nop .*(?:truc tuyen|online|vneid|dich vu cong|dvc)|^da nop(?: ho so)?$/.test(words))
    return { kind: 'filed', day }
  if (
    /^(?:da )?(?:duoc )?cap(?: roi| the.*| can cuoc.*| cccd.*| cc)?$|^(?:da )?co(?: roi)?(?: the.*| can cuoc.*| cccd.*| cc)?$|^(?:roi|xong|hoan thanh|da xong|da hoan thanh)$/.test(
      words,
    )
  ) {
    return { kind: 'issued', day }
  }
  return /^da (?:di )?lam(?: roi| xong| the.*| can cuoc.*| cccd.*| cc)?$|^lam roi$/.test(words)
    ? { kind: 'taken', day }
    : null
}

/** What a mark or a bare day means under a heading. */
function claimOfHeading(heading: string, day: Day | null): CardClaim {
  const key = headingKey(heading)
  if (/\bchua\b/.test(key) && !/\bda\b/.test(key)) return { kind: 'left' }
  return { kind: stageOfHeading(key), day }
}

function stageOfHeading(key: string): Stage {
  if (/\b(?:tra|nhan the)\b/.test(key)) return 'handed-over'
  if (/thu nhan|ho so|giay hen|ngay lam/.test(key)) return 'taken'
  return /truc tuyen|da nop/.test(key) ? 'filed' : 'issued'
}

function saysDone(heading: string): boolean {
  return /\b(?:da|ngay)\b/.test(headingKey(heading))
}

function dayOfColumn(view: RowView, layout: Layout, dateSystem: Workbook['dateSystem']): Day | null {
  const cell = cellAt(view, layout.at.cardDay)
  if (cell === null || cell.error) return null
  if (typeof cell.value !== 'number') return dayInText(textAt(view, layout.at.cardDay))
  return cell.value > 2100 ? (serialToDay(cell.value, dateSystem) ?? null) : null
}

function stageOrder(stage: Stage): number {
  return ['filed', 'taken', 'issued', 'handed-over'].indexOf(stage)
}
