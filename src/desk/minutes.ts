import type { Settings } from '../access/index.ts'
import { type Day, dayInVietnam, type Instant, instantPlus } from '../base/day.ts'
import { formatCount, percentOf } from '../base/number-words.ts'
import type { Block, Paper, PaperTable, Run } from '../base/ports.ts'
import {
  communeName,
  dashedLines,
  dayInWords,
  officialParts,
  paragraph,
  percentOnly,
  sentence,
} from '../papers/index.ts'
import type { CloseTold, Difference, Tally } from './shapes.ts'
import { differenceWords, groupLabel, noDesk, noVillage, outcomeWords, outsiders } from './minutes-words.ts'

/** What the minutes of a day are made of. */
export interface MinutesFacts {
  settings: Pick<Settings, 'commune' | 'ages'>
  day: Day
  close: CloseTold
  sessions: readonly { place: string; from: string; to: string; invited: number }[]
  tally: Tally
  differences: readonly Difference[]
  note: string | null
}

/**
 * The minutes of a day at the desks, to be signed: outcomes, groups, villages against those invited, what each desk wrote,
 * and what is still to be settled. Number and signatures stay blank.
 */
export function minutesPaper(facts: MinutesFacts): Paper {
  const { settings, day, close, sessions, tally, differences, note } = facts
  const { commune } = settings
  const official = officialParts(commune, {
    ...{ type: 'BIÊN BẢN', short: 'BB', year: day.slice(0, 4), to: [] },
    about: [`Kết quả thu nhận hồ sơ cấp thẻ căn cước cho trẻ em ngày ${dayInWords(day)}`],
  })
  return {
    title: `Biên bản kết quả thu nhận ngày ${dayInWords(day)}`,
    orientation: 'portrait',
    // The decree's form tells its day in the text, and is signed side by side (Phụ lục III, mẫu 1.10).
    official: { ...official, placeAndDay: '', signature: [], signers: signersOf(close) },
    blocks: [
      paragraph(sentence`Người phụ trách: ${close.signedBy ?? blankLine}`),
      paragraph(sentence`Người ghi biên bản: ${blankLine}`),
      paragraph(sentence`Đại diện đơn vị phối hợp (chứng kiến): ${blankLine}`),
      paragraph(
        sentence`Ngày ${dayInWords(day)}, ${communeName(commune)} thu nhận hồ sơ cấp thẻ căn cước cho trẻ em dưới ${String(settings.ages.upper)} tuổi tại ${String(sessions.length)} buổi:`,
      ),
      ...dashedLines(
        sessions.map(
          (one) => sentence`${one.place}, ${one.from} - ${one.to}: ${formatCount(one.invited)} trẻ được mời`,
        ),
      ),
      paragraph(sentence`${standWords(close)}`),
      paragraph(
        sentence`Được mời ${n(tally.invited)} trẻ; có mặt ${n(tally.present)} trẻ, trong đó ${n(tally.walkIns)} trẻ đến không hẹn trước và ${n(tally.visitors)} trẻ ngoài địa bàn; vắng mặt ${n(tally.absent)} trẻ; chưa ghi đến hay vắng ${n(tally.notYet)} trẻ; có mặt mà chưa có kết quả ${n(tally.waiting)} trẻ. Có kết quả ${n(tally.outcomes)} trẻ.`,
      ),
      heading('1. Theo kết quả'),
      table(outcomeTable(tally)),
      heading('2. Theo nhóm tuổi'),
      table(groupTable(tally, settings.ages)),
      heading('3. Theo thôn, so với số được mời'),
      table(villageTable(tally)),
      ...(tally.byDesk.length === 0 ? [] : [heading('4. Theo bàn thu nhận'), table(deskTable(tally))]),
      heading(`${tally.byDesk.length === 0 ? 4 : 5}. Chênh lệch`),
      ...(differences.length === 0
        ? [paragraph(sentence`Không có chênh lệch phải xử lý.`)]
        : dashedLines(
            differences.map(
              ({ code, children }) =>
                sentence`${differenceWords[code](n(children.length))}: ${children.map(({ name }) => name).join(', ')}`,
            ),
          )),
      ...(note === null || note.trim() === '' ? [] : [paragraph(sentence`Ghi chú: ${note.trim()}`)]),
      paragraph(
        sentence`Biên bản lập xong lúc …… giờ …… phút, ngày ……/……/${day.slice(0, 4)}, đã đọc lại cho những người có tên trên cùng nghe, công nhận đúng và cùng ký tên./.`,
      ),
    ],
  }
}

const blankLine = '………………………………'

/** Who wrote it down, a witness from the unit that helps (the village, the school), and who answers for the day. */
function signersOf({ state, signedBy }: CloseTold): string[][] {
  const name = state === 'closed' && signedBy !== null ? [signedBy] : []
  return [
    ['NGƯỜI GHI', 'BIÊN BẢN'],
    ['ĐẠI DIỆN ĐƠN VỊ', 'PHỐI HỢP'],
    ['NGƯỜI PHỤ TRÁCH', ...name],
  ]
}

