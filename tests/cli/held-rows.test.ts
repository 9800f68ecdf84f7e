import { randomUUID } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { inProcessClient } from '../../main/host/in-process.ts'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { openHost } from '../../main/host/open-host.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { cli, done } from './cli.ts'
import { Children, Figures, Held, Imported } from './shapes.ts'

const day = '2024-07-18'
const head = 'Họ và tên,Ngày sinh,Giới tính,Thôn,Họ tên mẹ'
let data: string

beforeEach(async () => {
  data = temporaryFolder('held')
  const first = await take(
    `${head}\nLò Văn An,13/05/2018,Nam,Bản Bó,Cầm Thị Thủy\nVì Thị Bình,02/02/2019,Nữ,Bản Cáp,Lò Thị Hoa\n`,
  )
  expect(first.totals).toMatchObject({ read: 2, new: 2 })
})

test('a child who may be one of two waits, and is the same once somebody says so', async () => {
  const { totals, importId } = await take(`${head}\nLò Văn An,13/05/2018,Nam,Bản Bó,Hoàng Thị Khác\n`)
  expect(totals).toMatchObject({ read: 1, held: 1 })
  const [row, another] = await held()
  expect(another).toBeUndefined()
  expect(row).toMatchObject({
    name: 'Lò Văn An',
    row: 2,
    code: 'possible-duplicate',
    candidates: [{ name: 'Lò Văn An' }],
  })
  expect(await held('--import', importId)).toHaveLength(1)
  await done('decide', row?.rowId ?? '', 'same', row?.candidates[0]?.id ?? '', '--data', data)
  expect(await held()).toEqual([])
  expect(await present()).toBe(2)
})

test('a child held may be a new one, or be left out, all of a kind at once', async () => {
  await take(`${head}\nLò Văn An,13/05/2018,Nam,Bản Bó,Hoàng Thị Khác\n`)
  expect(await done('decide', '--code', 'possible-duplicate', 'new', '--data', data)).toMatchObject({ decided: 1 })
  expect(await present()).toBe(3)
  await take(`${head}\nVì Thị Bình,02/02/2019,Nữ,Bản Cáp,Quàng Thị Lạ\n`)
  expect(await done('decide', '--code', 'possible-duplicate', 'drop', '--data', data)).toMatchObject({ decided: 1 })
  expect(await present()).toBe(3)
  expect(await held()).toEqual([])
})

test('a village nobody knows is given the name of one that exists', async () => {
  await confirmVillages()
  const { totals } = await take(`${head}\nHà Văn Cường,01/01/2020,Nam,Bản Xa Lạ,Lò Thị Mới\n`)
  expect(totals).toMatchObject({ held: 1 })
  expect(await held()).toMatchObject([{ code: 'village-unknown' }])
  const wrong = await cli(['decide', '--code', 'village-unknown', 'same', 'Bản Không Có', '--data', data])
  expect(wrong).toMatchObject({ exitCode: 3, stdout: '' })
  await done('decide', '--code', 'village-unknown', 'same', 'ban bo', '--data', data)
  const figures = Figures.parse(await done('figures', '--as-of', day, '--data', data))
  expect(figures.villages.find(({ name }) => name === 'Bản Bó')?.under6.total).toBe(1)
})

test('a row that is not there cannot be decided', async () => {
  const unknown = await cli(['decide', randomUUID(), 'new', '--data', data])
  expect(unknown).toMatchObject({ exitCode: 3, stdout: '', stderr: expect.stringContaining('Không có dòng') })
})

test('several files are one list, and a card said for all of it counts', async () => {
  const both = [
    `${head}\nTòng Văn Dũng,03/03/2019,Nam,Bản Bó,Lò Thị Một\n`,
    `${head}\nCà Thị Em,04/04/2016,Nữ,Bản Cáp,Lò Thị Hai\n`,
  ]
  const files = both.map((text, at) => fileOf(text, `tep-${at}.csv`))
  const { totals, files: read } = Imported.parse(
    await done('import', ...files, '--as-of', day, '--card', 'done', '--data', data),
  )
  expect(totals).toMatchObject({ read: 2, new: 2 })
  expect(read.map(({ file }) => file)).toEqual(['tep-0.csv', 'tep-1.csv'])
  const { all } = Figures.parse(await done('figures', '--as-of', day, '--data', data))
  expect(all).toMatchObject({ total: 4, done: 2, left: 2 })
})

test.each([
  ['a secrecy mark', `MẬT\n${head}\nLò Văn An,13/05/2018,Nam,Bản Bó,Cầm Thị Thủy\n`, 'dấu MẬT'],
  ['no heading', 'một,hai\nba,bốn\n', ''],
  ['no spreadsheet at all', '\u0000\u0001\u0002\u0003', ''],
])('a file with %s is refused and nothing is written', async (_what, text, said) => {
  const before = await done('figures', '--as-of', day, '--data', data)
  const { exitCode, stdout, stderr } = await cli(['import', fileOf(text), '--as-of', day, '--data', data])
  expect({ exitCode, stdout }).toEqual({ exitCode: 3, stdout: '' })
  expect(stderr).toContain(said)
  expect(stderr.trim()).not.toBe('')
  expect(await done('figures', '--as-of', day, '--data', data)).toEqual(before)
  expect(await held()).toEqual([])
})

test('a list of a day still to come is refused', async () => {
  const file = fileOf(`${head}\nLò Văn Mai Sau,13/05/2018,Nam,Bản Bó,Cầm Thị Thủy\n`)
  expect(await cli(['import', file, '--as-of', '2999-01-01', '--data', data])).toMatchObject({
    exitCode: 3,
    stdout: '',
  })
  const future = ['figures', '--as-of', day, '--known-at', '2999-01-01T00:00:00Z', '--data', data]
  expect(await cli(future)).toMatchObject({ exitCode: 3, stdout: '' })
})

test('work that is stopped writes nothing and says so', async () => {
  const before = await present()
  const file = fileOf(`${head}\nLò Văn Dừng,13/05/2018,Nam,Bản Bó,Cầm Thị Thủy\n`)
  const stopped = await cli(['import', file, '--as-of', day, '--data', data], { signal: AbortSignal.abort() })
  expect(stopped).toMatchObject({ exitCode: 130, stdout: '', stderr: expect.stringContaining('Đã dừng') })
  expect(await present()).toBe(before)
})

async function take(text: string) {
  return Imported.parse(await done('import', fileOf(text), '--as-of', day, '--data', data))
}

async function held(...args: readonly string[]) {
  return Held.parse(await done('held', ...args, '--data', data))
}

async function present(): Promise<number> {
  return Children.parse(await done('children', '--as-of', day, '--data', data)).length
}

function fileOf(text: string, name = 'danh-sach.csv'): string {
  const file = join(temporaryFolder('list'), name)
  writeFileSync(file, text)
  return file
}

async function confirmVillages(): Promise<void> {
  const host = await openHost({ dataFolder: data })
  const client = inProcessClient(host.router, host.context(thisMachine))
  await client.access.saveSettings({ requestId: randomUUID(), settings: { villagesConfirmed: true } })
  await host.close()
}
