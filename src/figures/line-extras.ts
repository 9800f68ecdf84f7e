import { formatDay, toDay, type Day } from '../base/day.ts'
import { maskPhone } from '../base/phone.ts'
import { knownAt, linksAt, personsOf, type Question, type RosterChild } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { relationsInOrder } from './child-details.ts'
import type { NameColumn, NameLine } from './contract.ts'

/** What a line tells only when it is asked for. */
export type LineExtras = Pick<
  NameLine,
  'address' | 'householdNumber' | 'phone' | 'school' | 'className' | 'residence' | 'cardDay' | 'source'
>

interface ExtrasWanted {
  columns: readonly NameColumn[]
  question: Question
  /** Whole phone numbers. */
  inFull: boolean
}

const chunk = 1000
const ofChild: readonly NameColumn[] = ['address', 'householdNumber', 'school', 'className']

/** Asks the register for the columns chosen and nothing else; fields and sources are those of now, the card that of the day. */
export async function lineExtras(
  unit: Unit,
  children: readonly RosterChild[],
  { columns, question, inFull }: ExtrasWanted,
): Promise<(no: number) => LineExtras> {
  const wanted = new Set(columns)
  const found: ReadonlyMap<number, LineExtras>[] = []
  for (let at = 0; at < children.length; at += chunk) {
    const some = children.slice(at, at + chunk)
    const nos = some.map(({ no }) => no)
    if (ofChild.some((column) => wanted.has(column))) found.push(await fieldsOf(unit, nos))
    if (wanted.has('residence')) found.push(residencesOf(some))
    if (wanted.has('phone')) found.push(await phonesOf(unit, nos, inFull))
    if (wanted.has('cardDay')) found.push(await cardDaysOf(unit, some, question))
    if (wanted.has('source')) found.push(await sourcesOf(unit, nos))
  }
  const blank = blankOf(wanted)
  return (no) => Object.assign({}, blank, ...found.map((part) => part.get(no)))
}

/** Each column asked for is there in every line, also of a child of whom it is not known. */
function blankOf(wanted: ReadonlySet<NameColumn>): LineExtras {
  const nothing = { address: null, householdNumber: null, school: null, className: null }
  return {
    ...(ofChild.some((column) => wanted.has(column)) ? nothing : {}),
    ...(wanted.has('residence') ? { residence: null } : {}),
    ...(wanted.has('phone') ? { phone: null } : {}),
    ...(wanted.has('cardDay') ? { cardDay: null } : {}),
    ...(wanted.has('source') ? { source: null } : {}),
  }
}

async function fieldsOf(unit: Unit, nos: readonly number[]): Promise<Map<number, LineExtras>> {
  const rows = await unit.db
    .selectFrom('child as c')
    .leftJoin('household as h', 'h.no', 'c.household_no')
    .select(['c.no', 'c.address', 'c.school', 'c.class_name as className', 'h.number as householdNumber'])
    .where('c.no', 'in', nos) // by number alone, as in child-details.ts
    .execute()
  return new Map(rows.map(({ no, ...row }) => [no, row]))
}

/** The residence of the day, by which lists are filtered too. */
function residencesOf(children: readonly RosterChild[]): Map<number, LineExtras> {
  return new Map(children.map(({ no, residence }) => [no, { residence: residenceOf(residence) }]))
}

function residenceOf(text: string | null): NonNullable<LineExtras['residence']> | null {
  return text === 'permanent' || text === 'temporary' || text === 'living-here' ? text : null
}

/** Of each child the phone of the guardian to be asked for first. */
async function phonesOf(unit: Unit, nos: readonly number[], inFull: boolean): Promise<Map<number, LineExtras>> {
  const rows = await unit.db
    .selectFrom('guardian')
    .select(['child_no', 'relation', 'phone'])
    .where('commune_id', '=', unit.communeId)
    .where('child_no', 'in', nos)
    .where('phone', 'is not', null)
    .execute()
  const rank = ({ relation }: { relation: string }) => relationsInOrder.indexOf(relation)
  const last = rows.toSorted((a, b) => rank(b) - rank(a)) // the one set last stays
  return new Map(
    last.map(({ child_no, phone }) => [child_no, { phone: phone === null || inFull ? phone : maskPhone(phone) }]),
  )
}

/** The last event of the state that is shown: one that a file sent back cancelled is older than it. */
async function cardDaysOf(
  unit: Unit,
  children: readonly RosterChild[],
  { asOf, known }: Question,
): Promise<Map<number, LineExtras>> {
  const states = new Map<number, { no: number; state: RosterChild['state'] }>(
    children.map((child) => [child.no, child]),
  )
  for (const nos of personsOf(await linksAt(unit, known))) {
    const shown = nos.map((no) => states.get(no)).find((one) => one !== undefined)
    if (shown !== undefined) for (const no of nos) states.set(no, shown)
  }
  const rows = await unit.db
    .selectFrom('card_event as e')
    .select(['e.child_no', 'e.kind', 'e.day'])
    .where('e.commune_id', '=', unit.communeId)
    .where('e.child_no', 'in', [...states.keys()])
    .where('e.day', '<=', asOf)
    .where(knownAt('e', known))
    .orderBy('e.day')
    .execute()
  const days = new Map<number, { cardDay: Day | null }>()
  for (const { child_no, kind, day } of rows) {
    const child = states.get(child_no)
    if (child !== undefined && child.state === kind) days.set(child.no, { cardDay: toDay(day) ?? null })
  }
  return days
}

async function sourcesOf(unit: Unit, nos: readonly number[]): Promise<Map<number, LineExtras>> {
  const rows = await unit.db
    .selectFrom('claim as c')
    .innerJoin('source as s', 's.no', 'c.source_no')
    .select(['c.child_no', 's.title', 's.own_day'])
    .where('c.commune_id', '=', unit.communeId)
    .where('c.child_no', 'in', nos)
    .where('c.verdict', 'in', ['new', 'same', 'changed'])
    .where('s.status', '=', 'committed')
    .orderBy('s.recorded')
    .orderBy('c.no')
    .execute()
  return new Map(
    rows.flatMap(({ child_no, title, own_day }) => {
      const day = toDay(own_day)
      const source = day === undefined ? title : `${title}, ${formatDay(day)}`
      return child_no === null ? [] : [[child_no, { source }] as const]
    }),
  )
}
