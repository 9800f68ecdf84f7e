import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { verifyDatabase } from '../../main/storage/checks.ts'
import { openFolder } from '../../main/storage/folder.ts'
import { testClock, testIds } from '../support/clock.ts'
import { temporaryFolder } from '../support/temporary.ts'

const opening = { now: testClock('2024-01-01').now, newId: testIds(), version: 'test' }
const script = join(import.meta.dirname, 'writer-process.ts')

it('lets three processes open a new folder at once and write into it by turns', async () => {
  const folder = join(temporaryFolder(), 'sổ')
  const said = await Promise.all([1, 2, 3].map(() => finished(writer(folder, 15))))
  const recordings = said.flatMap((lines) => lines.trim().split('\n').map(Number))
  expect(recordings.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 45 }, (_, at) => at + 1))

  const { database } = await openFolder(folder, opening)
  const rows = await database.read((db) => db.selectFrom('recording').select(['no', 'at']).orderBy('no').execute())
  expect(rows.map((row) => row.no)).toEqual(Array.from({ length: 45 }, (_, at) => at + 1))
  expect(new Set(rows.map((row) => row.at)).size).toBe(45)
  expect(rows.map((row) => row.at)).toEqual(rows.map((row) => row.at).toSorted())
  expect((await database.read((db) => db.selectFrom('child').select('no').execute())).length).toBe(45)
  expect((await verifyDatabase(database)).filter((check) => !check.ok)).toEqual([])
  await database.close()
})

it('has every commit that was reported, after its process was killed', async () => {
  const folder = temporaryFolder()
  const killed = writer(folder, 100_000)
  let said = ''
  for await (const chunk of killed.stdout ?? []) {
    said += String(chunk)
    if (said.split('\n').length > 20) killed.kill('SIGKILL')
  }
  const reported = said.split('\n').slice(0, -1).map(Number)
  expect(reported.length).toBeGreaterThanOrEqual(20)

  const { database } = await openFolder(folder, opening)
  const rows = await database.read((db) => db.selectFrom('recording').select('no').orderBy('no').execute())
  expect(rows.map((row) => row.no)).toEqual(expect.arrayContaining(reported))
  const children = await database.read((db) => db.selectFrom('child').select('version').orderBy('no').execute())
  expect(children.map((child) => child.version)).toEqual(rows.map((row) => row.no))
  expect((await verifyDatabase(database)).filter((check) => !check.ok)).toEqual([])
  await database.close()
})

function writer(folder: string, count: number): ChildProcess {
  return spawn(process.execPath, [script, folder, String(count)], { stdio: ['ignore', 'pipe', 'inherit'] })
}

/** What a process printed, once it has ended well. */
async function finished(process: ChildProcess): Promise<string> {
  const ended = once(process, 'exit')
  const said = process.stdout === null ? '' : await text(process.stdout)
  expect(await ended).toEqual([0, null])
  return said
}
