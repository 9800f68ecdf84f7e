import type { Care } from '../../src/access/index.ts'

/** For tests that are not about how the register lies on its disk. */
export const noCare: Care = {
  state: () => ({ size: null, lastCopyAt: null }),
  verify: async () => [],
  erase: async () => undefined,
}