/** How many children are named in the minutes, for the export log. */
export function namedIn(differences: readonly Difference[]): number {
  return differences.reduce((sum, { code, children }) => sum + (code === 'out' ? 0 : children.length), 0)
}

/** Whether these figures are signed: who, when; reopened with which reason. */
function standWords({ state, signedBy, at, reason }: CloseTold): string {
  if (state === 'closed') return `Số liệu đã chốt${momentWords(at)}. Người chốt: ${signedBy ?? ''}.`
  if (state === 'reopened')
    return `Số liệu đã chốt được mở lại${momentWords(at)}, người mở: ${signedBy ?? ''}, lý do: ${reason ?? ''}. Bản này in khi chưa chốt lại.`
  return 'Bản này in khi số liệu chưa chốt.'
}

const hoursAhead = 7 * 60 * 60 * 1000

function momentWords(at: Instant | null): string {
  if (at === null) return ''
  return ` lúc ${instantPlus(at, hoursAhead).slice(11, 16)} ngày ${dayInWords(dayInVietnam(at))}`
}

/** Millimetres between the margins of the upright page. */
const pageWidth = 160

function outcomeTable({ byOutcome, outcomes }: Tally): PaperTable {
  const sum = (of: 'children' | 'visitors') => byOutcome.reduce((total, row) => total + row[of], 0)
  const rows = byOutcome.map(({ kind, children, visitors }) => [outcomeWords[kind], children, visitors] as const)
  return {
    widths: [76, 28, 28, 28],
    head: [['Kết quả', 'Trẻ trong sổ', outsiders, 'Cộng'].map((text) => ({ text }))],
    align: ['left', 'center', 'center', 'center'],
    rows: [
      ...rows.map(([words, children, visitors]) => ({
        cells: cells([words, n(children), n(visitors), n(children + visitors)]),
      })),
      { cells: cells(['Cộng', n(sum('children')), n(sum('visitors')), n(outcomes)]), bold: true },
    ],
  }
}

const countHeads = ['Được mời', 'Có mặt', 'Có kết quả', 'Đã thu nhận']

function groupTable({ byGroup }: Tally, ages: Settings['ages']): PaperTable {
  return {
    widths: [64, 24, 24, 24, 24],
    head: [['Nhóm tuổi', ...countHeads].map((text) => ({ text }))],
    align: ['left', 'center', 'center', 'center', 'center'],
    rows: withSum(byGroup.map((row) => ({ ...row, label: groupLabel(row.group, ages) }))).map(
      ({ label, bold, ...row }) => ({
        cells: cells([label, ...counts(row)]),
        ...bold,
      }),
    ),
  }
}

/** What was taken of those invited, village by village; children from outside the area were invited by nobody. */
function villageTable({ byVillage }: Tally): PaperTable {
  const takenHere = byVillage.reduce((sum, row) => sum + (row.isVisitors ? 0 : row.taken), 0)
  const labelled = byVillage.map((row) => ({ ...row, label: row.isVisitors ? outsiders : (row.village ?? noVillage) }))
  return {
    widths: [44, 22, 22, 22, 22, 28],
    head: [['Thôn, bản', ...countHeads, 'Đã thu nhận trên số mời (%)'].map((text) => ({ text }))],
    align: ['left', 'center', 'center', 'center', 'center', 'center'],
    rows: withSum(labelled).map(({ label, bold, ...row }) => ({
      cells: [
        ...cells([label, ...counts(row)]),
        percentOnly(percentOf(bold === undefined ? row.taken : takenHere, row.invited)),
      ],
      ...bold,
    })),
  }
}

/** Each desk signs for what it wrote. */
function deskTable({ byDesk }: Tally): PaperTable {
  return {
    widths: [60, 26, 26, pageWidth - 112],
    head: [['Bàn', 'Có kết quả', 'Đã thu nhận', 'Người làm ở bàn (ký, ghi rõ họ tên)'].map((text) => ({ text }))],
    align: ['left', 'center', 'center', 'left'],
    rows: byDesk.map(({ desk, outcomes, taken }) => ({ cells: cells([desk ?? noDesk, n(outcomes), n(taken), '']) })),
  }
}

interface Counts {
  invited: number
  present: number
  outcomes: number
  taken: number
}

/** The rows and their sum, which stands in bold. */
function withSum(rows: readonly (Counts & { label: string })[]): (Counts & { label: string; bold?: { bold: true } })[] {
  const sum = (of: keyof Counts) => rows.reduce((total, row) => total + row[of], 0)
  const all = { invited: sum('invited'), present: sum('present'), outcomes: sum('outcomes'), taken: sum('taken') }
  return [...rows, { ...all, label: 'Cộng', bold: { bold: true } }]
}

function counts({ invited, present, outcomes, taken }: Counts): string[] {
  return [n(invited), n(present), n(outcomes), n(taken)]
}

function cells(texts: readonly string[]): Run[] {
  return texts.map((text) => ({ text }))
}

function heading(text: string): Block {
  return { kind: 'heading', level: 2, text }
}

function table(one: PaperTable): Block {
  return { kind: 'table', table: one }
}

function n(count: number): string {
  return formatCount(count)
}
