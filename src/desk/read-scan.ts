import { readCitizenNumber } from '../base/citizen-number.ts'
import { cleanText } from '../base/text.ts'
import { readInvitationCode } from '../sessions/index.ts'

/** What was scanned or typed into the one field of the desk. */
export type Scan =
  | { is: 'nothing' }
  /** Ids of the product itself: of the invitation, as on a slip, of the household or the child. */
  | { is: 'code'; ids: readonly string[] }
  /** A card: its number, and the name and birth where they came through whole. */
  | { is: 'card'; number: string; name: string | null; bornText: string | null }
  | { is: 'words'; text: string }

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g

/**
 * Tells what a text is. A card's QR has 7 fields parted by bars (chip card, 2021) or the same and 4 more (card of 2024):
 * number|old number|name|birth ddMMyyyy|sex|address|day of issue. A scanner types like a keyboard, so an input method
 * (UniKey, Telex, VNI) may garble letters and even the bars; the first 12 digits come before any letter and stay whole.
 */
export function readScan(raw: string): Scan {
  const text = cleanText(raw)
  if (text === '') return { is: 'nothing' }
  const invitation = readInvitationCode(text)
  if (invitation !== undefined) return { is: 'code', ids: [invitation] }
  const ids = [...text.toLowerCase().matchAll(uuid)].map(([id]) => id)
  if (ids.length > 0) return { is: 'code', ids }
  const card = /^[^\d\p{L}]*(\d{12})(?!\d)(.*)$/su.exec(text)
  if (card !== null) {
    const [, number = '', rest = ''] = card
    if (isCardRest(rest)) return { is: 'card', number, ...nameAndBirth(rest) }
    if (rest === '') return { is: 'card', number, name: null, bornText: null }
  }
  const typed = /^[\d .-]+$/.test(text) ? readCitizenNumber(text) : undefined
  if (typed !== undefined && 'number' in typed && text.replace(/\D/g, '').length === 12)
    return { is: 'card', number: typed.number, name: null, bornText: null }
  return { is: 'words', text }
}

/** After the number of a card comes a bar, or what an input method made of it, and more than a few letters. */
function isCardRest(rest: string): boolean {
  return /^\s*[|¦\\~!/]/.test(rest) || (rest.length > 12 && /\d{8}/.test(rest))
}

function nameAndBirth(rest: string): { name: string | null; bornText: string | null } {
  const fields = rest.split('|')
  if (fields.length < 4) return { name: null, bornText: (/(?<!\d)(\d{8})(?!\d)/.exec(rest) ?? [])[1] ?? null }
  const [, , name = '', born = ''] = fields
  const digits = born.replace(/\D/g, '')
  return { name: cleanText(name) || null, bornText: digits.length === 8 ? digits : null }
}
