import { z } from 'zod'
import type { Born } from '../base/born.ts'
import { bornConsistent } from '../base/born.ts'
import { fold, markCount, typedKey } from '../base/text.ts'

/** Text fields of a child, each by itself: the latest source that says something wins. */
export const textFields = [
  'name',
  'sex',
  'citizen_number',
  'address',
  'school',
  'class_name',
  'residence',
  'note',
  'situations',
  'ethnicity',
  'nationality',
] as const
export type TextField = (typeof textFields)[number]

export type Relation = 'father' | 'mother' | 'guardian' | 'unknown'

export interface KnownGuardian {
  relation: Relation
  /** Empty when a list gives a phone and no name. */
  name: string
  bornYear: number | null
  phone: string | null
  citizenNumber: string | null
}

/** A child's fields as the sources give them, without the facts that carry days (stays, presence, card events). */
export interface FieldValues extends Record<TextField, string | null> {
  born: Born | null
  guardians: readonly KnownGuardian[]
}

/** What one source says; null says nothing. */
export interface SaidFields extends Record<TextField, string | null> {
  born: Born | null
  father: string | null
  fatherBorn: number | null
  mother: string | null
  motherBorn: number | null
  guardian: string | null
  guardianRelation: 'guardian' | 'unknown' | null
  phone: string | null
  /** An edit by hand gives all guardians with their details; null: it leaves them as they are. */
  allGuardians: readonly KnownGuardian[] | null
  /** Fields that an edit by hand empties before its own values are heard: so it may also make a value less precise. */
  cleared: readonly (TextField | 'born')[]
}

/** What one source says of those who stand for a child. */
export type GuardiansSaid = Pick<
  SaidFields,
  'father' | 'fatherBorn' | 'mother' | 'motherBorn' | 'guardian' | 'guardianRelation' | 'phone'
>

export const nothingKnown: FieldValues = {
  name: null,
  born: null,
  sex: null,
  citizen_number: null,
  address: null,
  school: null,
  class_name: null,
  residence: null,
  note: null,
  situations: null,
  ethnicity: null,
  nationality: null,
  guardians: [],
}

/**
 * The values after one more source has spoken. Called in the order of rank, weakest first, so that the latest own day
 * wins; but a blank never wipes, a less precise value that is consistent changes nothing, and neither does a text that
 * differs only by case, spaces, the place of a tone mark, or by lacking marks.
 */
export function afterHearing(known: FieldValues, said: SaidFields): FieldValues {
  const heard = { ...known }
  for (const field of said.cleared) heard[field] = null
  for (const field of textFields) heard[field] = betterText(heard[field], said[field])
  heard.born = betterBorn(heard.born, said.born)
  heard.guardians = said.allGuardians ?? guardiansAfter(known.guardians, said)
  return heard
}

/** A field of a child with its values before and after, in words. */
export interface Difference {
  field: string
  was: string | null
  will: string | null
}

/** Differences as claims keep them. */
export const Differences = z.array(
  z.object({ field: z.string(), was: z.string().nullable(), will: z.string().nullable() }),
)

/** Which fields differ between two states of knowledge, each with both values in words. */
export function differences(was: FieldValues, will: FieldValues): Difference[] {
  const plain = [...textFields, 'born' as const]
    .filter((field) => was[field] !== will[field])
    .map((field) => ({ field: field as string, was: was[field], will: will[field] }))
  if (sameGuardians(was.guardians, will.guardians)) return plain
  return [
    ...plain,
    { field: 'guardians', was: guardiansInWords(was.guardians), will: guardiansInWords(will.guardians) },
  ]
}

/** Whether two lists name the same people in the same relations with the same details. */
export function sameGuardians(some: readonly KnownGuardian[], others: readonly KnownGuardian[]): boolean {
  const asText = (one: KnownGuardian) =>
    JSON.stringify([one.relation, one.name, one.bornYear, one.phone, one.citizenNumber])
  return some.map(asText).join() === others.map(asText).join()
}

