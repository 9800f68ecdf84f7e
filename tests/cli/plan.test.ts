import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { Plan } from '../../src/sessions/contract.ts'
import { examplesFolder } from '../../main/host/examples.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { cli, done } from './cli.ts'

const setting = {
  minutesPerChild: { under6: 10, from6to13: 15 },
  places: [
    { name: 'Ủy ban nhân dân', biometric: false, stations: 2, villages: 'all' },
    { name: 'Công an', biometric: true, stations: 3, villages: 'all' },
  ],
  hours: [
    { from: '07:30', to: '11:30' },
    { from: '13:30', to: '17:00' },
  ],
  weekdays: [1, 2, 3, 4, 5, 6],
  closed: ['2024-08-15'],
  maxSessionsPerDay: 4,
}
const days = ['--from', '2024-07-19', '--deadline', '2024-08-31']
let data: string
beforeAll(async () => {
  data = join(temporaryFolder('plan'), 'so')
  await done('import', join(examplesFolder, 'danh-sach-tre-em.xlsx'), '--as-of', '2024-07-18', '--data', data)
})

function file(content: unknown, name = 'dot-he.json'): string {
  const path = join(temporaryFolder('setting'), name)
  writeFileSync(path, typeof content === 'string' ? content : JSON.stringify(content))
  return path
}

const plan = async (content: unknown) =>
  Plan.parse(await done('plan', ...days, '--config', file(content), '--data', data))

describe('on the sample campaign', () => {
  test(
    'all 1,472 are placed, in at most 5 % more sessions than there must be, within 30 seconds',
    { timeout: 60_000 },
    async () => {
      const begin = performance.now()
      const { sessions, unplaced, split, bound, gap, totals } = await plan(setting)
      expect(performance.now() - begin).toBeLessThan(30_000)
      expect(unplaced).toEqual([])
      expect(split).toEqual([])
      const children = sessions.flatMap((session) => session.children)
      expect(new Set(children.map(({ id }) => id)).size).toBe(1472)
      expect(totals).toMatchObject({ left: 1472, placed: 1472, sessions: sessions.length })
      expect(bound.sessionsAtLeast).toBeGreaterThanOrEqual(27)
      expect(gap).toBeLessThanOrEqual(0.05)
      expect(gap).toBe((sessions.length - bound.sessionsAtLeast) / sessions.length)
      for (const session of sessions) {
        expect(session.day).not.toBe('2024-08-15')
        expect(new Date(session.day).getUTCDay()).not.toBe(0)
        if (session.place === 'Ủy ban nhân dân')
          expect(session.children.every(({ group }) => group === 'under6')).toBe(true)
      }
      const homes = new Map<string, Set<object>>()
      for (const session of sessions)
        for (const { household } of session.children)
          homes.set(household, (homes.get(household) ?? new Set()).add(session))
      expect([...homes.values()].filter((of) => of.size > 1)).toEqual([])
    },
  )

  test('a village whose place has no equipment is named with its children and what would help', async () => {
    const others = ['Bản Bó', 'Bản Cáp', 'Thôn Phình Hồ']
    const places = setting.places.map((place) => (place.biometric ? { ...place, villages: others } : place))
    const { causes, unplaced, totals } = await plan({ ...setting, places })
    const ten = causes.find(({ village }) => village === 'Bản Ten')
    expect(ten?.because).toMatch(/^Trước hạn không có điểm nào có thiết bị thu nhận nhận Bản Ten: \d+ trẻ\.$/)
    expect(ten?.children).toBe(unplaced.filter(({ village }) => village === 'Bản Ten').length)
    expect(ten?.mend.map(({ words }) => words)).toEqual(['Cho điểm “Công an” nhận thêm Bản Ten.'])
    expect(totals.placed + totals.unplaced).toBe(1472)
  })

  test('without room before the deadline, the rest is told with the day by which all would be done', async () => {
    const [police] = setting.places.slice(1)
    const { causes, status, totals, bound } = await plan({
      ...setting,
      places: [{ ...police, stations: 1 }],
      closed: [],
    })
    expect(causes.length).toBeGreaterThan(0)
    expect(new Set(causes.map(({ code }) => code))).toEqual(new Set(['no-capacity']))
    expect(causes[0]?.mend).toHaveLength(1)
    expect(bound.placedAtMost).toBeGreaterThanOrEqual(totals.placed)
    expect(['optimal', 'feasible']).toContain(status)
  })
})

