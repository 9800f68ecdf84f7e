import type { Block, Paper, TableBook, TableCell, TableSheet } from '../../base/ports.ts'
import { formatDay, toDay } from '../../base/day.ts'
import { groupBy } from '../../base/group.ts'
import type { InvitedHome, InvitedOne, PaperSession, PlanFacts } from './facts.ts'
import { byName, byOrder, childrenIn, noVillage } from './homes.ts'
import { bornWord, handling, homeName, needWords, sessionLine, shortGroup } from './words.ts'

export type DaySheetOrder = 'slot' | 'household' | 'village'

/** The desk's sheet of one session: who comes when, what is missing, a box to tick. */
export function daySheet(session: PaperSession, { settings }: PlanFacts, order: DaySheetOrder): Paper {
  const columns = columnsOf(session, order)
  const parts = partsOf(session, order)
  return {
    title: 'Danh sách thu nhận hồ sơ cấp thẻ căn cước'.toUpperCase(),
    subtitle: [sessionLine(session), session.team, totalLine(session)].filter((part) => part !== null).join('; '),
    orientation: 'landscape',
    foot: sessionLine(session),
    blocks: [
      ...parts.flatMap(({ name, homes }): Block[] => [
        ...(name === null ? [] : [{ kind: 'heading', level: 2, text: `${name} (${childrenIn(homes)} trẻ)` } as const]),
        {
          kind: 'table',
          table: {
            widths: columns.map(({ width }) => width),
            head: [columns.map(({ head }) => ({ text: head }))],
            align: columns.map(({ align }) => align),
            rows: homes.flatMap((home) =>
              home.children.map((child, at) => ({
                cells: columns.map(({ text }) => ({ text: text({ home, child, at, settings }) })),
                ...(at === 0 ? {} : { joined: true as const }),
              })),
            ),
          },
        },
      ]),
      { kind: 'paragraph', runs: [{ text: handling, italic: true }] },
    ],
  }
}

/** The same sheets as a workbook, one a session, in the order of their times. */
export function daySheetBook({ sessions, settings }: PlanFacts, order: DaySheetOrder): TableBook {
  const title = 'Danh sách thu nhận hồ sơ cấp thẻ căn cước'.toUpperCase()
  const head = [
    'STT',
    'Giờ mời',
    'Hộ',
    'Thôn, bản',
    'Họ và tên',
    'Nhóm tuổi',
    'Ngày sinh',
    'Số định danh',
    'Cần',
    'Điện thoại',
  ]
  return {
    title,
    sheets: sessions.map((session): TableSheet => {
      const rows = partsOf(session, order).flatMap(({ homes }) =>
        homes.flatMap((home) => home.children.map((child) => ({ home, child }))),
      )
      return {
        name: `${formatDay(session.day).replaceAll('/', '-')} ${session.from.replace(':', 'h')} ${session.place.name}`,
        above: [title, sessionLine(session), totalLine(session)],
        head: [...head, 'Đến', 'Kết quả'],
        widths: [6, 9, 24, 20, 26, 14, 12, 15, 24, 14, 7, 20],
        rows: rows.map(({ home, child }, at): TableCell[] => [
          { number: at + 1 },
          session.mode === 'queue' ? null : { text: child.slot },
          { text: homeName(home) },
          { text: home.village?.name ?? noVillage },
          { text: child.name },
          { text: shortGroup(child.group, settings.ages) },
          bornCell(child.born),
          textCell(child.citizenNumber ?? ''),
          textCell(needWords(child)),
          textCell(home.guardian?.phone ?? ''),
          null,
          null,
        ]),
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

interface SheetColumn {
  head: string
  /** Millimetres; together at most the 270 between the margins of the page turned on its side. */
  width: number
  align: 'left' | 'center'
  text: (row: Row) => string
}

/** What is said of a household stands beside its first child; where a village has a heading, it has no column. */
function columnsOf({ mode }: PaperSession, order: DaySheetOrder): SheetColumn[] {
  let number = 0
  const first = (say: (row: Row) => string) => (row: Row) => (row.at === 0 ? say(row) : '')
  const columns: SheetColumn[] = [
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

function totalLine({ homes }: PaperSession): string {
  return `${childrenIn(homes)} trẻ, ${homes.length} hộ`
}

function bornCell(born: string | null): TableCell {
  const day = born === null ? undefined : toDay(born)
  return day === undefined ? textCell(bornWord(born)) : { day }
}

function textCell(text: string): TableCell {
  return text === '' ? null : { text }
}
