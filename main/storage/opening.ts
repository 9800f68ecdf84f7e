import type { NewId } from '../../src/base/ports.ts'
import type { Instant } from '../../src/base/day.ts'
import type { Database } from '../../src/storage/database.ts'

/** What opening a register needs of the host. */
export interface Opening {
  now: () => Instant
  /** A fresh UUIDv7. */
  newId: NewId
  /** The app's version. */
  version: string
}

export interface OpenedRegister {
  database: Database
  communeId: number
  place: OpenedPlace
}

/** Where the data lie, how they are kept, and by which version of the app. */
export interface OpenedPlace {
  /** The folder, or the server's address without user and password. */
  dataFolder: string
  protection: 'key-file' | 'server'
  version: string
}
