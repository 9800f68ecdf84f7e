import type { Insertable } from 'kysely'
import { bornRange, toBorn } from '../base/born.ts'
import { sortKey } from '../base/sort-key.ts'
import { fold, typedKey } from '../base/text.ts'
import { type GuardiansSaid, readObstacle, type SaidFields } from '../register/index.ts'
import type { ClaimRow } from '../storage/tables.ts'
import { householdClue, householdKeyAt, type HouseholdPlace } from './household-key.ts'
import type { PersonClaim, ReadRow, RowProblem } from './read-row.ts'

export type ClaimInsert = Insertable<ClaimRow>

/** The columns of a claim that say what the row says, before anybody judged it. */
export type ClaimWords = Pick<
  ClaimInsert,
  | 'name'
  | 'folded'
  | 'typed'
  | 'sort_key'
  | 'born'
  | 'born_first'
  | 'born_last'
  | 'sex'
  | 'citizen_number'
  | 'village_text'
  | 'household_key'
  | 'household_number'
  | 'father'
  | 'father_born'
  | 'mother'
  | 'mother_born'
  | 'guardian'
  | 'guardian_relation'
  | 'phone'
  | 'address'
  | 'school'
  | 'class_name'
  | 'residence'
  | 'note'
  | 'ethnicity'
  | 'nationality'
  | 'situations'
  | 'card'
  | 'card_day'
  | 'obstacle_kind'
  | 'obstacle_text'
>

/** What a row says by itself, whatever village it is given to. */
export type SaidWords = Omit<ClaimWords, 'household_key'>

/** What a row says, as columns. */
export function saidWords(person: PersonClaim): SaidWords {
  const range = person.born === null ? null : bornRange(person.born)
  const obstacle = person.reasonText === null ? null : readObstacle(person.reasonText)
  const guardianIsParent =
    person.guardian !== null &&
    [person.father, person.mother].some((name) => name !== null && fold(name) === fold(person.guardian ?? ''))
  return {
    name: person.name,
    folded: fold(person.name),
    typed: typedKey(person.name),
    sort_key: sortKey(person.name),
    born: person.born,
    born_first: range?.first ?? null,
    born_last: range?.last ?? null,
    sex: person.sex,
    citizen_number: person.citizenNumber,
    village_text: person.villageText,
    household_number: person.householdNumber,
    father: person.father,
    father_born: person.fatherBorn,
    mother: person.mother,
    mother_born: person.motherBorn,
    guardian: guardianIsParent ? null : person.guardian,
    guardian_relation: guardianIsParent ? null : person.guardianRelation,
    phone: person.phone,
    address: person.address,
    school: person.school,
    class_name: person.className,
    residence: person.residence,
    note: person.note,
    ethnicity: person.ethnicity,
    nationality: person.nationality,
    situations: person.situations,
    card: person.card?.kind ?? null,
    card_day: person.card !== null && person.card.kind !== 'left' ? person.card.day : null,
    obstacle_kind: obstacle?.kind ?? null,
    obstacle_text: obstacle?.text ?? null,
  }
}

/** The household of a row in a village. A guardian who is a parent too makes no difference to it. */
export function householdKeyOf(row: SaidWords, village: HouseholdPlace): string | null {
  return householdKeyAt(householdClueOf(row), village)
}

/** What the row says of its household, before it has a village. */
export function householdClueOf(row: SaidWords): string | null {
  const { name, father, mother, guardian, phone, address, household_number } = row
  return householdClue({
    name: name ?? '',
    father: father ?? null,
    mother: mother ?? null,
    guardian: guardian ?? null,
    phone: phone ?? null,
    address: address ?? null,
    householdNumber: household_number ?? null,
  })
}

/** The guardians a row names, folded, each once. */
export function guardianKeys(row: Pick<ClaimWords, 'father' | 'mother' | 'guardian'>): string[] {
  const names = [row.father, row.mother, row.guardian].filter(
    (name) => name !== null && name !== undefined && name !== '',
  )
  return [...new Set(names.map((name) => fold(name ?? '')))]
}

/** What a claim says, for the rule by which sources are heard. */
export function saidBy(row: SaidWords): SaidFields {
  return {
    name: row.name ?? null,
    born: row.born === null || row.born === undefined ? null : (toBorn(row.born) ?? null),
    sex: row.sex ?? null,
    citizen_number: row.citizen_number ?? null,
    address: row.address ?? null,
    school: row.school ?? null,
    class_name: row.class_name ?? null,
    residence: row.residence ?? null,
    note: row.note ?? null,
    situations: row.situations ?? null,
    ethnicity: row.ethnicity ?? null,
    nationality: row.nationality ?? null,
    ...guardiansSaid(row),
    allGuardians: null,
    cleared: [],
  }
}

/** Whom a row names to stand for the child. */
export function guardiansSaid(row: SaidWords): GuardiansSaid {
  return {
    father: row.father ?? null,
    fatherBorn: row.father_born ?? null,
    mother: row.mother ?? null,
    motherBorn: row.mother_born ?? null,
    guardian: row.guardian ?? null,
    guardianRelation: row.guardian_relation === 'guardian' ? 'guardian' : row.guardian ? 'unknown' : null,
    phone: row.phone ?? null,
  }
}

/** A row that says nothing, with every column a claim has. */
export const silent: ClaimWords = {
  name: null,
  folded: null,
  typed: null,
  sort_key: null,
  born: null,
  born_first: null,
  born_last: null,
  sex: null,
  citizen_number: null,
  village_text: null,
  household_key: null,
  household_number: null,
  father: null,
  father_born: null,
  mother: null,
  mother_born: null,
  guardian: null,
  guardian_relation: null,
  phone: null,
  address: null,
  school: null,
  class_name: null,
  residence: null,
  note: null,
  ethnicity: null,
  nationality: null,
  situations: null,
  card: null,
  card_day: null,
  obstacle_kind: null,
  obstacle_text: null,
}

/** What a row that was refused before anything could be read from it is known by when it comes again. */
export function fingerprintOfRefused(row: Pick<ReadRow, 'problems'>): string {
  const seen = row.problems.map((problem: RowProblem) => `${problem.code}:${problem.value}`).join('|')
  return `refused|${seen}`
}

/** What a row that is a question is known by when it comes again; `villageKey`: of the village its file gives it, or ''. */
export function fingerprintOf(said: SaidWords, villageKey: string): string {
  const { typed, born, sex, citizen_number, father, mother, guardian, phone, card, card_day } = said
  const parts = [villageKey, typed, born, sex, citizen_number, father, mother, guardian, phone, card, card_day]
  return parts
    .map((part) => part ?? '')
    .join('|')
    .toLowerCase()
}
