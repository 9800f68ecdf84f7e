import { fold, typedKey } from '../base/text.ts'

/** What tells whether two lists are the same list of different days. */
export interface ListIdentity {
  no: number
  ownDay: string
  recorded: number
  /** "Danh sách từ đâu", as typed. */
  origin: string | null
  /** A list of those left and a list of a whole village never follow one another. */
  kind: 'whole' | 'part'
  titles: readonly string[]
  shapes: readonly string[]
}

/**
 * The list that this one follows: of the same kind and the same origin, or, where one of them names no origin, of one shape
 * and title; days in origin and title aside. Of those whose own day is not after this one's, the latest; of one day, the one
 * that came in last. Null: there is none.
 */
export function listBefore(list: ListIdentity, others: readonly ListIdentity[]): ListIdentity | null {
  const earlier = others.filter(
    (other) =>
      other.no !== list.no &&
      (other.ownDay < list.ownDay || (other.ownDay === list.ownDay && other.recorded < list.recorded)) &&
      sameList(list, other),
  )
  const [latest] = earlier.toSorted((a, b) => compare(b.ownDay, a.ownDay) || b.recorded - a.recorded)
  return latest ?? null
}

/** What a list says of one child. Null says nothing. */
export interface SaidOfChild {
  child: number
  values: Readonly<Record<string, string | null>>
}

export interface SinceList {
  /** Children that only this list names, only the one before, and both. */
  added: number[]
  gone: number[]
  both: number[]
  /** Children whom both name and of whom they say different things; a blank differs from nothing. */
  differ: { child: number; field: string; was: string; is: string }[]
}

/** before − gone + added = now: what a list says since the one before it. A child named twice in one list counts once. */
export function compareLists(before: readonly SaidOfChild[], now: readonly SaidOfChild[]): SinceList {
  const was = new Map(before.map((one) => [one.child, one.values]))
  const is = new Map(now.map((one) => [one.child, one.values]))
  const both = [...is.keys()].filter((child) => was.has(child))
  return {
    added: [...is.keys()].filter((child) => !was.has(child)),
    gone: [...was.keys()].filter((child) => !is.has(child)),
    both,
    differ: both.flatMap((child) => differences(was.get(child) ?? {}, is.get(child) ?? {}, child)),
  }
}

function differences(was: SaidOfChild['values'], is: SaidOfChild['values'], child: number): SinceList['differ'] {
  return Object.entries(is).flatMap(([field, value]) => {
    const before = was[field] ?? null
    if (value === null || before === null || typedKey(value) === typedKey(before)) return []
    return [{ child, field, was: before, is: value }]
  })
}

function sameList(one: ListIdentity, other: ListIdentity): boolean {
  if (one.kind !== other.kind) return false
  if (one.origin !== null && other.origin !== null) return withoutDays(one.origin) === withoutDays(other.origin)
  const titles = other.titles.map(withoutDays)
  return (
    one.shapes.some((shape) => other.shapes.includes(shape)) &&
    one.titles.some((title) => titles.includes(withoutDays(title)))
  )
}

/** "Công an xã, trích ngày 18/07/2024" → "cong an xa": two extracts of one source differ in their days only. */
function withoutDays(text: string): string {
  return fold(text)
    .replace(
      /\b(?:trich|tinh den|den|lap|cap nhat)?\s*(?:ngay)?\s*\d{1,2}\s*[/.-]\s*\d{1,2}(?:\s*[/.-]\s*\d{2,4})?/g,
      ' ',
    )
    .replace(/\b(?:ngay|thang|nam|quy)\s+\d{1,4}\b/g, ' ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
