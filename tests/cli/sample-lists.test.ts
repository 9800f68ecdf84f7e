import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { temporaryFolder } from '../support/temporary.ts'
import { cli, done } from './cli.ts'
import { Change, Children, Figures, Found, Imported, Reported, type Terms, Undone, Verified } from './shapes.ts'

// The example campaign from beginning to end, as a script would go through it; each test goes on from the one before.

const day = '2024-07-18'
const data = temporaryFolder('cli')
const sample = (name: string): string => join('samples', name)
const counts = z.object({ done: z.int(), left: z.int() })
const answers = z
  .object({ villages: z.record(z.string(), z.object({ under6: counts, from6to13: counts })) })
  .parse(JSON.parse(readFileSync(sample('dap-an.json'), 'utf8')))

let second: z.infer<typeof Imported>

beforeAll(async () => {
  const { totals, asOf } = Imported.parse(await done('import', sample('danh-sach-tre-em.xlsx'), '--data', data))
  expect(totals).toEqual({ read: 2472, new: 2472, same: 0, changed: 0, held: 0, refused: 0 })
  expect(asOf).toBe(day)
})

test('the figures are those of every village, to the last child', async () => {
  const figures = Figures.parse(await done('figures', '--as-of', day, '--data', data))
  const shown = figures.villages.map(({ name, under6, from6to13 }) => [
    name,
    {
      under6: { done: under6.done, left: under6.left },
      from6to13: { done: from6to13.done, left: from6to13.left },
    },
  ])
  expect(Object.fromEntries(shown)).toEqual(answers.villages)
  expect(figures.all).toMatchObject({ total: 2472, left: 1472 })
})

test('a dry run says what would be and writes nothing', async () => {
  const before = Figures.parse(await done('figures', '--as-of', day, '--data', data))
  const dry = Imported.parse(
    await done('import', sample('chua-lam-theo-thon.xlsx'), '--as-of', day, '--dry-run', '--data', data),
  )
  expect(dry).toMatchObject({ dryRun: true, totals: { read: 1472, new: 0 } })
  const after = Figures.parse(await done('figures', '--as-of', day, '--data', data))
  expect({ ...after, knownAt: '' }).toEqual({ ...before, knownAt: '' })
})

test('a second list over the first is recognised, with what was repaired', async () => {
  second = Imported.parse(await done('import', sample('chua-lam-theo-thon.xlsx'), '--as-of', day, '--data', data))
  expect(second.totals).toMatchObject({ read: 1472, same: 1472 })
  const [file] = second.files
  expect(file?.sheets).toHaveLength(17)
  const codes = file?.sheets.flatMap((sheet) => sheet.problems.map((problem) => problem.code)) ?? []
  expect(codes.filter((code) => code === 'born-year-only')).toHaveLength(72)
  expect(codes.filter((code) => code === 'id-zero-restored').length).toBeGreaterThan(1000)
})

test('an old list in TCVN3 is recognised', async () => {
  const { totals, files } = Imported.parse(
    await done('import', sample('danh-sach-cu-tcvn3.xls'), '--as-of', day, '--data', data),
  )
  expect(totals).toMatchObject({ read: 300, same: 300 })
  expect(files[0]?.sheets[0]?.encoding).toBe('tcvn3')
})

test('the children left are those of the figures, with whole numbers', async () => {
  const left = Children.parse(await done('children', '--as-of', day, '--left', '--data', data))
  expect(left).toHaveLength(1472)
  expect(new Set(left.map((child) => child.id)).size).toBe(1472)
  expect(left.every((child) => child.state === 'left' && /^\d{12}$/.test(child.citizenNumber ?? ''))).toBe(true)
  const village = ['--village', 'bản bó', '--group', 'under6', '--left']
  expect(Children.parse(await done('children', '--as-of', day, ...village, '--data', data))).toHaveLength(50)
  const unknown = await cli(['children', '--as-of', day, '--village', 'Bản Không Có', '--data', data])
  expect(unknown).toMatchObject({ exitCode: 3, stdout: '', stderr: expect.stringContaining('Bản Không Có') })
})

test('a child is found by name without marks', async () => {
  const [child] = Children.parse(await done('children', '--as-of', day, '--left', '--data', data))
  const plain = (child?.name ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
  const found = Found.parse(await done('search', ...plain.split(' '), '--limit', '50', '--data', data))
  expect(found.map(({ id }) => id)).toContain(child?.id)
  expect(Found.parse(await done('search', ...plain.split(' '), '--limit', '1', '--data', data))).toHaveLength(1)
})

test('the change between two days closes for all, each group and each village', async () => {
  const change = Change.parse(await done('change', '--from', '2024-07-01', '--to', day, '--data', data))
  const every = [change.all, ...Object.values(change.groups), ...change.villages.map((village) => village.all)]
  expect(every.length).toBeGreaterThan(18)
  for (const terms of every) expect(sum(terms)).toBe(terms.left2)
  expect(change.all).toMatchObject({ left1: 0, new: 2472, done: 1000, left2: 1472 })
})

test('an import is taken back by its id', async () => {
  const before = Figures.parse(await done('figures', '--as-of', day, '--data', data))
  const undone = Undone.parse(await done('undo-import', second.importId, '--data', data))
  expect(undone).toMatchObject({ importId: second.importId, removed: 0 })
  const after = Figures.parse(await done('figures', '--as-of', day, '--data', data))
  expect({ ...after, knownAt: '' }).toEqual({ ...before, knownAt: '' })
  const again = await cli(['undo-import', second.importId, '--data', data])
  expect(again).toMatchObject({ exitCode: 3, stdout: '' })
})

test('the report comes out as files with their hashes', async () => {
  const out = join(temporaryFolder('report'), 'báo cáo')
  const { files } = Reported.parse(
    await done('report', '--as-of', day, '--out', out, '--form', 'docx,xlsx,html', '--data', data),
  )
  expect(files.map(({ form }) => form).sort()).toEqual(['docx', 'html', 'xlsx'])
  for (const { path, sha256 } of files)
    expect(createHash('sha256').update(readFileSync(path)).digest('hex'), path).toBe(sha256)
})

test('the register is sound', async () => {
  expect(Verified.parse(await done('verify', '--data', data))).toMatchObject({ ok: true })
})

function sum(terms: Terms): number {
  const {
    left1,
    movedIn,
    entered,
    undeclined,
    sentBack,
    done: finished,
    declined,
    movedAway,
    closed,
    outgrown,
    corrected,
  } = terms
  return (
    left1 +
    terms.new +
    movedIn +
    entered +
    undeclined +
    sentBack -
    finished -
    declined -
    movedAway -
    closed -
    outgrown +
    corrected
  )
}
