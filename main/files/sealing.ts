import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, scrypt } from 'node:crypto'
import { promisify } from 'node:util'
import type { Seals } from '../../src/base/ports.ts'

const slowly = promisify<string, Buffer, number, object, Buffer>(scrypt)
/** 128 MB and about half a second for each guess at a passphrase; part of format 1, so changed only with it. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 160 * 1024 * 1024 }
const nonceBytes = 12
const tagBytes = 16

/** Seals made with what Node brings: scrypt, AES-256-GCM, HMAC-SHA-256. A sealed text is nonce, ciphertext, tag. */
export function createSeals(): Seals {
  return {
    newSalt: () => randomBytes(16).toString('hex'),
    async keyOf(passphrase, salt) {
      return (await slowly(passphrase, Buffer.from(salt, 'hex'), 32, cost)).toString('hex')
    },
    seal(key, bound, text) {
      const nonce = randomBytes(nonceBytes)
      const cipher = createCipheriv('aes-256-gcm', Buffer.from(key, 'hex'), nonce)
      cipher.setAAD(Buffer.from(bound, 'utf8'))
      return Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
    },
    open(key, bound, sealed) {
      if (sealed.length < nonceBytes + tagBytes) return undefined
      const nonce = sealed.subarray(0, nonceBytes)
      const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'hex'), nonce, { authTagLength: tagBytes })
      decipher.setAAD(Buffer.from(bound, 'utf8'))
      decipher.setAuthTag(sealed.subarray(sealed.length - tagBytes))
      try {
        const opened = [decipher.update(sealed.subarray(nonceBytes, sealed.length - tagBytes)), decipher.final()]
        return Buffer.concat(opened).toString('utf8')
      } catch {
        return undefined // the tag does not fit: the only way in which `final` fails here
      }
    },
    mark: (key, text) => createHmac('sha256', Buffer.from(key, 'hex')).update(text, 'utf8').digest('hex'),
    digest: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  }
}
