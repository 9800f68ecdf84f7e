import { fold } from '../../base/text.ts'
import type { PersonClaim, ReadRow } from '../read-row.ts'
import { textAt, type RowView } from './grid.ts'
import { fieldText, type Layout } from './layout.ts'

/** The household whose rows are being read, in a list that names everybody of it under "quan hệ với chủ hộ". */
export interface HouseholdRows {
  /** As the list numbers it; null: it does not, or not yet. */
  number: string | null
  head: PersonClaim | null
  spouse: PersonClaim | null
}

export const noHousehold: HouseholdRows = { number: null, head: null, spouse: null }

const isHead = /^(?:la )?chu ho\b|^ch$|^ban than$/
const isSpouse = /^(?:vo|chong)(?: chu ho)?$/
const isChild = /^con(?: de| ruot| trai| gai| chu ho| ca| ut| thu .*| nuoi)*$/
/** Whoever is one of these is no child, also where no birth is told. */
const isElder = /^(?:bo|cha|me|ong|ba|co|di|chu|bac|cau|mo|thim|con dau|con re|anh|chi)\b/

/**
 * Takes the next row of a household list: a householder begins a household, and a number of another one too. Answers the
 * household so far and the row as it then reads: a child under its head, and the head's spouse, as father and mother by
 * their sex; others under the head as guardian; phone, address and village of the head where the row has none; grown-ups
 * as such.
 */
export function inHousehold(
  read: ReadRow,
  view: RowView,
  layout: Layout,
  before: HouseholdRows,
): { row: ReadRow; household: HouseholdRows } {
  const { person } = read
  if (person === null) return { row: read, household: before }
  const said = fold(textAt(view, layout.at.relation))
  const number = fieldText(view, layout, 'household')
  const isNext = isHead.test(said) || (number !== null && before.number !== null && number !== before.number)
  const current = isNext ? { ...noHousehold, number } : { ...before, number: number ?? before.number }
  const household = {
    ...current,
    head: isHead.test(said) ? person : current.head,
    spouse: isSpouse.test(said) ? person : current.spouse,
  }
  // Under no head a blank number is nobody's: the list may name children alone.
  const own = { ...person, householdNumber: number ?? (household.head === null ? null : household.number) }
  if (isHead.test(said) || isSpouse.test(said) || isElder.test(said))
    return { row: { ...read, person: { ...own, relation: 'grown-up' } }, household }
  return { row: { ...read, person: { ...underHead(own, said, household), relation: 'member' } }, household }
}

function underHead(person: PersonClaim, said: string, { head, spouse }: HouseholdRows): PersonClaim {
  if (head === null) return person
  const shared = {
    ...person,
    phone: person.phone ?? head.phone,
    address: person.address ?? head.address,
    villageText: person.villageText ?? head.villageText,
  }
  if (!isChild.test(said)) {
    if (person.father !== null || person.mother !== null || person.guardian !== null) return shared
    return { ...shared, guardian: head.name, guardianRelation: 'guardian' }
  }
  const father = [head, spouse].find((one) => one?.sex === 'male') ?? null
  const mother = [head, spouse].find((one) => one?.sex === 'female') ?? null
  // Of unknown sex a householder is one of the parents, and nobody knows which.
  if (father === null && mother === null)
    return { ...shared, guardian: shared.guardian ?? head.name, guardianRelation: shared.guardianRelation ?? 'unknown' }
  return {
    ...shared,
    father: person.father ?? father?.name ?? null,
    fatherBorn: person.fatherBorn ?? yearOf(father),
    mother: person.mother ?? mother?.name ?? null,
    motherBorn: person.motherBorn ?? yearOf(mother),
  }
}

function yearOf(parent: PersonClaim | null): number | null {
  return parent?.born == null ? null : Number(parent.born.slice(0, 4))
}
