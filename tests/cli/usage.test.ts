import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary.ts'
import { cli } from './cli.ts'
import { Verified } from './shapes.ts'

const wrong: readonly (readonly [sentence: string, ...args: string[]])[] = [
  ['Chưa nêu lệnh'],
  ['Không có lệnh “nope”', 'nope'],
  ['Không có lệnh “plans”', 'plans', '--from', '2024-01-01'],
  ['Thiếu --deadline', 'plan', '--from', '2024-07-19'],
  ['Thiếu --config', 'plan', '--from', '2024-07-19', '--deadline', '2024-08-31'],
  ['Lệnh này không có --lan', 'serve', '--lan'],
  ['Chưa nêu tệp', 'import'],
  ['Không mở được tệp /nowhere/at-all.xlsx: không có tệp này.', 'import', '/nowhere/at-all.xlsx'],
  ['--card phải là một trong: none, done', 'import', 'package.json', '--card', 'half'],
  ['--as-of cần một giá trị', 'figures', '--as-of'],
  ['--dry-run không đi kèm giá trị', 'import', 'a.xlsx', '--dry-run=yes'],
  ['Thiếu --as-of', 'figures'],
  ['--as-of phải là một ngày', 'figures', '--as-of', '2024-02-30'],
  ['--as-of phải là một ngày', 'children', '--as-of', '18/07/2024'],
  ['--known-at phải là một thời điểm', 'figures', '--as-of', '2024-07-18', '--known-at', 'yesterday'],
  ['--group phải là một trong', 'children', '--as-of', '2024-07-18', '--group', 'all'],
  ['Chưa nêu từ cần tìm', 'search'],
  ['--limit phải là số nguyên từ 1 đến 200', 'search', 'an', '--limit', '0'],
  ['Thiếu --to', 'change', '--from', '2024-07-18'],
  ['Thiếu --out', 'report', '--as-of', '2024-07-18'],
  ['--form chỉ nhận', 'report', '--as-of', '2024-07-18', '--out', 'x', '--form', 'docx,odt'],
  ['Thiếu --out', 'papers'],
  ['--paper chỉ nhận', 'papers', '--out', 'x', '--paper', 'slips,cards'],
  ['--form chỉ nhận', 'papers', '--out', 'x', '--form', 'html'],
  ['Nêu --session hoặc khoảng ngày', 'papers', '--out', 'x', '--session', 'a', '--from', '2024-07-20'],
  ['Không hiểu “x”', 'papers', 'x', '--out', 'x'],
  ['Quyết định là một trong', 'decide', 'row-1'],
  ['Quyết định là một trong', 'decide', 'row-1', 'same'],
  ['Quyết định là một trong', 'decide', '--code', 'returned', 'keep'],
  ['Không hiểu “more”', 'decide', 'row-1', 'same', 'x', 'more'],
  ['--code phải là một trong', 'decide', '--code', 'odd', 'new'],
  ['Chưa nêu mã lần nhập', 'undo-import'],
  ['Không hiểu “x”', 'verify', 'x'],
  ['Chưa nêu buổi nào', 'away-out', '--with', 'Lan'],
  ['--session phải là mã của một buổi', 'away-out', '--session', 'sáng nay'],
  ['Thiếu --with', 'away-out', '--day', '2024-07-18'],
  ['Không mở được tệp', 'away-out', '--day', '2024-07-18', '--with', 'Lan', '--passphrase-file', '/nowhere/at-all'],
  ['Không hiểu “x”', 'away-list', 'x'],
  ['Chưa nêu tệp mang về', 'away-back'],
  ['Không mở được tệp', 'away-back', '/nowhere/at-all.stn-ve'],
  ['--keep phải là một trong: here, away', 'away-back', 'package.json', '--keep', 'both'],
]

test.each(wrong)('%s: exit 2, with how it is called, and nothing done', async (sentence, ...args) => {
  const data = join(temporaryFolder('usage'), 'so')
  const { exitCode, stdout, stderr } = await cli(args.length === 0 ? [] : [...args, '--data', data])
  expect(stderr).toContain(sentence)
  expect(stderr).toMatch(/npm run -s cli -- (LỆNH|[a-z-]+) --data/)
  expect(exitCode).toBe(2)
  expect(stdout).toBe('')
  expect(existsSync(data)).toBe(false)
})

test('the usage names every command there is and none that is still to come', async () => {
  const { stderr } = await cli([])
  const named = [...stderr.matchAll(/^ {2}([a-z-]+)/gm)].map((match) => match[1])
  expect(named).toEqual(
    'import held decide undo-import figures children search change plan papers report away-out away-list away-back serve verify'.split(
      ' ',
    ),
  )
})

test('whoever asks for help is told all commands, or the one named, and nothing is opened', async () => {
  const whole = await cli(['--help'])
  expect(whole).toMatchObject({ exitCode: 0, stdout: '' })
  expect(whole.stderr).toContain('undo-import')
  expect(await cli(['help'])).toEqual(whole)
  const data = join(temporaryFolder('usage'), 'so')
  const one = await cli(['import', '--help', '--data', data])
  expect(one).toMatchObject({ exitCode: 0, stdout: '' })
  expect(one.stderr).toContain('import --data THƯ-MỤC FILE... [--as-of NGÀY]')
  expect(one.stderr).not.toContain('undo-import')
  expect(existsSync(data)).toBe(false)
})

test('a command called wrongly tells how it is called, not how all others are', async () => {
  const { stderr } = await cli(['figures', '--as-of', 'hôm nay', '--data', 'x'])
  expect(stderr).toContain('figures --data THƯ-MỤC --as-of NGÀY')
  expect(stderr).not.toContain('undo-import')
})

test('without --data the register of $SO_THU_NHAN_DATA is opened, and without both none', async () => {
  const data = temporaryFolder('usage')
  expect(await cli(['verify'])).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Thiếu --data') })
  expect(await cli(['verify'], { environment: { SO_THU_NHAN_DATA: data } })).toMatchObject({ exitCode: 0 })
  expect(existsSync(join(data, 'so-thu-nhan.db'))).toBe(true)
})

test('a register that cannot be opened is refused in a sentence', async () => {
  const file = join(temporaryFolder('usage'), 'a-file')
  writeFileSync(file, 'x')
  expect(await cli(['held', '--data', file])).toMatchObject({
    exitCode: 3,
    stdout: '',
    stderr: expect.stringContaining('thư mục'),
  })
  expect(await cli(['held', '--data', 'postgres://server/so?commune=0'])).toMatchObject({ exitCode: 2, stdout: '' })
})

test('verify says so in JSON too when the register cannot even be opened', async () => {
  const data = temporaryFolder('usage')
  writeFileSync(join(data, 'key'), `${'ab'.repeat(32)}\n`)
  writeFileSync(join(data, 'so-thu-nhan.db'), Buffer.alloc(8192, 7))
  const { exitCode, json } = await cli(['verify', '--data', data])
  expect(exitCode).toBe(1)
  expect(Verified.parse(json)).toMatchObject({ ok: false, checks: [{ name: 'open', ok: false }] })
})
