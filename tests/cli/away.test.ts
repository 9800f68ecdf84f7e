import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type Client, inProcessClient } from '../../main/host/in-process.ts'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { newId } from '../../main/host/ids.ts'
import { openHost } from '../../main/host/open-host.ts'
import { bytesToBase64 } from '../../src/access/base64.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { cli, done } from './cli.ts'

const count = z.int().min(0)
const Taken = z.object({
  takenId: z.uuid(),
  sessionId: z.uuid(),
  day: z.iso.date(),
  place: z.string(),
  withWhom: z.string(),
  since: z.iso.datetime(),
  households: count,
  children: count,
  state: z.enum(['out', 'returned', 'cancelled']),
  confirmation: z.string().nullable(),
})
const Out = Taken.extend({ file: z.object({ path: z.string(), sha256: z.string() }) })
const Back = z.object({
  takenId: z.uuid(),
  dryRun: z.boolean(),
  seenBefore: z.boolean(),
  brings: z.object({ arrivals: count, outcomes: count, visitors: count, newChildren: count }),
  same: count,
  undecided: count,
  conflicts: z.array(z.object({ id: z.uuid(), name: z.string(), keep: z.enum(['here', 'away']).nullable() })),
  children: z.array(z.object({ id: z.uuid(), name: z.string(), as: z.string().nullable() })),
  confirmation: z.string().nullable(),
})

const folder = temporaryFolder('away')
const [here, there, usb, secret] = ['so', 'may-khac', 'usb', 'mat-khau'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
  string,
]
const out = ['--with', 'Lò Thị Lan', '--passphrase-file', secret, '--out', usb, '--data', here]
let day = ''
let sessionId = ''
let children: string[] = []

/** Works at a machine as its window does, and leaves it. */
async function at<T>(data: string, work: (client: Client) => Promise<T>): Promise<T> {
  const host = await openHost({ dataFolder: data })
  try {
    return await work(inProcessClient(host.router, host.context(thisMachine)))
  } finally {
    await host.close()
  }
}

beforeAll(async () => {
  writeFileSync(secret, 'mật khẩu của buổi\n')
  const list = join(folder, 'danh-sach.csv')
  writeFileSync(list, 'Họ và tên,Ngày sinh,Thôn\nLò Văn An,02/10/2021,Bản Bó\nLò Thị Mai,05/01/2022,Bản Bó\n')
  await done('import', list, '--data', here)
  children = z
    .array(z.object({ id: z.string() }))
    .parse(await done('search', 'lo', '--data', here))
    .map(({ id }) => id)
  await at(here, async (client) => {
    day = (await client.access.session()).today
    sessionId = (await client.desk.begin({ requestId: newId(), placeName: 'Nhà văn hóa Bản Bó', from: '00:00' })).id
    await client.desk.arrival({ requestId: newId(), sessionId, childIds: children, state: 'present' })
  })
}, 60_000)

