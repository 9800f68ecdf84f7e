/** The text that UTF-8 bytes stand for; throws a URIError when they are none. */
export function utf8Text(bytes: Uint8Array): string {
  const escaped = Array.from(bytes, (byte) => escapes[byte] ?? '')
  return decodeURIComponent(escaped.join(''))
}

const escapes = Array.from({ length: 256 }, (_, byte) => `%${byte.toString(16).padStart(2, '0')}`)
