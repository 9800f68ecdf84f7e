import { type Day, formatDay } from '../../base/day.ts'
import { groupBy } from '../../base/group.ts'
import type { Paper, TableBook, TableCell } from '../../base/ports.ts'
import type { Settings } from '../../access/index.ts'
import type { Campaign, Directive, TargetProgress } from '../campaign-contract.ts'

/** What the annex of a campaign says. */
export interface AnnexFacts {
  ages: Settings['ages']
  campaign: Pick<Campaign, 'name' | 'firstDay' | 'lastDay'>
  directives: readonly Pick<Directive, 'kind' | 'number' | 'day' | 'body'>[]
  progress: readonly TargetProgress[]
  asOf: Day
}

interface Line {
  what: string
  period: string
  assigned: number
  /** Null: cannot be told by adding, as some of these targets count the same children. */
  done: number | null
}

/** Targets of one unit with their total; without a unit last. */
interface UnitLines {
  unit: string
  lines: readonly Line[]
  total: Line
}

/** The assignment annex: unit by unit what it is to do and has done. A plain annex, signed with the paper it belongs to. */
export function annexPaper(facts: AnnexFacts): Paper {
  let number = 0
  const row = ({ what, period, assigned, done }: Line, no: string) =>
    [no, what, period, String(assigned), numberWord(done), percentWord(percentOf(assigned, done))].map((text) => ({
      text,
    }))
  return {
    title: title.toUpperCase(),
    subtitle: [facts.campaign.name, spanOf(facts), ...basisOf(facts)].join('\n'),
    orientation: 'portrait',
    foot: `${title}, ${facts.campaign.name}`,
    blocks: [
      {
        kind: 'table',
        table: {
          widths: [12, 80, 32, 20, 20, 19],
          head: [
            ['STT', 'Đơn vị phụ trách, chỉ tiêu', 'Giao theo', 'Giao', 'Đã làm', 'Đạt (%)'].map((text) => ({ text })),
          ],
          align: ['center', 'left', 'left', 'right', 'right', 'right'],
          rows: unitsOf(facts).flatMap(({ unit, lines, total }) => [
            { cells: row({ ...total, what: unit, period: '' }, ''), bold: true as const, leads: true as const },
            ...lines.map((line) => ({ cells: row(line, String((number += 1))) })),
          ]),
        },
      },
      { kind: 'paragraph', runs: [{ text: remarkOf(facts), italic: true }] },
    ],
  }
}

/** The same as a workbook: a row a target, and a row a unit's total. */
export function annexBook(facts: AnnexFacts): TableBook {
  const cells = (unit: string, { what, period, assigned, done }: Line): TableCell[] => {
    const percent = percentOf(assigned, done)
    return [
      { text: unit },
      { text: what },
      { text: period },
      { number: assigned, format: '#,##0' },
      done === null ? null : { number: done, format: '#,##0' },
      percent === null ? null : { number: percent, format: '0.0' },
    ]
  }
  return {
    title: title.toUpperCase(),
    sheets: [
      {
        name: 'Phân công chỉ tiêu',
        above: [title.toUpperCase(), facts.campaign.name, spanOf(facts), ...basisOf(facts)],
        head: ['Đơn vị phụ trách', 'Chỉ tiêu', 'Giao theo', 'Giao', 'Đã làm', 'Đạt (%)'],
        widths: [30, 38, 16, 10, 10, 10],
        rows: unitsOf(facts).flatMap(({ unit, lines, total }) => [
          ...lines.map((line) => cells(unit, line)),
          cells(unit, { ...total, what: 'Cộng', period: '' }),
        ]),
        below: [remarkOf(facts)],
        orientation: 'portrait',
      },
    ],
  }
}

const title = 'Phụ lục phân công chỉ tiêu'

function unitsOf({ progress, ages }: AnnexFacts): UnitLines[] {
  return [...groupBy(progress, ({ target }) => target.unitInCharge ?? null)]
    .toSorted(([a], [b]) => Number(a === null) - Number(b === null))
    .map(([unit, own]) => ({
      unit: unit ?? 'Chưa giao đơn vị',
      lines: own.map((one) => lineOf(one, ages)),
      total: {
        what: '',
        period: '',
        assigned: own.reduce((sum, { assigned }) => sum + assigned, 0),
        done: countsTwice(own) ? null : own.reduce((sum, { done }) => sum + done, 0),
      },
    }))
}

function lineOf({ target, village, assigned, done }: TargetProgress, { lower, upper }: Settings['ages']): Line {
  const groups = { under6: `chưa đủ ${lower} tuổi`, from6to13: `từ đủ ${lower} đến dưới ${upper} tuổi` }
  const group = target.group === null ? 'cả hai nhóm tuổi' : groups[target.group]
  const each = { day: `${target.children} trẻ/ngày`, week: `${target.children} trẻ/tuần`, whole: 'cả đợt' }
  const where = target.villageId === null ? 'Toàn địa bàn' : (village ?? 'Thôn, bản không còn')
  return { what: `${where}, ${group}`, period: each[target.period], assigned, done }
}

/** Whether some child stands behind two of these targets: their done must not be added. */
export function countsTwice(progress: readonly TargetProgress[]): boolean {
  const cross = (one: string | null, other: string | null) => one === null || other === null || one === other
  return progress.some(({ target }, at) =>
    progress
      .slice(at + 1)
      .some((other) => cross(target.villageId, other.target.villageId) && cross(target.group, other.target.group)),
  )
}

function percentOf(assigned: number, done: number | null): number | null {
  return assigned === 0 || done === null ? null : Math.round((done * 1000) / assigned) / 10
}

function percentWord(percent: number | null): string {
  return percent === null ? '-' : percent.toFixed(1).replace('.', ',')
}

function numberWord(number: number | null): string {
  return number === null ? '-' : String(number)
}

function spanOf({ campaign: { firstDay, lastDay }, asOf }: AnnexFacts): string {
  return `Từ ngày ${formatDay(firstDay)} đến ngày ${formatDay(lastDay)}; số liệu tính đến ngày ${formatDay(asOf)}`
}

function basisOf({ directives }: AnnexFacts): string[] {
  if (directives.length === 0) return []
  const named = directives.map(
    ({ kind, number, day, body }) => `${kind} số ${number} ngày ${formatDay(day)} của ${body}`,
  )
  return [`(Theo ${named.join('; ')})`]
}

function remarkOf({ progress }: AnnexFacts): string {
  const twice = [...groupBy(progress, ({ target }) => target.unitInCharge)].some(([, own]) => countsTwice(own))
  return `Đã làm: số trẻ làm xong từ ngày đầu của đợt.${twice ? ' Dấu "-": các chỉ tiêu của đơn vị tính trùng trẻ nên không cộng.' : ''}`
}
