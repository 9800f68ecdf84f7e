import { type Settings, settingsNow } from '../access/index.ts'
import type { Day } from '../base/day.ts'
import { fold } from '../base/text.ts'
import {
  type Breathe,
  type ChildLine,
  countingOn,
  figuresAt,
  type Known,
  knownNow,
  namesOf,
  type Remember,
} from '../figures/index.ts'
import { NamesFilter } from '../figures/contract.ts'
import type { Counting } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'

/** The children left in one village, in the order of their names; name null: their village is not known. */
export interface LeftVillage {
  id: string | null
  name: string | null
  children: readonly LeftChild[]
}

/** Least data: no phone, the ID number masked, one guardian, where the family lives. */
export interface LeftChild extends Pick<ChildLine, 'name' | 'born' | 'sex' | 'group' | 'citizenNumber' | 'guardian'> {
  address: string | null
  /** The household's own number in the lists of the office. */
  household: string | null
}

export interface LeftFacts {
  asOf: Day
  settings: Pick<Settings, 'commune'> & Counting
  villages: readonly LeftVillage[]
}

/** How many names are read at a time. */
const chunk = 1000

/**
 * Those whom `figures.all.left` counts, by village in the office's order, those without a village last. `village`: the id
 * of one, 'none' for those without, null for all that have somebody left. Undefined: there is no such village that day.
 */
export async function gatherLeft(
  unit: Unit,
  { asOf, village }: { asOf: Day; village: string | null },
  remember: Remember,
  breathe: Breathe,
): Promise<LeftFacts | undefined> {
  const known = knownNow(unit)
  const { villages } = await figuresAt(unit, { asOf, known }, remember)
  const all = [...villages.filter(({ id }) => id !== null), { id: null, name: null }]
  const wanted = village === null ? all : all.filter(({ id }) => (id ?? 'none') === village)
  if (wanted.length === 0) return undefined
  const lines = await leftLines(unit, { asOf, known, village }, remember, breathe)
  const homes = await homesOf(unit, lines)
  const lists = wanted.map(({ id, name }) => ({
    id,
    name,
    children: lines
      .filter((line) => line.villageId === id)
      .map((line): LeftChild => ({ ...fewest(line), ...homeWithin(name, homes.get(line.id)) })),
  }))
  const { commune } = await settingsNow(unit)
  const counting = await countingOn(unit, asOf, known.no)
  return {
    asOf,
    settings: { commune, ...counting },
    villages: village === null ? lists.filter(({ children }) => children.length > 0) : lists,
  }
}

async function leftLines(
  unit: Unit,
  { asOf, known, village }: { asOf: Day; known: Known; village: string | null },
  remember: Remember,
  breathe: Breathe,
): Promise<ChildLine[]> {
  const filter = NamesFilter.parse({ asOf, village, counted: true, standing: 'left' })
  const lines: ChildLine[] = []
  for (;;) {
    const page = { offset: lines.length, limit: chunk }
    const { total, rows } = await namesOf(unit, { filter, known, sort: 'name', page, inFull: false }, remember)
    lines.push(...rows)
    if (rows.length === 0 || lines.length >= total) return lines
    await breathe()
  }
}

function fewest({ name, born, sex, group, citizenNumber, guardian }: ChildLine) {
  return { name, born, sex, group, citizenNumber, guardian }
}

type Home = Pick<LeftChild, 'address' | 'household'>

/** An address that is only the village's name says nothing in a list of that village. */
function homeWithin(village: string | null, home: Home | undefined): Home {
  const { address = null, household = null } = home ?? {}
  return { address: address !== null && fold(address) === fold(village ?? '') ? null : address, household }
}

async function homesOf(unit: Unit, lines: readonly ChildLine[]): Promise<Map<string, Home>> {
  const homes = new Map<string, Home>()
  for (let at = 0; at < lines.length; at += chunk) {
    const rows = await unit.db
      .selectFrom('child as c')
      .leftJoin('household as h', 'h.no', 'c.household_no')
      .select(['c.id', 'c.address', 'h.number as household'])
      .where('c.commune_id', '=', unit.communeId)
      .where(
        'c.id',
        'in',
        lines.slice(at, at + chunk).map((line) => line.id),
      )
      .execute()
    for (const { id, ...home } of rows) homes.set(id, home)
  }
  return homes
}
