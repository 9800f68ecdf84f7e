import type { PaperHeadCell, PaperTable, Run } from '../base/ports.ts'
import type { Cell, Figures } from '../figures/index.ts'
import { namesLink, type NamesBehind } from './links.ts'
import type { ReportFacts } from './report-facts.ts'
import { count, percentOnly } from '../papers/index.ts'
import { capitalized, noVillage, villageKinds } from './village-words.ts'
import { declinedHead, doneWords, groupLabels } from './wording.ts'

type Village = Figures['villages'][number]

const totalLabel = 'Cộng'

/** Millimetres between the margins of the upright page; the widths of every table add up to it. */
const pageWidth = 160

/** One row an age group and their sum. Those "chưa có nhu cầu" and "chưa xác định" have a place only when there are any. */
export function groupTable({ figures, settings }: ReportFacts): PaperTable {
  const labels = groupLabels(settings)
  const { under6, from6to13, undetermined } = figures.groups
  const withDeclined = figures.all.declined > 0
  const row = (label: string, cell: Cell, filter: NamesBehind) => [
    { text: label },
    ...cellRuns(cell, filter, withDeclined),
  ]
  const labelWidth = withDeclined ? 52 : 54
  return {
    widths: [labelWidth, ...evenly(pageWidth - labelWidth, withDeclined ? 5 : 4)],
    head: [[{ text: 'Nhóm tuổi' }, ...columnHeads(settings, withDeclined)]],
    rows: [
      { cells: row(labels.under6, under6, { group: 'under6' }) },
      { cells: row(labels.from6to13, from6to13, { group: 'from6to13' }) },
      ...(undetermined.total === 0
        ? []
        : [{ cells: row(labels.undetermined, undetermined, { group: 'undetermined' }) }]),
      { cells: row(totalLabel, figures.all, { counted: true }), bold: true },
    ],
    align: ['left', ...evenly(0, withDeclined ? 5 : 4).map(() => 'center' as const)],
  }
}

/** One row a village, both groups beside each other under two levels of headings; those without a village come last. */
export function villageTable({ figures, settings }: ReportFacts): PaperTable {
  const { groups, villages } = figures
  const labels = groupLabels(settings)
  const withDeclined = groups.under6.declined + groups.from6to13.declined > 0
  const each = withDeclined ? 5 : 4
  const cells = (of: Pick<Village, 'under6' | 'from6to13'>, filter: NamesBehind) => [
    ...cellRuns(of.under6, { ...filter, group: 'under6' }, withDeclined),
    ...cellRuns(of.from6to13, { ...filter, group: 'from6to13' }, withDeclined),
  ]
  return {
    widths: [10, withDeclined ? 32 : 43, ...groupWidths(withDeclined), ...groupWidths(withDeclined)],
    head: [
      [
        { text: 'STT', rows: 2 },
        { text: capitalized(villageKinds(villages)), rows: 2 },
        { text: labels.under6, columns: each },
        { text: labels.from6to13, columns: each },
      ],
      [...columnHeads(settings, withDeclined), ...columnHeads(settings, withDeclined)],
    ],
    rows: [
      ...villages.map((village, at) => ({
        cells: [
          { text: String(at + 1) },
          { text: village.name ?? noVillage },
          ...cells(village, { village: village.id ?? 'none' }),
        ],
      })),
      { cells: [{ text: '' }, { text: totalLabel }, ...cells(groups, {})], bold: true },
    ],
    align: ['center', 'left', ...evenly(0, 2 * each).map(() => 'center' as const)],
  }
}

function columnHeads(settings: ReportFacts['settings'], withDeclined: boolean): PaperHeadCell[] {
  const words = doneWords(settings)
  const heads = ['Tổng số', words.doneHead, ...(withDeclined ? [declinedHead] : []), words.leftHead, 'Tỷ lệ (%)']
  return heads.map((text) => ({ text }))
}

function cellRuns(cell: Cell, filter: NamesBehind, withDeclined: boolean): Run[] {
  return [
    count(cell.total, namesLink(filter)),
    count(cell.done, namesLink({ ...filter, standing: 'done' })),
    ...(withDeclined ? [count(cell.declined, namesLink({ ...filter, standing: 'declined' }))] : []),
    count(cell.left, namesLink({ ...filter, standing: 'left' })),
    percentOnly(cell.percent),
  ]
}

/** In letters of 11 points a number of five digits stays on one line; beside "chưa có nhu cầu", one of four. */
function groupWidths(withDeclined: boolean): number[] {
  return withDeclined ? [12.4, 12.4, 11.2, 12.4, 10.6] : [13.5, 13.5, 13.5, 13]
}

function evenly(width: number, columns: number): number[] {
  return Array.from({ length: columns }, () => width / columns)
}
