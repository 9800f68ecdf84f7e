const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const padding = 61 // '='
const chunk = 0x6000

/** The bytes that a base64 text (RFC 4648 §4, with or without padding) stands for; undefined when it is none. */
export function bytesFromBase64(text: string): Uint8Array | undefined {
  let end = text.length
  while (end > 0 && text.length - end < 2 && text.charCodeAt(end - 1) === padding) end--
  if (end % 4 === 1 || (end !== text.length && text.length % 4 !== 0)) return undefined
  const bytes = new Uint8Array(Math.floor((end * 3) / 4))
  let at = 0
  let held = 0
  let bits = 0
  for (let index = 0; index < end; index++) {
    const value = valueOf(text.charCodeAt(index))
    if (value === undefined) return undefined
    held = ((held << 6) | value) & 0xffffff
    bits += 6
    if (bits >= 8) {
      bits -= 8
      bytes[at++] = (held >> bits) & 0xff
    }
  }
  return bytes
}

/** The base64 text (RFC 4648 §4, padded) of bytes. */
export function bytesToBase64(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let start = 0; start < bytes.length; start += chunk)
    parts.push(chunkToBase64(bytes.subarray(start, start + chunk)))
  return parts.join('')
}

function chunkToBase64(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 3) {
    const first = bytes[at] ?? 0
    const second = bytes[at + 1]
    const third = bytes[at + 2]
    text += letterOf(first >> 2) + letterOf(((first & 3) << 4) | ((second ?? 0) >> 4))
    text += second === undefined ? '=' : letterOf(((second & 15) << 2) | ((third ?? 0) >> 6))
    text += third === undefined ? '=' : letterOf(third & 63)
  }
  return text
}

function letterOf(value: number): string {
  return letters.charAt(value)
}

function valueOf(code: number): number | undefined {
  if (code >= 65 && code <= 90) return code - 65
  if (code >= 97 && code <= 122) return code - 71
  if (code >= 48 && code <= 57) return code + 4
  if (code === 43) return 62
  return code === 47 ? 63 : undefined
}