describe('a setting that will not do is refused by file, field and what to write', () => {
  const wrong: readonly (readonly [what: string, content: unknown, ...lines: RegExp[]])[] = [
    ['no JSON', '{"places": [', /Tệp dot-he\.json không phải JSON đúng cách/],
    ['no places', { ...setting, places: [] }, /dot-he\.json/, /places: Cần ít nhất một điểm/],
    ['a field missing', { hours: setting.hours }, /places: Ghi danh sách điểm thu nhận/],
    [
      'a half station',
      { ...setting, places: [{ ...setting.places[0], stations: 1.5 }] },
      /places\[0\]\.stations: Ghi số bàn/,
    ],
    [
      'villages of no kind',
      { ...setting, places: [{ ...setting.places[0], villages: 'none' }] },
      /places\[0\]\.villages: Ghi "all"/,
    ],
    [
      'a time that is none',
      { ...setting, hours: [{ from: '7h', to: '11:00' }] },
      /hours\[0\]\.from: Ghi giờ dạng "07:30"/,
    ],
    ['hours backwards', { ...setting, hours: [{ from: '11:00', to: '07:00' }] }, /hours\[0\]: Giờ bắt đầu phải trước/],
    [
      'hours that overlap',
      { ...setting, hours: [...setting.hours, { from: '10:00', to: '12:00' }] },
      /hours\[2\]: Khung giờ này trùng/,
    ],
    ['a weekday that is none', { ...setting, weekdays: [8] }, /weekdays\[0\]: Chủ nhật là 7/],
    ['a day that is none', { ...setting, closed: ['2024-02-30'] }, /closed\[0\]: Ghi ngày có thật/],
    [
      'one name twice',
      { ...setting, places: [setting.places[0], setting.places[0]] },
      /places\[1\]\.name: Đã có điểm tên/,
    ],
  ]

  test.each(wrong.map(([what, content, ...lines]) => ({ what, content, lines })))(
    '$what',
    async ({ content, lines }) => {
      const { exitCode, stdout, stderr } = await cli(['plan', ...days, '--config', file(content), '--data', data])
      for (const line of lines) expect(stderr).toMatch(line)
      expect(stderr).not.toContain('LỆNH')
      expect(exitCode).toBe(3)
      expect(stdout).toBe('')
    },
  )

  test('a village that the register does not have', async () => {
    const places = [{ name: 'Công an', biometric: true, stations: 1, villages: ['Bản Bó', 'Bản Không Có'] }]
    const { exitCode, stderr } = await cli(['plan', ...days, '--config', file({ ...setting, places }), '--data', data])
    expect(exitCode).toBe(3)
    expect(stderr).toContain('dot-he.json')
    expect(stderr).toContain('“Bản Không Có”')
    expect(stderr).toContain('places[0].villages')
  })

  test('a file that is not there, and days the wrong way round', async () => {
    const missing = await cli(['plan', ...days, '--config', '/nowhere/x.json', '--data', data])
    expect(missing).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('Không mở được tệp /nowhere/x.json') })
    const back = ['--from', '2024-08-31', '--deadline', '2024-07-19', '--config', file(setting)]
    expect(await cli(['plan', ...back, '--data', data])).toMatchObject({
      exitCode: 3,
      stderr: expect.stringContaining('trước hoặc trùng'),
    })
  })

  test('a field it does not know is told and left aside', async () => {
    const { exitCode, stderr } = await cli([
      'plan',
      ...days,
      '--config',
      file({ ...setting, maxSessionPerDay: 1 }),
      '--data',
      data,
    ])
    expect(exitCode).toBe(0)
    expect(stderr).toContain('không biết mục “maxSessionPerDay”')
  })
})

test('stopped in its middle, the best plan until then is printed', async () => {
  const stop = new AbortController()
  const running = cli(['plan', ...days, '--config', file(setting), '--data', data], {
    signal: stop.signal,
    onProgress: (line) => line.includes('Tìm số buổi ít nhất') && stop.abort(),
  })
  const { exitCode, json, stderr } = await running
  expect(exitCode).toBe(0)
  expect(stderr).toContain('kế hoạch tốt nhất')
  expect(Plan.parse(json)).toMatchObject({ status: 'feasible', totals: { placed: 1472 } })
})
