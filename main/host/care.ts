import * as fs from 'node:fs'
import { join } from 'node:path'
import type { Care, Place } from '../../src/access/index.ts'
import { Instant } from '../../src/base/day.ts'
import { databaseName } from '../storage/folder.ts'

/** How a register lies on its disk. A server's is looked after where the server stands. */
export function careOf({ dataFolder, protection }: Place, { verify, erase }: Pick<Care, 'verify' | 'erase'>): Care {
  return {
    state: () => (protection === 'server' ? { size: null, lastCopyAt: null } : stateOfFolder(dataFolder)),
    verify,
    async erase() {
      if (protection === 'server') throw new Error('a register on a server is not erased from here')
      await erase()
    },
  }
}

function stateOfFolder(folder: string): ReturnType<Care['state']> {
  const files = fs.readdirSync(folder).flatMap((name) => {
    const seen = fs.statSync(join(folder, name), { throwIfNoEntry: false })
    return seen?.isFile() ? [{ name, size: seen.size, at: seen.mtime }] : []
  })
  const copies = files
    .filter(({ name }) => /\.truoc-.*\.db$/.test(name))
    .map(({ at }) => at.toISOString())
    .toSorted()
  const last = copies.at(-1)
  return {
    size: files.filter(({ name }) => name.startsWith(databaseName)).reduce((sum, { size }) => sum + size, 0),
    lastCopyAt: last === undefined ? null : Instant.parse(last),
  }
}
