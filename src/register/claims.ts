import { type Born, toBorn } from '../base/born.ts'
import { typedKey } from '../base/text.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import {
  afterHearing,
  type FieldValues,
  type KnownGuardian,
  nothingKnown,
  type SaidFields,
  type TextField,
  textFields,
} from './field-values.ts'

/** A claim that holds, with what ranks it among the others of its child. */
export interface HeldClaim extends SaidFields {
  no: number
  childNo: number
  sourceNo: number
  sourceKind: 'list' | 'hand'
  ownDay: string
  /** A list without a day of its own fills blanks only. */
  fillsOnly: boolean
  recorded: number
  householdNo: number | null
  villageNo: number | null
  card: string | null
  cardDay: string | null
  cardDayIs: string | null
}

/** Weakest first: lists without an own day, then by own day, an edit by hand over a list of the same day, then the later. */
export function byRank(a: HeldClaim, b: HeldClaim): number {
  if (a.fillsOnly !== b.fillsOnly) return a.fillsOnly ? -1 : 1
  if (a.ownDay !== b.ownDay) return a.ownDay < b.ownDay ? -1 : 1
  if (a.sourceKind !== b.sourceKind) return a.sourceKind === 'list' ? -1 : 1
  return a.recorded - b.recorded || a.no - b.no
}

/** The fields that follow from a child's claims, in any order given. */
export function valuesFrom(claims: readonly HeldClaim[]): FieldValues {
  const ranked = claims.toSorted(byRank)
  const values = { ...ranked.reduce(afterHearing, nothingKnown) }
  for (const field of textFields) values[field] = firstSpelling(ranked, field, values[field])
  const dated = ranked.filter((claim) => !claim.fillsOnly)
  if (dated.length > 0 && dated.length < ranked.length)
    values.guardians = withPhonesOf(dated.reduce(afterHearing, nothingKnown).guardians, values.guardians)
  return values
}

/**
 * Lists without a day are heard first, so one that names a single parent would give this parent the phone that lists with a
 * day give the first of two. It may fill what is blank only: a phone known from lists with a day stays with whom they give it.
 */
function withPhonesOf(dated: readonly KnownGuardian[], guardians: readonly KnownGuardian[]): readonly KnownGuardian[] {
  if (dated.every(({ phone }) => phone === null)) return guardians
  const asDated = guardians.map((one) => ({
    ...one,
    phone: dated.find(({ relation }) => relation === one.relation)?.phone ?? null,
  }))
  return asDated.some(({ phone }) => phone !== null) ? asDated : guardians
}

/**
 * Two spellings that differ only by case, spaces or the place of a tone mark say the same: the one recorded first stays,
 * unless an officer wrote it by hand.
 */
function firstSpelling(ranked: readonly HeldClaim[], field: TextField, value: string | null): string | null {
  if (value === null) return null
  const key = typedKey(value)
  const alike = ranked.filter(
    (claim) => claim[field] === value || (claim[field] !== null && typedKey(claim[field]) === key),
  )
  const byHand = alike.findLast((claim) => claim.sourceKind === 'hand')
  const first = byHand ?? alike.toSorted((a, b) => a.recorded - b.recorded || a.no - b.no)[0]
  return first?.[field] ?? value
}

/**
 * The claims that hold of each of these children, by child number: now, or as they held at a recording. At most a few
 * thousand children at once.
 */
export async function heldClaims(
  unit: Unit,
  childNos: readonly number[],
  known?: number,
): Promise<Map<number, HeldClaim[]>> {
  const byChild = new Map<number, HeldClaim[]>()
  for (let at = 0; at < childNos.length; at += 500) {
    const rows = await claimQuery(unit, childNos.slice(at, at + 500), known)
    for (const row of rows) {
      const claim = toHeldClaim(row)
      const of = byChild.get(claim.childNo)
      if (of === undefined) byChild.set(claim.childNo, [claim])
      else of.push(claim)
    }
  }
  return byChild
}

function claimQuery(unit: Unit, childNos: readonly number[], known?: number) {
  const query = unit.db
    .selectFrom('claim')
    .innerJoin('source', 'source.no', 'claim.source_no')
    .select([
      'claim.no',
      'claim.child_no',
      'claim.source_no',
      'claim.held_from',
      'source.recorded',
      'claim.name',
      'claim.born',
      'claim.sex',
      'claim.citizen_number',
      'claim.address',
      'claim.school',
      'claim.class_name',
      'claim.residence',
      'claim.note',
      'claim.situations',
      'claim.ethnicity',
      'claim.nationality',
      'claim.father',
      'claim.father_born',
      'claim.mother',
      'claim.mother_born',
      'claim.guardian',
      'claim.guardian_relation',
      'claim.phone',
      'claim.guardians',
      'claim.cleared',
      'claim.household_no',
      'claim.village_no',
      'claim.card',
      'claim.card_day',
      'claim.card_day_is',
      'source.kind',
      'source.own_day',
      'source.own_day_from',
    ])
    .where('claim.commune_id', '=', unit.communeId)
    .where('claim.child_no', 'in', childNos)
    .where('claim.verdict', 'in', ['new', 'same', 'changed'])
  if (known === undefined) return query.where('source.status', '=', 'committed').execute()
  return query
    .where('source.status', 'in', ['committed', 'undone'])
    .where((of) => of(of.fn.coalesce('claim.held_from', 'source.recorded'), '<=', known))
    .where((of) => of.or([of('source.voided', 'is', null), of('source.voided', '>', known)]))
    .execute()
}

type ClaimAnswer = Awaited<ReturnType<typeof claimQuery>>[number]

function toHeldClaim(row: ClaimAnswer): HeldClaim {
  return {
    no: row.no,
    childNo: row.child_no ?? 0,
    sourceNo: row.source_no,
    sourceKind: row.kind,
    ownDay: row.own_day,
    fillsOnly: row.own_day_from === 'today' && row.kind === 'list',
    recorded: row.held_from ?? row.recorded ?? 0,
    householdNo: row.household_no,
    villageNo: row.village_no,
    card: row.card,
    cardDay: row.card_day,
    cardDayIs: row.card_day_is,
    name: row.name,
    born: bornOf(row.born),
    sex: row.sex,
    citizen_number: row.citizen_number,
    address: row.address,
    school: row.school,
    class_name: row.class_name,
    residence: row.residence,
    note: row.note,
    situations: row.situations,
    ethnicity: row.ethnicity,
    nationality: row.nationality,
    father: row.father,
    fatherBorn: row.father_born,
    mother: row.mother,
    motherBorn: row.mother_born,
    guardian: row.guardian,
    guardianRelation: row.guardian_relation === 'guardian' ? 'guardian' : row.guardian === null ? null : 'unknown',
    phone: row.phone,
    allGuardians: row.guardians === null ? null : (JSON.parse(row.guardians) as KnownGuardian[]), // written by hand-edit.ts
    cleared: row.cleared === null ? [] : (JSON.parse(row.cleared) as (TextField | 'born')[]), // written by hand-edit.ts
  }
}

function bornOf(text: string | null): Born | null {
  return text === null ? null : (toBorn(text) ?? null)
}
