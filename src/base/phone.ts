import { digitsOfCell } from './cell-number.ts'
import { cleanText } from './text.ts'

/**
 * A phone as dialled inside Viet Nam. `zeroRestored`: the spreadsheet had dropped its leading 0. `converted`: it was an
 * 11-digit mobile number from before 15/09/2018. `others`: further phones in the same cell.
 */
export type Phone = { phone: string; zeroRestored: boolean; converted: boolean; others: string[] }

export type PhoneReading = Phone | { problem: 'phone-unreadable'; raw: string }

type OnePhone = Omit<Phone, 'others'>

/** Prefixes of 11-digit mobile numbers and what replaced them on 15/09/2018; the last seven digits stayed. */
export const replacedPrefixes: ReadonlyMap<string, string> = new Map([
  ['0120', '070'],
  ['0121', '079'],
  ['0122', '077'],
  ['0126', '076'],
  ['0128', '078'],
  ['0123', '083'],
  ['0124', '084'],
  ['0125', '085'],
  ['0127', '081'],
  ['0129', '082'],
  ['0162', '032'],
  ['0163', '033'],
  ['0164', '034'],
  ['0165', '035'],
  ['0166', '036'],
  ['0167', '037'],
  ['0168', '038'],
  ['0169', '039'],
  ['0186', '056'],
  ['0188', '058'],
  ['0199', '059'],
])

// From the surest sign of a list of phones to the weakest.
const separators = [/[;|\n\r]+/, /[,/&+]|\s(?:và|hoặc|or)\s/i, /\s+[-–]\s+/, /\s+/, /[-–]+/]

/**
 * Reads the phones of a cell: mobile numbers of 10 digits (03, 05, 07, 08, 09), landlines of 11 (02), also with
 * +84, 84 or 0084, without their leading 0, with old 11-digit prefixes, and with words beside them ("0912345678 (mẹ)").
 * Several in one cell: the first is the phone, the rest are `others`. Undefined: a blank cell.
 */
export function readPhone(raw: string | number): PhoneReading | undefined {
  const text = digitsOfCell(raw)
  const whole = cleanText(text)
  if (whole === '' || /^[-–.]+$/.test(whole)) return undefined
  const single = onePhone(whole)
  if (single !== undefined) return { ...single, others: [] }
  for (const separator of separators) {
    const parts = text.split(separator).filter((part) => /\d/.test(part))
    const phones = parts.map((part) => onePhone(digitsOfCell(part)))
    const [first, ...rest] = phones.filter((phone) => phone !== undefined)
    if (first !== undefined && phones.length > 1 && rest.length === phones.length - 1) {
      return {
        ...first,
        others: [...new Set(rest.map((phone) => phone.phone))].filter((other) => other !== first.phone),
      }
    }
  }
  return { problem: 'phone-unreadable', raw: whole }
}

/** The phone with its middle hidden, for screens: "0365920508" → "036•••0508". */
export function maskPhone(phone: string): string {
  if (phone.length < 9) return '•'.repeat(phone.length)
  return `${phone.slice(0, 3)}${'•'.repeat(phone.length - 7)}${phone.slice(-4)}`
}

function onePhone(text: string): OnePhone | undefined {
  const digits = text.replace(/\D/g, '')
  if (digits.length < 9 || digits.length > 15) return undefined
  const abroad = /^(?:0084|84)0?(\d{9,10})$/.exec(digits)
  const home = abroad ? domestic(`0${abroad[1] ?? ''}`, false) : undefined
  return domestic(digits, false) ?? home ?? domestic(`0${digits}`, true)
}

function domestic(digits: string, zeroRestored: boolean): OnePhone | undefined {
  if (/^0[35789]\d{8}$/.test(digits) || /^02\d{9}$/.test(digits)) {
    return { phone: digits, zeroRestored, converted: false }
  }
  const prefix = digits.length === 11 ? replacedPrefixes.get(digits.slice(0, 4)) : undefined
  return prefix === undefined ? undefined : { phone: prefix + digits.slice(4), zeroRestored, converted: true }
}
