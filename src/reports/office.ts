import type { Settings } from '../access/index.ts'
import type { Day } from '../base/day.ts'
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

/**
 * The head and foot of a report by Nghị định 30/2020/NĐ-CP, Phụ lục I. Number, day and signer stay blank until somebody
 * signs. A report goes to those the settings name; without any, "Kính gửi" is left out.
 */
export function officialParts(
  commune: Commune,
  { asOf, about }: { asOf: Day; about: readonly string[] },
): NonNullable<Paper['official']> {
  const office = officeOf(commune)
  const to = commune.reportTo.filter((line) => line.trim() !== '')
  return {
    parent: commune.parent,
    issuer: issuerName(commune),
    number: `Số:      /${office.code}`,
    placeAndDay: `${placeOf(commune)}, ngày      tháng      năm ${asOf.slice(0, 4)}`,
    type: 'BÁO CÁO',
    about,
    to,
    signature: office.signature,
    recipients: [...(to.length === 0 ? [] : ['Như trên']), office.keptBy],
  }
}

interface Office {
  /** Of the kind of paper and of who issues it. */
  code: string
  signature: readonly string[]
  keptBy: string
}

/** An advisory body that uses the office's seal has its own number series, hence its own code. */
function officeOf(commune: Commune): Office {
  const issuer = fold(commune.issuer)
  const kind = commune.kind.toUpperCase()
  if (issuer.startsWith('cong an'))
    return { code: 'BC-CA', signature: [`TRƯỞNG CÔNG AN ${kind}`], keptBy: 'Lưu: Công an' }
  if (/^(?:to cong tac|ban chi dao)/.test(issuer)) {
    const isTeam = issuer.startsWith('to ')
    return {
      code: isTeam ? 'BC-TCT' : 'BC-BCĐ',
      signature: isTeam ? ['TM. TỔ CÔNG TÁC', 'TỔ TRƯỞNG'] : ['TM. BAN CHỈ ĐẠO', 'TRƯỞNG BAN'],
      keptBy: 'Lưu: VT',
    }
  }
  return { code: 'BC-UBND', signature: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'], keptBy: 'Lưu: VT' }
}

/** The place of the letterhead is the commune's name; one named by a number keeps its kind: "Phường 5". */
function placeOf({ kind, name }: Commune): string {
  if (!/^\d/.test(name)) return name || blank
  return `${kind.charAt(0).toUpperCase()}${kind.slice(1).toLowerCase()} ${name}`
}
