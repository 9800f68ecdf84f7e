import type { Instant } from '../base/day.ts'
import type { Host } from '../base/ports.ts'
import type { Topic, Unit, UnitsOfWork } from '../storage/unit-of-work.ts'
import type { Permission } from './operation.ts'

/** Who calls. Until accounts exist every window and command acts as "máy này" with all permissions. */
export interface Caller {
  actor: string
  permissions: ReadonlySet<Permission>
}

/** Where the data lie and how they are kept. */
export interface Place {
  dataFolder: string
  protection: 'key-file' | 'server'
  version: string
}

/** How the register lies on its disk: asked by the screen that looks after the data. */
export interface Care {
  state(): { size: number | null; lastCopyAt: Instant | null }
  verify(): Promise<readonly { name: string; ok: boolean; detail: string }[]>
  /** Destroys the register with its key and every copy beside it, and begins an empty one. Not on a server. */
  erase(): Promise<void>
}

/** What every operation is called with, whatever the transport. */
export interface Context {
  host: Host
  caller: Caller
  units: UnitsOfWork
  place: Place
  care: Care
  /** The example lists that come with the product. */
  examples: () => Promise<readonly { name: string; bytes: Uint8Array }[]>
  /** Tells what changed after each commit, until the signal stops it. */
  changes: (signal?: AbortSignal) => AsyncGenerator<readonly Topic[]>
}

/** What a handler sees behind the middlewares. In an operation that opens its own units, touching `unit` throws. */
export interface InUnit extends Context {
  unit: Unit
}
