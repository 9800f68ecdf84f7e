import { randomBytes } from 'node:crypto'
import type { NewId } from '../../src/base/ports.ts'
import { milliseconds } from './clock.ts'

/** What ids are made of; the machine's own, but for tests. */
export interface IdSource {
  milliseconds(): number
  randomBytes(count: number): Uint8Array
}

/**
 * Makes UUIDv7 (RFC 9562 §5.7) in strictly growing order within this process: 48 bits of time, a 12-bit counter that
 * starts at random in its lower half each millisecond (method 1), 62 random bits. While the clock goes back the counter
 * goes on, and when it is used up the next millisecond is borrowed.
 */
export function createIds(source: IdSource = { milliseconds, randomBytes: pooled(randomBytes) }): () => string {
  let time = 0
  let counter = 0
  let written = ''
  return () => {
    const random = source.randomBytes(16)
    const instant = source.milliseconds()
    if (instant > time || counter === 0xfff) {
      time = Math.max(instant, time + 1)
      counter = ((byteAt(random, 6) << 8) | byteAt(random, 7)) & 0x7ff
      const hex = time.toString(16).padStart(12, '0')
      written = `${hex.slice(0, 8)}-${hex.slice(8)}-7`
    } else counter++
    const variant = hexOf[0x80 | (byteAt(random, 8) & 0x3f)]
    return `${written}${hexOf[counter >> 8]?.[1]}${hexOf[counter & 0xff]}-${variant}${hexAt(random, 9)}-${hexAt(random, 10)}${hexAt(random, 11)}${hexAt(random, 12)}${hexAt(random, 13)}${hexAt(random, 14)}${hexAt(random, 15)}`
  }
}

const hexOf = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0
}

function hexAt(bytes: Uint8Array, at: number): string {
  return hexOf[byteAt(bytes, at)] ?? ''
}

/** Asking the machine for each sixteen bytes is slow: it is asked for some thousand and they are handed out. */
function pooled(draw: (count: number) => Uint8Array): (count: number) => Uint8Array {
  let pool: Uint8Array = new Uint8Array(0)
  let used = 0
  return (count) => {
    if (pool.length - used < count) {
      pool = draw(16_384)
      used = 0
    }
    used += count
    return pool.subarray(used - count, used)
  }
}

const next = createIds()

/** A fresh UUIDv7, greater than every one before it in this process; of which kind it is, whoever asks says. */
export const newId: NewId = <Id extends string>() => next() as Id // the one place where ids are made

/** An unguessable word for an address or a cookie: 256 bits, safe in both. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url')
}

/** A short reference a person can read out over the telephone: no 0/O, 1/I. */
export function newReference(): string {
  const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
  const text = Array.from(randomBytes(8), (byte) => letters.charAt(byte & 31)).join('')
  return `${text.slice(0, 4)}-${text.slice(4)}`
}
