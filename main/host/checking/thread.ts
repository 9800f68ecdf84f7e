import type { Check } from '../../storage/checks.ts'
import { verifyFolder } from '../../storage/folder.ts'

/** Looks through the register of a data folder over connections of this thread's own. */
export function check(folder: string): Promise<readonly Check[]> {
  return verifyFolder(folder)
}
