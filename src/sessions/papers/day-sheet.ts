import type { Block, Paper, TableBook, TableSheet } from '../../base/ports.ts'
import { formatDay } from '../../base/day.ts'
import {
  type BookColumn,
  bornCell,
  bornWord,
  type PaperColumn,
  paperTable,
  sheetTable,
  textCell,
} from '../../papers/index.ts'
import { groupBy } from '../../base/group.ts'
import { expectedOf } from '../../base/show-up.ts'
import type { InvitedHome, InvitedOne, PaperSession, PlanFacts } from './facts.ts'
import { byName, byOrder, childrenIn, noVillage } from './homes.ts'
import { handling, homeName, needWords, sessionLine, shortGroup } from './words.ts'

export type DaySheetOrder = 'slot' | 'household' | 'village'

/** The desk's sheet of one session: who comes when, what is missing, a box to tick. */
export function daySheet(session: PaperSession, { settings }: PlanFacts, order: DaySheetOrder): Paper {
  const columns = columnsOf(session, order)
  const parts = partsOf(session, order)
  return {
    title: 'Danh sách thu nhận hồ sơ cấp thẻ căn cước'.toUpperCase(),
    subtitle: [sessionLine(session), session.team, totalLine(session, settings)]
      .filter((part) => part !== null)
      .join('; '),
    orientation: 'landscape',
    foot: sessionLine(session),
    blocks: [
      ...parts.flatMap(({ name, homes }): Block[] => [
        ...(name === null ? [] : [{ kind: 'heading', level: 2, text: `${name} (${childrenIn(homes)} trẻ)` } as const]),
        {
          kind: 'table',
          table: paperTable(
            columns,
            homes.flatMap((home) => home.children.map((child, at) => ({ home, child, at, settings }))),
            ({ at }) => at > 0,
          ),
        },
      ]),
      { kind: 'paragraph', runs: [{ text: handling, italic: true }] },
    ],
  }
}

/** The same sheets as a workbook, one a session, in the order of their times. */
export function daySheetBook({ sessions, settings }: PlanFacts, order: DaySheetOrder): TableBook {
  const title = 'Danh sách thu nhận hồ sơ cấp thẻ căn cước'.toUpperCase()
  return {
    title,
    sheets: sessions.map((session): TableSheet => {
      const rows = partsOf(session, order).flatMap(({ homes }) =>
        homes.flatMap((home) => home.children.map((child) => ({ home, child, session, settings }))),
      )
      return {
        name: `${formatDay(session.day).replaceAll('/', '-')} ${session.from.replace(':', 'h')} ${session.place.name}`,
        above: [title, sessionLine(session), totalLine(session, settings)],
        ...sheetTable(bookColumns, rows),
        below: [handling],
        orientation: 'landscape',
      }
    }),
  }
}

interface Row {
  home: InvitedHome
  child: InvitedOne
  /** Which of the household's children. */
  at: number
  settings: PlanFacts['settings']
}

interface BookRow {
  home: InvitedHome
  child: InvitedOne
  session: PaperSession
  settings: PlanFacts['settings']
}

const bookColumns: readonly BookColumn<BookRow>[] = [
  { head: 'STT', width: 6, cell: (_, at) => ({ number: at + 1 }) },
  {
    head: 'Giờ mời',
    width: 9,
    cell: ({ child, session }) => (session.mode === 'queue' ? null : { text: child.slot }),
  },
  { head: 'Hộ', width: 24, cell: ({ home }) => ({ text: homeName(home) }) },
  { head: 'Thôn, bản', width: 20, cell: ({ home }) => ({ text: home.village?.name ?? noVillage }) },
  { head: 'Họ và tên', width: 26, cell: ({ child }) => ({ text: child.name }) },
  { head: 'Nhóm tuổi', width: 14, cell: ({ child, settings }) => ({ text: shortGroup(child.group, settings.ages) }) },
  { head: 'Ngày sinh', width: 12, cell: ({ child }) => bornCell(child.born) },
  { head: 'Số định danh', width: 15, cell: ({ child }) => textCell(child.citizenNumber) },
  { head: 'Cần', width: 24, cell: ({ child }) => textCell(needWords(child)) },
  { head: 'Điện thoại', width: 14, cell: ({ home }) => textCell(home.guardian?.phone) },
  { head: 'Đến', width: 7, cell: () => null },
  { head: 'Kết quả', width: 20, cell: () => null },
]

/**
 * What is said of a household stands beside its first child; where a village has a heading, it has no column. Together at
 * most the 270 millimetres between the margins of the page turned on its side.
 */
function columnsOf({ mode }: PaperSession, order: DaySheetOrder): PaperColumn<Row>[] {
  let number = 0
  const first = (say: (row: Row) => string) => (row: Row) => (row.at === 0 ? say(row) : '')
  const columns: PaperColumn<Row>[] = [
    { head: 'STT', width: 10, align: 'center', text: () => String((number += 1)) },
    {
      head: mode === 'queue' ? 'Số' : 'Giờ',
      width: 14,
      align: 'center',
      text: ({ child }) => (mode === 'queue' ? '' : child.slot),
    },
    { head: 'Hộ', width: 38, align: 'left', text: first(({ home }) => homeName(home)) },
    { head: 'Thôn, bản', width: 32, align: 'left', text: first(({ home }) => home.village?.name ?? noVillage) },
    { head: 'Họ và tên trẻ', width: 42, align: 'left', text: ({ child }) => child.name },
    {
      head: 'Nhóm tuổi',
      width: 22,
      align: 'center',
      text: ({ child, settings }) => shortGroup(child.group, settings.ages),
    },
    { head: 'Ngày sinh', width: 21, align: 'center', text: ({ child }) => bornWord(child.born) },
    { head: 'Số định danh', width: 27, align: 'center', text: ({ child }) => child.citizenNumber ?? '' },
    { head: 'Cần', width: 29, align: 'left', text: ({ child }) => needWords(child) },
    { head: 'Điện thoại', width: 24, align: 'center', text: first(({ home }) => home.guardian?.phone ?? '') },
    { head: 'Đến', width: 11, align: 'center', text: () => '' },
  ]
  return order === 'village' ? columns.filter(({ head }) => head !== 'Thôn, bản') : columns
}

/** The session's households in the wanted order; by village in parts, each with its name. */
function partsOf(
  { homes }: PaperSession,
  order: DaySheetOrder,
): { name: string | null; homes: readonly InvitedHome[] }[] {
  if (order === 'slot') return [{ name: null, homes }]
  if (order === 'household') return [{ name: null, homes: homes.toSorted(byName) }]
  return [...groupBy(homes, ({ village }) => village?.id ?? null).values()]
    .toSorted((a, b) => byOrder(a[0]?.village ?? null, b[0]?.village ?? null))
    .map((some) => ({ name: some[0]?.village?.name ?? noVillage, homes: some }))
}

function totalLine({ homes }: PaperSession, { showUp }: PlanFacts['settings']): string {
  const children = childrenIn(homes)
  return `${children} trẻ, ${homes.length} hộ; dự kiến đến ${expectedOf(children, showUp)} trẻ`
}
