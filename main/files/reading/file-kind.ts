/** What a file is, told by its first bytes and never by its name. */
export type FileKind = 'zip' | 'ole' | 'markup' | 'text' | { found: string }

const SIGNATURES: readonly [bytes: readonly number[], found: string][] = [
  [[0x25, 0x50, 0x44, 0x46], 'pdf'],
  [[0x4d, 0x5a], 'program'],
  [[0x7f, 0x45, 0x4c, 0x46], 'program'],
  [[0x89, 0x50, 0x4e, 0x47], 'picture'],
  [[0xff, 0xd8, 0xff], 'picture'],
  [[0x47, 0x49, 0x46, 0x38], 'picture'],
  [[0x1f, 0x8b], 'archive'],
  [[0x52, 0x61, 0x72, 0x21], 'archive'],
  [[0x37, 0x7a, 0xbc, 0xaf], 'archive'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'rtf'],
]

/** Text may hold a stray control character, but not one in a hundred. */
const MOST_CONTROLS = 0.01

export function fileKind(file: Uint8Array): FileKind {
  if (file.length === 0) return { found: 'empty' }
  if (startsWith(file, [0x50, 0x4b])) return 'zip'
  if (startsWith(file, [0xd0, 0xcf, 0x11, 0xe0])) return 'ole'
  for (const [bytes, found] of SIGNATURES) if (startsWith(file, bytes)) return { found }
  const utf16 = startsWith(file, [0xff, 0xfe]) || startsWith(file, [0xfe, 0xff])
  if (!utf16 && shareOfControls(file.subarray(0, 65_536)) > MOST_CONTROLS) return { found: 'binary' }
  const start = new TextDecoder(utf16 ? (file[0] === 0xff ? 'utf-16le' : 'utf-16be') : 'utf-8').decode(
    file.subarray(0, 1024),
  )
  const first = start.trimStart()
  if (first === '') return { found: 'empty' }
  if (first.startsWith('<')) return 'markup'
  return /^[{[]\s*["{[\]}]/.test(first) ? { found: 'json' } : 'text'
}

function startsWith(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, at) => file[at] === byte)
}

function shareOfControls(sample: Uint8Array): number {
  let controls = 0
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 0x1a && byte !== 0x1b)) controls++
  return controls / sample.length
}
