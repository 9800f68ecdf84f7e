import { newId } from '../../main/host/ids.ts'
import { openFolder } from '../../main/storage/folder.ts'
import { Instant } from '../../src/base/day.ts'
import { unitsOfWork } from '../../src/storage/unit-of-work.ts'
import { addChild } from '../support/facts.ts'

// A process of its own that writes children into a folder: `writer-process.ts FOLDER COUNT`. Prints one line a commit,
// after it: the number of the recording.

const [folder = '', count = '0'] = process.argv.slice(2)
const now = () => Instant.parse(new Date().toISOString())
const { database, communeId } = await openFolder(folder, { now, newId, version: 'test' })
const units = unitsOfWork({ database, communeId, now, changed: () => undefined })
for (let turn = 0; turn < Number(count); turn++) {
  const recording = await units.write({ actor: 'another process', operation: 'test' }, async (unit) => {
    await addChild(unit, { name: `Em ${process.pid} ${turn}` })
    return unit.recording()
  })
  process.stdout.write(`${recording}\n`)
}
await database.close()
