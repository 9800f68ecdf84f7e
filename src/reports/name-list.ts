import { type Settings, settingsNow } from '../access/index.ts'
import type { Day } from '../base/day.ts'
import {
  countedVillages,
  countingOn,
  everyNameOf,
  knownBy,
  type NameColumn,
  type NameLine,
  type Remember,
} from '../figures/index.ts'
import { NameColumn as EveryColumn } from '../figures/contract.ts'
import type { Counting, Step } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { NameListWanted } from './contract.ts'
import { filterWords } from './filter-words.ts'

/** A filtered list as it goes out: what it was narrowed by in words, and a line a child. */
export interface NameList {
  asOf: Day
  settings: Pick<Settings, 'commune'> & Counting
  columns: ReadonlySet<NameColumn>
  /** "Bản Bó; chưa làm", or all under the upper age. */
  narrowed: string
  inFull: boolean
  lines: readonly NameLine[]
}

/** Exactly those whom `figures.names` lists for the same filter. Undefined: the moment asked about is still to come. */
export async function gatherNames(
  unit: Unit,
  { input, inFull }: { input: NameListWanted; inFull: boolean },
  remember: Remember,
  step: Step,
): Promise<NameList | undefined> {
  const { sort, columns: chosen, ...filter } = input
  const known = await knownBy(unit, filter.knownAt)
  if (known === undefined) return undefined
  await step({ phase: '', done: 0, total: null })
  const columns = chosen ?? EveryColumn.options
  const lines = await everyNameOf(unit, { filter, known, sort, columns, inFull }, remember, {
    breathe: () => step({ phase: '', done: 0, total: null }),
    step: (done, total) => step({ phase: '', done, total }),
  })
  const { commune } = await settingsNow(unit)
  const counting = await countingOn(unit, filter.asOf, known.no)
  const villages = await countedVillages(unit, filter.asOf, known.no)
  const village = villages.find(({ id }) => id === filter.village)?.name
  return {
    asOf: filter.asOf,
    settings: { commune, ...counting },
    columns: new Set(columns),
    narrowed: filterWords(filter, { village, counting }),
    inFull,
    lines,
  }
}
