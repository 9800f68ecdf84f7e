import { z } from 'zod'
import type { Seals } from '../base/ports.ts'

/** The format of sealed files that this version writes and reads. */
export const format = 1
const product = 'so-thu-nhan/buoi-mang-di'
const longestHead = 2000

/** What anybody may read of a sealed file. It is bound to the sealed part: changed, the file opens no more. */
export interface Head {
  kind: 'out' | 'back'
  fileId: string
  /** The commune whose session it is, by its uid: no name. */
  commune: string
  /** Of the passphrase; empty in a return, which opens with the same key. */
  salt: string
  /** Tells a wrong passphrase from a damaged file. */
  check: string
}

const HeadShape = z.object({
  product: z.literal(product),
  format: z.int(),
  kind: z.enum(['out', 'back']),
  fileId: z.uuid(),
  commune: z.string().max(100),
  salt: z.string().regex(/^[0-9a-f]*$/),
  check: z.string().regex(/^[0-9a-f]{16}$/),
})

/** Why a file is not opened. */
export type NotOpened = 'NOT_AWAY_FILE' | 'NEWER_FORMAT' | 'OLDER_FORMAT' | 'FILE_BROKEN' | 'WRONG_PASSPHRASE'

/** A sealed file: a line of JSON, a line with size and SHA-256 of what follows, the sealed text. */
export interface Envelope {
  head: Head
  /** The first line as it stands. */
  bound: string
  sealed: Uint8Array
}

/** @returns the bytes of a file that only the key opens */
export function closeEnvelope(seals: Seals, key: string, head: Omit<Head, 'check'>, content: object): Uint8Array {
  const bound = JSON.stringify({ product, format, ...head, check: checkOf(seals, key) })
  const sealed = seals.seal(key, bound, JSON.stringify(content))
  const lines = bytesOfAscii(`${bound}\n${sealed.length} ${seals.digest(sealed)}\n`)
  const file = new Uint8Array(lines.length + sealed.length)
  file.set(lines)
  file.set(sealed, lines.length)
  return file
}

/** Reads everything that needs no key; says at once what is no such file, of another version, cut short or damaged. */
export function readEnvelope(seals: Seals, file: Uint8Array): Envelope | NotOpened {
  const first = lineFrom(file, 0)
  if (first === undefined) return 'NOT_AWAY_FILE'
  const told = parsed(first.line)
  if (typeof told !== 'object' || told === null || Reflect.get(told, 'product') !== product) return 'NOT_AWAY_FILE'
  const version: unknown = Reflect.get(told, 'format')
  if (typeof version === 'number' && version !== format) return version > format ? 'NEWER_FORMAT' : 'OLDER_FORMAT'
  const head = HeadShape.safeParse(told)
  const second = lineFrom(file, first.next)
  if (!head.success || second === undefined) return 'FILE_BROKEN'
  const sealed = file.subarray(second.next)
  if (second.line !== `${sealed.length} ${seals.digest(sealed)}`) return 'FILE_BROKEN'
  return { head: head.data, bound: first.line, sealed }
}

/** What was closed in. @returns WRONG_PASSPHRASE for another key, FILE_BROKEN when the seal or the shape is not whole */
export function openEnvelope<Shape extends z.ZodType>(
  seals: Seals,
  key: string,
  { head, bound, sealed }: Envelope,
  shape: Shape,
): z.infer<Shape> | NotOpened {
  if (head.check !== checkOf(seals, key)) return 'WRONG_PASSPHRASE'
  const text = seals.open(key, bound, sealed)
  if (text === undefined) return 'FILE_BROKEN'
  const content = shape.safeParse(parsed(text))
  return content.success ? content.data : 'FILE_BROKEN'
}

function checkOf(seals: Seals, key: string): string {
  return seals.mark(key, product).slice(0, 16)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function lineFrom(file: Uint8Array, from: number): { line: string; next: number } | undefined {
  const end = file.subarray(from, from + longestHead).indexOf(10)
  if (end < 0) return undefined
  return { line: String.fromCharCode(...file.subarray(from, from + end)), next: from + end + 1 }
}

function bytesOfAscii(text: string): Uint8Array {
  return Uint8Array.from([...text].map((letter) => letter.charCodeAt(0)))
}
