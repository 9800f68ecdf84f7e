import type { CSSProperties } from 'react'
import type { TFunction } from 'i18next'
import { formatDay, type Day } from '../../src/base/day.ts'
import { NameColumn, type NameLine } from '../../src/figures/contract.ts'
import { ageOn, bornWords } from '../ui/words.ts'
import { isShown, wholeOrder } from './column-order.ts'

/** A column of the table: those that are always there, and those that a person chooses. */
export type TableColumn = 'name' | 'born' | 'state' | NameColumn

/** In rem: no narrower than `least`; with a share it takes so much of the room that is left. */
interface Room {
  least: number
  share?: number
}

const rooms: Readonly<Record<TableColumn, Room>> = {
  name: { least: 8, share: 1.4 },
  born: { least: 5.75 },
  age: { least: 2.5 },
  sex: { least: 4 },
  citizenNumber: { least: 8.5 },
  village: { least: 7, share: 1.2 },
  address: { least: 8, share: 1.2 },
  householdNumber: { least: 4.5 },
  guardian: { least: 7, share: 1.2 },
  phone: { least: 6.75 },
  school: { least: 7, share: 1 },
  className: { least: 3.5 },
  residence: { least: 6.5 },
  cardDay: { least: 5.75 },
  obstacle: { least: 8, share: 1 },
  source: { least: 9, share: 1.2 },
  state: { least: 8.25 },
}

/** Narrower and wider than this no edge is moved. */
export const narrowest = 2.5
export const widest = 40

type Tracks = CSSProperties & Readonly<Record<'--tracks' | '--least', string>>

/** The name, then what is shown in the order that was chosen. */
export function inTableOrder(
  chosen: readonly NameColumn[],
  kept: readonly string[],
  withVillage: boolean,
): TableColumn[] {
  const shown = wholeOrder(kept).filter((one) => isShown(one, chosen) && (withVillage || one !== 'village'))
  return ['name', ...shown]
}

/** The tracks of the grid and how wide it is at least, for the style sheet; widths set by hand stand. */
export function tracksOf(columns: readonly TableColumn[], widths: Readonly<Record<string, number>>): Tracks {
  const tracks = columns.map((column) => {
    const { least, share } = rooms[column]
    const width = widths[column]
    if (width !== undefined) return { text: `${width}rem`, least: width }
    return { text: share === undefined ? `${least}rem` : `minmax(${least}rem, ${share}fr)`, least }
  })
  const gaps = 0.75 * columns.length
  const least = tracks.reduce((sum, one) => sum + one.least, 1.125 + gaps + 2)
  return { '--tracks': `1.125rem ${tracks.map(({ text }) => text).join(' ')}`, '--least': `${least}rem` }
}

/** Only these are asked of the register beside the line itself. */
const asked: ReadonlySet<NameColumn> = new Set<NameColumn>([
  'address',
  'householdNumber',
  'phone',
  'school',
  'className',
  'residence',
  'cardDay',
  'source',
])

export function askedColumns(chosen: readonly NameColumn[]): NameColumn[] {
  return NameColumn.options.filter((one) => chosen.includes(one) && asked.has(one))
}

/** What stands in a cell; the state has a mark of its own. */
export function cellText(column: TableColumn, line: NameLine, { asOf, t }: { asOf: Day; t: TFunction }): string {
  switch (column) {
    case 'born':
      return bornWords(line.born) ?? ''
    case 'age': {
      const age = ageOn(line.born, asOf)
      return age === null ? '' : String(age)
    }
    case 'sex':
      return line.sex === null ? '' : t(`words.sex.${line.sex}`)
    case 'village':
      return line.village ?? t('words.noVillage')
    case 'residence':
      return line.residence == null ? '' : t(`children.residence.${line.residence}`)
    case 'cardDay':
      return line.cardDay == null ? '' : formatDay(line.cardDay)
    case 'state':
      return ''
    default:
      return line[column] ?? ''
  }
}
