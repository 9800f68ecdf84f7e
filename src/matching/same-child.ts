import type { ChildId } from '../base/ids.ts'
import { bornConsistent, type Born } from '../base/born.ts'
import { fold, sameNameButOneWord } from '../base/text.ts'

/** What a list's row tells to know a child by. Names are cleaned; `typed` and `folded` are its comparison keys. */
export interface Described {
  name: string
  typed: string
  folded: string
  born: Born | null
  citizenNumber: string | null
  /** Folded names of all guardians named. */
  guardians: readonly string[]
  phone: string | null
  villageNo: number | null
}

/** A child of the register (or one that an earlier file of the same import brings). Merged records describe one in several ways. */
export interface KnownChild extends Omit<Described, 'phone'> {
  no: number
  id: ChildId
  version: number
  phones: readonly string[]
}

/** Why a candidate may be the same child, in an officer's words. */
export interface Candidacy {
  child: KnownChild
  because: string
}

export type Match =
  | { kind: 'same'; child: KnownChild }
  | { kind: 'held'; candidates: readonly Candidacy[] }
  /** `alike`: equal in name, birth and guardian but with another ID number: twins, or a wrong digit. */
  | { kind: 'new'; alike: readonly Candidacy[] }

/**
 * Whether a row speaks of a child already known. Only one safe candidate is taken as the same; whatever is unsure is held
 * for a person. Matching by name alone never happens: same names are common.
 *
 * 1. The same ID number: the same child when the names are alike (equal without marks, or one word different) and the
 *    births do not contradict; otherwise held.
 * 2. Without an ID number on either side: equal name (as typed first, without marks only if none fits) and equal birth day,
 *    with a tie: a same guardian, else phone, else village. Both naming guardians and none alike: held whatever agrees.
 * 3. One birth known only in part, consistent: equal name, a same guardian and the same village.
 */
export function matchChild(row: Described, known: readonly KnownChild[]): Match {
  if (row.citizenNumber !== null) {
    const sameNumber = known.filter((child) => child.citizenNumber === row.citizenNumber)
    if (sameNumber.length > 0) return matchByNumber(row, sameNumber)
  }
  const open = known.filter((child) => row.citizenNumber === null || child.citizenNumber === null)
  const found = matchByName(row, open)
  if (found !== null) return found
  return { kind: 'new', alike: alikeWithOtherNumber(row, known) }
}

function matchByNumber(row: Described, sameNumber: readonly KnownChild[]): Match {
  const fitting = sameNumber.filter(
    (child) => sameNameButOneWord(row.name, child.name) && consistent(row.born, child.born),
  )
  const [only, ...more] = oneEach(row, fitting)
  if (only !== undefined && more.length === 0 && oneEach(row, sameNumber).length === 1)
    return { kind: 'same', child: only }
  return {
    kind: 'held',
    candidates: oneEach(row, sameNumber).map((child) => ({
      child,
      because: `cùng số định danh, nhưng ${unlike(row, child)}`,
    })),
  }
}

function matchByName(row: Described, open: readonly KnownChild[]): Match | null {
  const byFold = open.filter((child) => child.folded === row.folded)
  const whole = byFold.filter((child) => row.born !== null && child.born === row.born && row.born.length === 10)
  if (whole.length > 0) return matchWhole(row, typedFirst(row, whole))
  const partial = byFold.filter((child) => consistent(row.born, child.born) && tieOf(row, child) !== null)
  if (partial.length > 0) return matchPartial(row, typedFirst(row, partial))
  return null
}

function matchWhole(row: Described, equal: readonly KnownChild[]): Match {
  const byGuardian = equal.filter((child) => tieOf(row, child) === 'guardian')
  const possible = oneEach(row, byGuardian.length > 0 ? byGuardian : equal)
  const [only, ...more] = possible
  if (only !== undefined && more.length === 0) {
    const tie = tieOf(row, only)
    if (tie !== null && tie !== 'other-guardians') return { kind: 'same', child: only }
  }
  return {
    kind: 'held',
    candidates: possible.map((child) => ({ child, because: `cùng họ tên, ngày sinh; ${tieInWords(row, child)}` })),
  }
}

