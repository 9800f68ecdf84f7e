import type { TextEncoding } from '../../base/legacy-fonts.ts'
import { isAllCapitals, titleCaseName } from '../../base/text.ts'
import type { ListField, PersonClaim } from '../read-row.ts'
import type { RowView } from './grid.ts'
import { readPhone } from '../../base/phone.ts'
import { fieldText, type Layout } from './layout.ts'
import { readParents } from './parents-cell.ts'

/** How a column (zero-based) was typed. */
export type EncodingOf = (column: number | undefined) => TextEncoding

/** A name as stored (rule 16): in capitals or in none, or out of TCVN3, which has few, it gets word-initial ones. */
export function personName(text: string, encoding: TextEncoding): string | null {
  const name = text.replace(/^\d{1,4}\s*[.)]\s*/, '')
  if (!/\p{L}/u.test(name)) return null
  const capitals = name === name.toUpperCase() && isAllCapitals(name)
  const none = /^[\p{Ll}\p{M}' ]+$/u.test(name)
  return capitals || none || encoding === 'tcvn3' ? titleCaseName(name) : name
}

/** Who stands for a child in a row. */
export interface Family {
  father: string | null
  mother: string | null
  guardian: string | null
  guardianRelation: PersonClaim['guardianRelation']
  /** A second name under "bố/mẹ" that could not be told apart. */
  other: string | null
  /** A phone written behind a name: "Lò Văn Pó - 0912345678". */
  phone: string | null
}

/** Father and mother from their own columns first; the guardian from that column, else "bố/mẹ", else the householder. */
export function familyOf(view: RowView, layout: Layout, encodingOf: EncodingOf): Family {
  const phones: string[] = []
  const words = (field: ListField): string | null => {
    const text = fieldText(view, layout, field)
    return text === null ? null : withoutPhones(text, phones)
  }
  const named = (field: ListField, name: string | null): string | null =>
    name === null ? null : personName(name, encodingOf(layout.at[field]))
  const own = (field: ListField): string | null => named(field, words(field))
  const parents = readParents(words('parents') ?? '')
  const guardian = own('guardian') ?? own('householder')
  const ofParents = named('parents', parents.guardian)
  return {
    father: own('father') ?? named('parents', parents.father),
    mother: own('mother') ?? named('parents', parents.mother),
    guardian: own('guardian') ?? ofParents ?? guardian,
    guardianRelation:
      own('guardian') !== null ? 'guardian' : ofParents !== null ? 'unknown' : guardian !== null ? 'guardian' : null,
    other: named('parents', parents.other),
    phone: phones[0] ?? null,
  }
}

const phoneBehind =
  /[\s,;:/(–-]*(?:s\.?đ\.?t|sdt|đ\.?t|điện thoại|tel)?[\s.:]*(?<!\d)(\+?\d[\d .-]{7,13}\d)(?!\d)\s*\)?/giu

/** The names of a cell without the phones written behind them, which go into `phones`. */
function withoutPhones(text: string, phones: string[]): string {
  // No two names are longer, and a text made to keep a search busy is none.
  if (text.length > 300 || !/\d{3}/.test(text)) return text
  return text
    .replace(phoneBehind, (whole, digits: string) => {
      const found = readPhone(digits)
      if (found === undefined || 'problem' in found) return whole
      phones.push(found.phone)
      return ''
    })
    .trim()
}
