import { crc32, inflateRawSync } from 'node:zlib'
import { Refusal } from './refusal.ts'
import { megabytes } from './limits.ts'

export interface ZipEntry {
  name: string
  encrypted: boolean
  method: number
  crc: number
  packedSize: number
  size: number
  headerAt: number
}

const CENTRAL_ENTRY = 0x02014b50
const LOCAL_ENTRY = 0x04034b50
const END_OF_DIRECTORY = 0x06054b50
const ZIP64_LOCATOR = 0x07064b50
const ZIP64_END = 0x06064b50
const IN_ZIP64 = 0xffffffff
const LARGEST_PIECE = 16 * 1024 * 1024

/** @throws {Refusal} `broken` when the directory at the end of the file is missing or damaged. */
export function listZip(file: Buffer): Map<string, ZipEntry> {
  try {
    return readDirectory(file)
  } catch (failure) {
    if (failure instanceof RangeError) throw new Refusal('broken', { detail: 'zip directory' })
    throw failure
  }
}

/**
 * Unpacks one entry, never past the size that its directory entry declares and never past `room` bytes.
 * @throws {Refusal} `too-large`, `password`, or `broken` when size or checksum disagree.
 */
export function unzip(file: Buffer, entry: ZipEntry, room: number): Buffer {
  if (entry.encrypted) throw new Refusal('password')
  if (entry.size > room) throw new Refusal('too-large', { megabytes: megabytes(entry.size), limit: megabytes(room) })
  const packed = packedBytes(file, entry)
  const bytes = entry.method === 0 ? packed : inflate(packed, entry)
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw new Refusal('broken', { part: entry.name })
  return bytes
}

/** A zip of uncompressed parts, without checksums: only for handing parts that were checked to a parser. */
export function storedZip(parts: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [name, bytes] of parts) {
    const nameBytes = Buffer.from(name, 'utf8')
    const local = Buffer.alloc(30)
    local.writeUInt32LE(LOCAL_ENTRY, 0)
    local.writeUInt32LE(bytes.length, 18)
    local.writeUInt32LE(bytes.length, 22)
    local.writeUInt16LE(nameBytes.length, 26)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(CENTRAL_ENTRY, 0)
    local.copy(central, 16, 14, 28)
    central.writeUInt32LE(at, 42)
    pieces.push(local, nameBytes, bytes)
    directory.push(central, nameBytes)
    at += 30 + nameBytes.length + bytes.length
  }
  const directoryBytes = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(END_OF_DIRECTORY, 0)
  end.writeUInt16LE(parts.size, 8)
  end.writeUInt16LE(parts.size, 10)
  end.writeUInt32LE(directoryBytes.length, 12)
  end.writeUInt32LE(at, 16)
  return Buffer.concat([...pieces, directoryBytes, end])
}

function inflate(packed: Buffer, entry: ZipEntry): Buffer {
  if (entry.method !== 8) throw new Refusal('broken', { part: entry.name, method: entry.method })
  try {
    // One byte of room more than declared, so that a lie about the size shows; taken in a few large pieces.
    const chunkSize = Math.max(64, Math.min(entry.size + 1, LARGEST_PIECE))
    return inflateRawSync(packed, { maxOutputLength: entry.size + 1, chunkSize })
  } catch (failure) {
    const tooLong = failure instanceof Error && 'code' in failure && failure.code === 'ERR_BUFFER_TOO_LARGE'
    throw new Refusal(tooLong ? 'too-large' : 'broken', { part: entry.name })
  }
}

function packedBytes(file: Buffer, entry: ZipEntry): Buffer {
  const at = entry.headerAt
  if (at + 30 > file.length || file.readUInt32LE(at) !== LOCAL_ENTRY) throw new Refusal('broken', { part: entry.name })
  const from = at + 30 + file.readUInt16LE(at + 26) + file.readUInt16LE(at + 28)
  if (from + entry.packedSize > file.length) throw new Refusal('broken', { part: entry.name })
  return file.subarray(from, from + entry.packedSize)
}

function readDirectory(file: Buffer): Map<string, ZipEntry> {
  let { at, count } = findDirectory(file)
  const entries = new Map<string, ZipEntry>()
  for (; count > 0; count--) {
    if (file.readUInt32LE(at) !== CENTRAL_ENTRY) throw new Refusal('broken', { detail: 'zip directory' })
    const nameLength = file.readUInt16LE(at + 28)
    const extraLength = file.readUInt16LE(at + 30)
    // Some writers put backslashes into names.
    const name = file.toString('utf8', at + 46, at + 46 + nameLength).replaceAll('\\', '/')
    const entry: ZipEntry = {
      name,
      encrypted: (file.readUInt16LE(at + 8) & 1) === 1,
      method: file.readUInt16LE(at + 10),
      crc: file.readUInt32LE(at + 16),
      packedSize: file.readUInt32LE(at + 20),
      size: file.readUInt32LE(at + 24),
      headerAt: file.readUInt32LE(at + 42),
    }
    fillFromZip64(entry, file.subarray(at + 46 + nameLength, at + 46 + nameLength + extraLength))
    entries.set(name, entry)
    at += 46 + nameLength + extraLength + file.readUInt16LE(at + 32)
  }
  return entries
}

function findDirectory(file: Buffer): { at: number; count: number } {
  const lowest = Math.max(0, file.length - 22 - 0xffff)
  for (let end = file.length - 22; end >= lowest; end--) {
    if (file.readUInt32LE(end) !== END_OF_DIRECTORY) continue
    const found = { at: file.readUInt32LE(end + 16), count: file.readUInt16LE(end + 10) }
    const locator = end - 20
    if (locator < 0 || file.readUInt32LE(locator) !== ZIP64_LOCATOR) return found
    const record = Number(file.readBigUInt64LE(locator + 8))
    if (file.readUInt32LE(record) !== ZIP64_END) throw new Refusal('broken', { detail: 'zip directory' })
    return { at: Number(file.readBigUInt64LE(record + 48)), count: Number(file.readBigUInt64LE(record + 32)) }
  }
  throw new Refusal('broken', { detail: 'zip directory' })
}

/** Sizes over 4 GB, and those of writers that always use the long form, stand in an extra field. */
function fillFromZip64(entry: ZipEntry, extra: Buffer): void {
  if (entry.size !== IN_ZIP64 && entry.packedSize !== IN_ZIP64 && entry.headerAt !== IN_ZIP64) return
  let at = 0
  while (at + 4 <= extra.length && extra.readUInt16LE(at) !== 1) at += 4 + extra.readUInt16LE(at + 2)
  at += 4
  for (const field of ['size', 'packedSize', 'headerAt'] as const) {
    if (entry[field] !== IN_ZIP64) continue
    entry[field] = Number(extra.readBigUInt64LE(at))
    at += 8
  }
}
