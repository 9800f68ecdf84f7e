import type { Paper } from '../../../src/base/ports.ts'
import { layout } from './layout.ts'
import { printable, printableLines } from './printable.ts'
import { boldTextWidth } from './text-width.ts'

export type Official = NonNullable<Paper['official']>

const placeKind = / (?=(?:XÃ|PHƯỜNG|THỊ TRẤN|ĐẶC KHU|HUYỆN|QUẬN|THỊ XÃ|THÀNH PHỐ|TỈNH) )/u
const romanHeading = /^[IVXLC]+\. /

/** The issuer in capitals; a name too long for its column is broken before the kind of place, not inside it. */
export function issuerLines(issuer: string): readonly string[] {
  const lines = printableLines(capitals(issuer))
  return lines.flatMap((line) => (fitsIssuerColumn(line) ? [line] : line.replace(placeKind, '\n').split('\n')))
}

/** The parent body in capitals; no line at all for a body that has none. */
export function parentLines(parent: string): readonly string[] {
  return parent.trim() === '' ? [] : printableLines(capitals(parent))
}

/** "Số: 05/BC-UBND". A number still to be given keeps its blank, which the decree's clerk fills by hand. */
export function numberLine(number: string): string {
  const text = printable(number)
  if (/^Số\s*:/u.test(text)) return text
  return text.startsWith('/') ? `Số:      ${text}` : `Số: ${text}`
}

/**
 * "Kính gửi": one body stands on the same line; several stand one a line, each after a dash, with ";" between and "."
 * at the end (Phụ lục I, phần II, mục 9.a).
 */
export function addressees(to: readonly string[]): { intro: string; lines: readonly string[] } {
  const names = to.map((name) => bare(name))
  if (names.length === 1) return { intro: `Kính gửi: ${names.join('')}.`, lines: [] }
  return { intro: 'Kính gửi:', lines: dashed(names) }
}

/** The list under "Nơi nhận:", each with a dash, ";" between and "." at the end. */
export function recipientLines(recipients: readonly string[]): readonly string[] {
  return dashed(recipients.map((name) => bare(name)))
}

/**
 * Who signs: the lines in capitals are the authority and the post, what follows is the name. A draft without a name
 * leaves its place blank.
 */
export function signatureParts(signature: readonly string[]): { posts: readonly string[]; name: readonly string[] } {
  const lines = signature.map((line) => printable(line).trim())
  const end = lines.findIndex((line) => line !== capitals(line) || line === '')
  const posts = end === -1 ? lines : lines.slice(0, end)
  return { posts, name: end === -1 ? [] : lines.slice(end).filter((line) => line !== '') }
}

/** What stands under the post of each of several signers. */
export const signersHint = '(Ký, ghi rõ họ tên)'

/** A heading as the decree writes it: those numbered "I." in capitals, the rest as given. */
export function headingText(text: string, official: boolean): string {
  const clean = printable(text)
  return official && romanHeading.test(clean) ? capitals(clean) : clean
}

function capitals(text: string): string {
  return text.toLocaleUpperCase('vi')
}

function fitsIssuerColumn(line: string): boolean {
  return boldTextWidth(line, layout.size.agency) <= layout.issuerColumn
}

function bare(name: string): string {
  return printable(name)
    .trim()
    .replace(/^[-–]\s*/, '')
    .replace(/[;.,\s]+$/, '')
}

function dashed(names: readonly string[]): readonly string[] {
  return names.map((name, index) => `- ${name}${index === names.length - 1 ? '.' : ';'}`)
}
