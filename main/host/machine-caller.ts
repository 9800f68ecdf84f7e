import type { Caller } from '../../src/access/index.ts'
import { permissions } from '../../src/access/operation.ts'

/** Whoever sits at this machine: until accounts exist, every window and command may do everything. */
export const thisMachine: Caller = { actor: 'máy này', permissions: new Set(permissions) }
