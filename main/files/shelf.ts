import { createHash } from 'node:crypto'
import type { Instant } from '../../src/base/day.ts'
import type { Drawer, FileShelf, ShelfFile } from '../../src/base/ports.ts'

export interface ShelfOptions {
  now(): Instant
  newId(): string
  /** All files together; 256 MB by default. */
  maxBytes?: number
}

/** The shelf cannot hold a file of this size at all. */
export class ShelfTooSmall extends Error {
  readonly size: number
  readonly limit: number
  constructor(size: number, limit: number) {
    super(`a file of ${size} bytes does not fit on a shelf of ${limit} bytes`)
    this.name = 'ShelfTooSmall'
    this.size = size
    this.limit = limit
  }
}

const HOUR = 3_600_000
const DEFAULT_BYTES = 256 * 1024 * 1024

type KeptFile = ShelfFile & { bytes: Uint8Array; until: number; drawer: Drawer }

/**
 * Keeps files in memory for an hour. When the shelf is full the oldest ones leave first; a file that is gone was
 * either taken too late or pushed out, and the user hands it in again.
 */
export function createShelf({ now, newId, maxBytes = DEFAULT_BYTES }: ShelfOptions): FileShelf {
  // In order of arrival, so the oldest is always first.
  const files = new Map<string, KeptFile>()
  let total = 0

  function put({ name, bytes }: { name: string; bytes: Uint8Array }, drawer: Drawer = 'common'): ShelfFile {
    if (bytes.length > maxBytes) throw new ShelfTooSmall(bytes.length, maxBytes)
    forgetOld()
    for (const fileId of files.keys()) {
      if (total + bytes.length <= maxBytes) break
      remove(fileId)
    }
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const file: ShelfFile = { fileId: newId(), name, size: bytes.length, sha256 }
    files.set(file.fileId, { ...file, bytes, drawer, until: Date.parse(now()) + HOUR })
    total += bytes.length
    return file
  }

  function get(fileId: string, drawer: Drawer = 'common'): (ShelfFile & { bytes: Uint8Array }) | undefined {
    forgetOld()
    const kept = files.get(fileId)
    if (kept === undefined || kept.drawer !== drawer) return undefined
    const { until: _until, drawer: _drawer, ...file } = kept
    return file
  }

  function remove(fileId: string): void {
    total -= files.get(fileId)?.size ?? 0
    files.delete(fileId)
  }

  function forgetOld(): void {
    const instant = Date.parse(now())
    for (const [fileId, { until }] of files) if (until <= instant) remove(fileId)
  }

  return { put, get, remove }
}
