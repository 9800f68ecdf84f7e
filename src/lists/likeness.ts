import { bornConsistent, type Born } from '../base/born.ts'
import { fold, sameNameButOneWord, typedKey } from '../base/text.ts'
import { sameVillageName } from '../base/village-name.ts'

export const sideFields = ['name', 'born', 'sex', 'citizenNumber', 'guardians', 'phone', 'village', 'address'] as const
export type SideField = (typeof sideFields)[number]

/** What a row, or a child of the register, is told apart by. */
export interface Side {
  name: string | null
  born: Born | null
  sex: 'male' | 'female' | null
  citizenNumber: string | null
  guardians: readonly string[]
  phones: readonly string[]
  village: string | null
  address: string | null
}

/** blank: one of both says nothing, so nothing can be told. */
export const likenesses = ['equal', 'near', 'different', 'blank'] as const
export type Likeness = (typeof likenesses)[number]

export const likenessReasons = [
  'same',
  'marks-only',
  'one-word',
  'one-digit',
  'day-and-month-swapped',
  'one-part',
  'less-precise',
  'some-alike',
  'kind-word',
  'other',
  'said-by-one',
  'said-by-none',
] as const
export type LikenessReason = (typeof likenessReasons)[number]

export interface FieldLikeness {
  field: SideField
  likeness: Likeness
  because: LikenessReason
}

/** Field by field how alike two sides are, and why in a word. The order of the two makes no difference. */
export function likenessOf(one: Side, other: Side): FieldLikeness[] {
  const compared: Record<SideField, LikenessReason> = {
    name: either(one.name, other.name, names),
    born: either(one.born, other.born, births),
    sex: either(one.sex, other.sex, exactly),
    citizenNumber: either(one.citizenNumber, other.citizenNumber, digits),
    guardians: someOf(one.guardians, other.guardians, names),
    phone: someOf(one.phones, other.phones, digits),
    village: either(one.village, other.village, villages),
    address: either(one.address, other.address, texts),
  }
  return sideFields.map((field) => ({ field, likeness: likenessFor[compared[field]], because: compared[field] }))
}

const likenessFor: Readonly<Record<LikenessReason, Likeness>> = {
  same: 'equal',
  'marks-only': 'near',
  'one-word': 'near',
  'one-digit': 'near',
  'day-and-month-swapped': 'near',
  'one-part': 'near',
  'less-precise': 'near',
  'some-alike': 'equal',
  'kind-word': 'near',
  other: 'different',
  'said-by-one': 'blank',
  'said-by-none': 'blank',
}

function either<T>(one: T | null, other: T | null, compare: (one: T, other: T) => LikenessReason): LikenessReason {
  if (one === null && other === null) return 'said-by-none'
  return one === null || other === null ? 'said-by-one' : compare(one, other)
}

/** Of several values each, the best pair counts: a mother named by both is enough. */
function someOf(
  some: readonly string[],
  others: readonly string[],
  compare: (one: string, other: string) => LikenessReason,
): LikenessReason {
  if (some.length === 0 && others.length === 0) return 'said-by-none'
  if (some.length === 0 || others.length === 0) return 'said-by-one'
  const pairs = some.flatMap((one) => others.map((other) => compare(one, other)))
  const met = (one: string) => others.some((other) => compare(one, other) === 'same')
  if (some.length === others.length && some.every(met)) return 'same'
  if (pairs.includes('same')) return 'some-alike'
  return pairs.find((pair) => likenessFor[pair] === 'near') ?? 'other'
}

function names(one: string, other: string): LikenessReason {
  if (typedKey(one) === typedKey(other)) return 'same'
  if (fold(one) === fold(other)) return 'marks-only'
  return sameNameButOneWord(one, other) ? 'one-word' : 'other'
}

function births(one: Born, other: Born): LikenessReason {
  if (one === other) return 'same'
  if (bornConsistent(one, other)) return 'less-precise'
  if (one.length < 10 || other.length < 10) return 'other'
  const [year, month, day] = one.split('-')
  const [otherYear, otherMonth, otherDay] = other.split('-')
  if (year === otherYear && month === otherDay && day === otherMonth) return 'day-and-month-swapped'
  const unlike = [year !== otherYear, month !== otherMonth, day !== otherDay].filter(Boolean).length
  return unlike === 1 ? 'one-part' : 'other'
}

function digits(one: string, other: string): LikenessReason {
  if (one === other) return 'same'
  if (one.length !== other.length) return 'other'
  return [...one].filter((digit, at) => digit !== other[at]).length === 1 ? 'one-digit' : 'other'
}

function villages(one: string, other: string): LikenessReason {
  const likeness = sameVillageName(one, other)
  return likeness === 'exact' ? 'same' : likeness === 'kindless' ? 'kind-word' : 'other'
}

function texts(one: string, other: string): LikenessReason {
  return typedKey(one) === typedKey(other) ? 'same' : fold(one) === fold(other) ? 'marks-only' : 'other'
}

function exactly(one: string, other: string): LikenessReason {
  return one === other ? 'same' : 'other'
}
