import type { Settings } from '../access/index.ts'
import type { Paper } from '../base/ports.ts'
import { fold, isAllCapitals } from '../base/text.ts'

type Commune = Settings['commune']

/** What is still to be written by hand in an office that has not given its name yet. */
const blank = '……………'

/** The commune with its kind, inside a sentence: "thị trấn Tủa Chùa". */
export function communeName({ kind, name }: Commune): string {
  return `${kind.toLowerCase()} ${name || blank}`
}

/** Who reports, inside a sentence: "Ủy ban nhân dân thị trấn Tủa Chùa". */
export function issuerName(commune: Commune): string {
  const { issuer, name } = commune
  const typed = isAllCapitals(issuer) ? issuer.charAt(0) + issuer.slice(1).toLowerCase() : issuer
  const named = name !== '' && ` ${fold(issuer)} `.includes(` ${fold(name)} `)
  return named ? typed : `${typed} ${communeName(commune)}`
}

/** What kind of official paper it is, and what stands in its head and foot. */
export interface OfficialWish {
  /** "BÁO CÁO" */
  type: string
  /** Its abbreviation in the number: "BC". */
  short: string
  /** The year of the day that is still blank. */
  year: string
  about: readonly string[]
  /** "Kính gửi"; none: left out. */
  to: readonly string[]
  /** Who gets a copy, besides those it is sent to and the office's own file. */
  copies?: readonly string[]
  /** Whole, with its sign: "12/GM-UBND". Absent: blank until somebody gives one. */
  number?: string | null
}

/**
 * The head and foot of an official paper by Nghị định 30/2020/NĐ-CP, Phụ lục I. Day and signer stay blank until somebody
 * signs, and so does the number unless the office gave one.
 */
export function officialParts(
  commune: Commune,
  { type, short, year, about, to, copies = [], number = null }: OfficialWish,
): NonNullable<Paper['official']> {
  const office = officeOf(commune)
  return {
    parent: commune.parent,
    issuer: issuerName(commune),
    number: number === null ? `Số:      /${paperSign(commune, short)}` : `Số: ${number}`,
    placeAndDay: `${placeOf(commune)}, ngày      tháng      năm ${year}`,
    type,
    about,
    to,
    signature: office.signature,
    recipients: [...(to.length === 0 ? [] : ['Như trên']), ...copies, office.keptBy],
  }
}

/** The sign of a kind of paper, after its number: "GM-UBND". */
export function paperSign(commune: Commune, short: string): string {
  return `${short}-${officeOf(commune).code}`
}

interface Office {
  /** Of who issues the paper. */
  code: string
  signature: readonly string[]
  keptBy: string
}

/** An advisory body that uses the office's seal has its own number series, hence its own code. */
function officeOf(commune: Commune): Office {
  const issuer = fold(commune.issuer)
  const kind = commune.kind.toUpperCase()
  if (issuer.startsWith('cong an')) return { code: 'CA', signature: [`TRƯỞNG CÔNG AN ${kind}`], keptBy: 'Lưu: Công an' }
  if (/^(?:to cong tac|ban chi dao)/.test(issuer)) {
    const isTeam = issuer.startsWith('to ')
    return {
      code: isTeam ? 'TCT' : 'BCĐ',
      signature: isTeam ? ['TM. TỔ CÔNG TÁC', 'TỔ TRƯỞNG'] : ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
      keptBy: 'Lưu: VT',
    }
  }
  return { code: 'UBND', signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], keptBy: 'Lưu: VT' }
}

/** The place of the letterhead is the commune's name; one named by a number keeps its kind: "Phường 5". */
function placeOf({ kind, name }: Commune): string {
  if (!/^\d/.test(name)) return name || blank
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} ${name}`
}