export function guardiansInWords(guardians: readonly KnownGuardian[]): string | null {
  if (guardians.length === 0) return null
  return guardians
    .map((one) =>
      [one.name, one.bornYear, one.phone, one.citizenNumber].filter((part) => part !== null && part !== '').join(', '),
    )
    .join('; ')
}

/** The less precise of two texts equal by fold says nothing new. */
export function betterText(known: string | null, said: string | null): string | null {
  if (said === null) return known
  if (known === null || known === said) return said
  if (typedKey(known) === typedKey(said)) return known
  if (fold(known) === fold(said) && markCount(said) < markCount(known)) return known
  return said
}

/** A year that the known day lies in says nothing new. */
export function betterBorn(known: Born | null, said: Born | null): Born | null {
  if (said === null) return known
  if (known === null) return said
  return bornConsistent(known, said) && said.length <= known.length ? known : said
}

const order: readonly Relation[] = ['father', 'mother', 'guardian', 'unknown']

/** The guardians after one more source has named some; `afterHearing` for them alone. */
export function guardiansAfter(known: readonly KnownGuardian[], said: GuardiansSaid): readonly KnownGuardian[] {
  const saysWho = said.father !== null || said.mother !== null
  let guardians = saysWho ? withoutGuess(known, said.phone) : known
  if (said.father !== null) guardians = named(guardians, 'father', said.father, said.fatherBorn)
  if (said.mother !== null) guardians = named(guardians, 'mother', said.mother, said.motherBorn)
  if (said.guardian !== null) {
    const key = fold(said.guardian)
    const already = guardians.some((one) => fold(one.name) === key)
    if (!already) guardians = named(guardians, said.guardianRelation ?? 'unknown', said.guardian, null)
  }
  return said.phone === null ? guardians : reachable(guardians, said.phone)
}

/**
 * A weaker list gave this phone to somebody it called just "bố/mẹ", which was a guess. A list that names father or mother
 * gives it anew, so that it does not matter which of the two was heard first.
 */
function withoutGuess(guardians: readonly KnownGuardian[], phone: string | null): readonly KnownGuardian[] {
  return guardians.map((one) =>
    one.relation === 'unknown' && phone !== null && one.phone === phone ? { ...one, phone: null } : one,
  )
}

function named(guardians: readonly KnownGuardian[], relation: Relation, name: string, bornYear: number | null) {
  // Somebody known only as "bố/mẹ" is known better once a list names the same person as father or mother.
  const recognised = guardians.find((one) => one.relation === 'unknown' && fold(one.name) === fold(name))
  const before = guardians.find((one) => one.relation === relation) ?? recognised
  const better = betterText(before?.name === '' ? null : (before?.name ?? null), name) ?? name
  const samePerson = before !== undefined && (before.name === '' || fold(before.name) === fold(better))
  const after: KnownGuardian = {
    relation,
    name: better,
    bornYear: bornYear ?? (samePerson ? before.bornYear : null),
    phone: before?.phone ?? recognised?.phone ?? null,
    citizenNumber: samePerson ? before.citizenNumber : null,
  }
  const others = guardians.filter((one) => one.relation !== relation && one !== recognised)
  return [...others, after].sort((a, b) => order.indexOf(a.relation) - order.indexOf(b.relation))
}

/** The phone goes to the guardian who has one already, else to the first: lists seldom say whose it is. */
function reachable(guardians: readonly KnownGuardian[], phone: string): readonly KnownGuardian[] {
  if (guardians.some((one) => one.phone === phone)) return guardians
  const owner = guardians.find((one) => one.phone !== null) ?? guardians[0]
  if (owner === undefined) return [{ relation: 'unknown', name: '', bornYear: null, phone, citizenNumber: null }]
  return guardians.map((one) => (one === owner ? { ...one, phone } : one))
}
