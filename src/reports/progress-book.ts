import { formatDay } from '../base/day.ts'
import type { TableBook, TableCell, TableSheet } from '../base/ports.ts'
import type { Cell, Change, Terms } from '../figures/index.ts'
import { communeName, dayInWords } from '../papers/index.ts'
import { obstacleInReport } from './obstacle-words.ts'
import { addingTerms, takingTerms, termWords } from './paper-change.ts'
import type { ReportFacts } from './report-facts.ts'
import { capitalized, noVillage, villageKinds } from './village-words.ts'
import { declinedHead, doneWords, groupLabels, momentInWords } from './wording.ts'

/** Told from a village by its mark, so that a reader (and an importer) never takes it for one. */
const totalLabel = 'Tổng cộng'

/** The figures of a day as tables with true numbers, and no name of anybody: names are another permission. */
export function progressBook(facts: ReportFacts): TableBook {
  const title =
    `Kết quả ${doneWords(facts.settings).work} cho trẻ em dưới ${facts.settings.ages.upper} tuổi`.toUpperCase()
  const sheets = [groupSheet(facts), villageSheet(facts), obstacleSheet(facts)]
  if (facts.change !== null) sheets.push(changeSheet(facts.change, facts))
  return { title, sheets: sheets.map((sheet) => dated(sheet, title, facts)) }
}

type Table = Pick<TableSheet, 'name' | 'head' | 'widths' | 'rows' | 'orientation'> & { notes?: readonly string[] }

function dated({ notes = [], ...table }: Table, title: string, { figures, settings }: ReportFacts): TableSheet {
  return {
    ...table,
    above: [capitalized(communeName(settings.commune)), title, `(Tính đến ngày ${formatDay(figures.asOf)})`],
    below: [
      ...notes,
      `Số liệu tính đến ngày ${formatDay(figures.asOf)}, theo những gì đã ghi trong sổ đến ${momentInWords(figures.knownAt)}.`,
    ],
  }
}

function groupSheet({ figures, settings }: ReportFacts): Table {
  const labels = groupLabels(settings)
  const { under6, from6to13, undetermined, from14 } = figures.groups
  return {
    name: 'Tổng hợp',
    head: ['Nhóm tuổi', ...cellHeads(settings)],
    widths: [40, ...cellWidths],
    rows: [
      [{ text: labels.under6 }, ...numbers(under6)],
      [{ text: labels.from6to13 }, ...numbers(from6to13)],
      ...(undetermined.total === 0 ? [] : [[{ text: labels.undetermined }, ...numbers(undetermined)]]),
      [{ text: totalLabel }, ...numbers(figures.all)],
      ...(from14.total === 0 ? [] : [[{ text: `Ngoài tổng cộng: ${labels.from14}` }, ...numbers(from14)]]),
    ],
    notes: [
      ...(figures.temporary === 0 ? [] : [`Trong tổng cộng có ${figures.temporary} trẻ tạm trú.`]),
      ...(figures.photoDue === 0
        ? []
        : [`Có ${figures.photoDue} trường hợp dùng thẻ không có ảnh, đã đủ ${settings.ages.lower} tuổi trở lên.`]),
    ],
    orientation: 'portrait',
  }
}

/** All groups of a village in one row; the column of each number says its group, because a heading here has one row. */
function villageSheet({ figures, settings }: ReportFacts): Table {
  const labels = groupLabels(settings)
  const { groups, villages } = figures
  const columns = [
    { label: labels.under6, of: (row: Row) => row.under6 },
    { label: labels.from6to13, of: (row: Row) => row.from6to13 },
    ...(groups.undetermined.total === 0 ? [] : [{ label: labels.undetermined, of: (row: Row) => row.undetermined }]),
    { label: 'Cộng', of: (row: Row) => row.all },
  ]
  const cells = (row: Row) => columns.flatMap((column) => numbers(column.of(row)))
  const incomplete = villages.filter((village) => village.incomplete).flatMap((village) => village.name ?? [])
  return {
    name: 'Theo thôn',
    head: [
      'STT',
      capitalized(villageKinds(villages)),
      ...columns.flatMap(({ label }) => cellHeads(settings).map((head) => `${label}: ${head}`)),
    ],
    widths: [6, 30, ...columns.flatMap(() => cellWidths)],
    rows: [
      ...villages.map((village, at) => [{ number: at + 1 }, { text: village.name ?? noVillage }, ...cells(village)]),
      [null, { text: totalLabel }, ...cells({ ...groups, all: figures.all })],
    ],
    notes:
      incomplete.length === 0
        ? []
        : [`Chưa có danh sách toàn bộ trẻ em, số liệu chưa đầy đủ: ${incomplete.join(', ')}.`],
    orientation: 'landscape',
  }
}

function obstacleSheet({ figures, obstacles, settings }: ReportFacts): Table {
  return {
    name: 'Vướng mắc',
    head: ['Khó khăn, vướng mắc', `Số trẻ ${doneWords(settings).left}`],
    widths: [56, 18],
    rows: [
      ...obstacles.map(({ kind, children }) => [{ text: obstacleInReport(kind) }, whole(children)]),
      [{ text: totalLabel }, whole(figures.all.left)],
    ],
    orientation: 'portrait',
  }
}

/** Each column is a sum down: the first row, the rows with their sign, and the last. */
function changeSheet({ from, to, groups, all }: Change, { settings }: ReportFacts): Table {
  const labels = groupLabels(settings)
  const words = termWords(settings)
  const { left } = doneWords(settings)
  const columns = [groups.under6, groups.from6to13, groups.undetermined, all]
  const row = (label: string, of: (terms: Terms) => number): TableCell[] => [
    { text: label },
    ...columns.map((terms) => whole(of(terms))),
  ]
  return {
    name: 'Biến động',
    head: [`Trẻ ${left}`, labels.under6, labels.from6to13, labels.undetermined, 'Cộng'],
    widths: [40, 16, 16, 16, 16],
    rows: [
      row(`Ngày ${dayInWords(from)}`, (terms) => terms.left1),
      ...addingTerms.map((term) => row(`Tăng: ${words[term]}`, (terms) => terms[term])),
      ...takingTerms.map((term) => row(`Giảm: ${words[term]}`, (terms) => -terms[term])),
      row(capitalized(words.corrected), (terms) => terms.corrected),
      row(`Ngày ${dayInWords(to)}`, (terms) => terms.left2),
    ],
    orientation: 'portrait',
  }
}

type Row = Pick<ReportFacts['figures']['villages'][number], 'under6' | 'from6to13' | 'undetermined' | 'all'>

const cellWidths = [10, 11, 11, 11, 9]

function cellHeads(settings: ReportFacts['settings']): string[] {
  const words = doneWords(settings)
  return ['Tổng số', words.doneHead, declinedHead, words.leftHead, 'Tỷ lệ (%)']
}

function numbers({ total, done, declined, left, percent }: Cell): TableCell[] {
  return [
    whole(total),
    whole(done),
    whole(declined),
    whole(left),
    percent === null ? null : { number: percent, format: '0.0' },
  ]
}

function whole(number: number): TableCell {
  return { number, format: '#,##0' }
}