function matchPartial(row: Described, partial: readonly KnownChild[]): Match {
  const possible = oneEach(row, partial)
  const sure = possible.filter(
    (child) => tieOf(row, child) === 'guardian' && sameVillage(row, child) && bothKnown(row, child),
  )
  const [only, ...more] = sure
  if (only !== undefined && more.length === 0 && possible.length === 1) return { kind: 'same', child: only }
  return {
    kind: 'held',
    candidates: possible.map((child) => ({
      child,
      because: `cùng họ tên, ngày sinh chưa đủ để so; ${tieInWords(row, child)}`,
    })),
  }
}

function alikeWithOtherNumber(row: Described, known: readonly KnownChild[]): Candidacy[] {
  const numbered = known.filter(
    (child) => child.citizenNumber !== null && row.citizenNumber !== null && child.folded === row.folded,
  )
  const alike = numbered.filter(
    (child) => row.born !== null && child.born === row.born && tieOf(row, child) === 'guardian',
  )
  return oneEach(row, alike).map((child) => ({
    child,
    because: 'cùng họ tên, ngày sinh, người đại diện nhưng khác số định danh',
  }))
}

const strength: readonly Tie[] = ['guardian', 'phone', 'village', 'other-guardians', null]

/** Each child once, as it is known nearest to the row: merged records describe one child in several ways. */
function oneEach(row: Described, children: readonly KnownChild[]): KnownChild[] {
  const nearest = new Map<number, KnownChild>()
  for (const child of children.toSorted((a, b) => strength.indexOf(tieOf(row, a)) - strength.indexOf(tieOf(row, b))))
    if (!nearest.has(child.no)) nearest.set(child.no, child)
  return children.filter((child) => nearest.get(child.no) === child)
}

type Tie = 'guardian' | 'phone' | 'village' | 'other-guardians' | null

function tieOf(row: Described, child: KnownChild): Tie {
  if (row.guardians.length > 0 && child.guardians.length > 0)
    return row.guardians.some((one) => child.guardians.includes(one))
      ? 'guardian'
      : weakTie(row, child) && 'other-guardians'
  return weakTie(row, child)
}

function weakTie(row: Described, child: KnownChild): 'phone' | 'village' | null {
  if (row.phone !== null && child.phones.includes(row.phone)) return 'phone'
  return sameVillage(row, child) ? 'village' : null
}

function tieInWords(row: Described, child: KnownChild): string {
  switch (tieOf(row, child)) {
    case 'guardian':
      return 'cùng người đại diện'
    case 'phone':
      return 'cùng số điện thoại'
    case 'village':
      return 'cùng thôn'
    default:
      return row.guardians.length > 0 && child.guardians.length > 0
        ? 'khác người đại diện'
        : 'không có gì khác để đối chiếu'
  }
}

function unlike(row: Described, child: KnownChild): string {
  const name = fold(row.name) === child.folded ? null : 'khác họ tên'
  const born = consistent(row.born, child.born) ? null : 'khác ngày sinh'
  return [name, born].filter((part) => part !== null).join(', ') || 'có nhiều trẻ mang số này'
}

function typedFirst(row: Described, children: readonly KnownChild[]): readonly KnownChild[] {
  const asTyped = children.filter((child) => child.typed === row.typed)
  return asTyped.length > 0 ? asTyped : children
}

function consistent(a: Born | null, b: Born | null): boolean {
  return a === null || b === null || bornConsistent(a, b)
}

function bothKnown(row: Described, child: KnownChild): boolean {
  return row.born !== null && child.born !== null
}

function sameVillage(row: Described, child: KnownChild): boolean {
  return row.villageNo !== null && row.villageNo === child.villageNo
}