test('a session goes out as one file, is listed, comes back once, and what differs is decided first', async () => {
  const given = Out.parse(await done('away-out', '--day', day, ...out))
  expect(given).toMatchObject({
    sessionId,
    place: 'Nhà văn hóa Bản Bó',
    withWhom: 'Lò Thị Lan',
    children: 2,
    state: 'out',
  })
  expect(readdirSync(usb)).toEqual([expect.stringMatching(/^mang-di-.*\.stn-di$/)])
  expect(z.array(Taken).parse(await done('away-list', '--data', here))).toMatchObject([{ takenId: given.takenId }])
  const again = await cli(['away-out', '--session', sessionId, ...out])
  expect(again).toMatchObject({ exitCode: 3, stdout: '', stderr: expect.stringContaining('đang ở máy mang đi') })

  const [first = '', second = ''] = children
  const back = await at(there, async ({ away, desk, access }) => {
    const { fileId } = await away.offer({ name: 'a.stn-di', base64: bytesToBase64(readFileSync(given.file.path)) })
    await away.open({ requestId: newId(), fileId, passphrase: 'mật khẩu của buổi' })
    for (const childId of [first, second])
      await desk.outcome({ requestId: newId(), sessionId, childId, kind: 'taken', detail: { slip: 'TN-1' } })
    await desk.addChild({ requestId: newId(), sessionId, name: 'Vàng A Mới' })
    const { file } = await away.pack({ requestId: newId() })
    return Buffer.from((await access.takeFile({ fileId: file.fileId })).base64, 'base64')
  })
  const file = join(usb, 'mang-ve.stn-ve')
  writeFileSync(file, back)
  const refused = {
    requestId: newId(),
    sessionId,
    childId: first,
    kind: 'declined' as const,
    detail: { who: 'mẹ cháu' },
  }
  await at(here, (client) => client.desk.outcome(refused))

  const seen = Back.parse(await done('away-back', file, '--dry-run', '--data', here))
  expect(seen).toMatchObject({
    dryRun: true,
    undecided: 1,
    confirmation: null,
    brings: { outcomes: 1, newChildren: 1 },
  })
  expect(seen.conflicts).toMatchObject([{ id: first, keep: null }])
  const undecided = await cli(['away-back', file, '--data', here])
  expect(undecided).toMatchObject({ exitCode: 3, stdout: '', stderr: expect.stringContaining(first) })
  const decisions = join(folder, 'chon.json')
  writeFileSync(decisions, JSON.stringify({ conflicts: { [first]: 'here' } }))
  const kept = Back.parse(await done('away-back', file, '--decisions', decisions, '--keep', 'away', '--data', here))
  expect(kept).toMatchObject({ dryRun: false, undecided: 0, brings: { outcomes: 1, newChildren: 1 } })
  expect(kept.confirmation).toMatch(/^\w{4}-\w{4}-\w{4}$/)
  const states = z.array(z.object({ id: z.string(), state: z.string() }))
  const found = states.parse(await done('search', 'lo', '--data', here))
  expect(new Map(found.map(({ id, state }) => [id, state]))).toEqual(
    new Map([
      [first, 'declined'],
      [second, 'taken'],
    ]),
  )
  expect(states.parse(await done('search', 'vang a moi', '--data', here))).toHaveLength(1)

  const twice = Back.parse(await done('away-back', file, '--data', here))
  expect(twice).toMatchObject({ seenBefore: true, brings: { arrivals: 0, outcomes: 0, visitors: 0, newChildren: 0 } })
  expect(await done('away-list', '--data', here)).toEqual([])
  expect(z.array(Taken).parse(await done('away-list', '--all', '--data', here))).toMatchObject([
    { state: 'returned', confirmation: kept.confirmation },
  ])
}, 120_000)

test('what is none is refused in a sentence, and nothing goes out', async () => {
  const own = temporaryFolder('away')
  const file = join(own, 'a.stn-ve')
  writeFileSync(file, 'không phải tệp mang về')
  expect(await cli(['away-back', file, '--data', here])).toMatchObject({
    exitCode: 3,
    stdout: '',
    stderr: expect.stringContaining('không phải tệp'),
  })
  writeFileSync(join(own, 'chon.json'), '{"conflicts":{"x":"both"}}')
  expect(await cli(['away-back', file, '--decisions', join(own, 'chon.json'), '--data', here])).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('"here"|"away"'),
  })
  expect(await cli(['away-out', '--day', '2001-01-01', ...out])).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('không có buổi'),
  })
  writeFileSync(join(own, 'ngan'), 'ngắn')
  const short = ['--with', 'Lan', '--passphrase-file', join(own, 'ngan'), '--out', usb, '--data', here]
  expect(await cli(['away-out', '--session', sessionId, ...short])).toMatchObject({
    exitCode: 2,
    stderr: expect.stringContaining('ít nhất 8 ký tự'),
  })
  const place = ['--with', 'Lan', '--passphrase-file', secret, '--out', file, '--data', here]
  expect(await cli(['away-out', '--session', sessionId, ...place])).toMatchObject({
    exitCode: 3,
    stderr: expect.stringContaining('Không ghi được vào thư mục'),
  })
  expect(await done('away-list', '--data', here)).toEqual([])
}, 60_000)
