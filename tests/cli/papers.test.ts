import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { newId } from '../../main/host/ids.ts'
import { inProcessClient } from '../../main/host/in-process.ts'
import { thisMachine } from '../../main/host/machine-caller.ts'
import { openHost } from '../../main/host/open-host.ts'
import { findBrowser } from '../../main/files/writing/pdf/find-browser.ts'
import { addDays, type Day } from '../../src/base/day.ts'
import { zipText } from '../unit/files-writing/samples/zip-text.ts'
import { commune } from '../support/sessions.ts'
import { temporaryFolder } from '../support/temporary.ts'
import { cli, done } from './cli.ts'
import { PapersMade } from './shapes.ts'

const data = join(temporaryFolder('papers'), 'so')
let today: Day
let sessions: readonly [now: string, tomorrow: string]

/** A session today and one tomorrow, with families of two villages, and numbered letters. */
beforeAll(async () => {
  const host = await openHost({ dataFolder: data })
  const context = host.context(thisMachine)
  const client = inProcessClient(host.router, context)
  today = (await client.access.session()).today
  const born = `${Number(today.slice(0, 4)) - 8}-03-04`
  const families = await commune({ units: context.units }, [
    { village: 'Bản Bó', born: [born, born] },
    { village: 'Bản Ten', born: [born] },
    { village: 'Bản Bó', born: [born] },
  ])
  await client.access.saveSettings({ requestId: newId(), settings: { familyPaper: 'letter' } })
  const place = {
    requestId: newId(),
    id: null,
    name: 'Nhà văn hóa',
    kind: 'fixed',
    biometric: true,
    stations: 2,
  } as const
  const { id: placeId } = await client.sessions.savePlace(place)
  const session = async (day: Day, homes: readonly number[]) => {
    const hand = { requestId: newId(), id: null, day, placeId, from: '07:30', to: '11:30', stations: 2 }
    const [sessionId = ''] = (await client.sessions.saveSession(hand)).sessions
    for (const at of homes) {
      const childIds = (families[at] ?? []).map(({ id }) => id)
      await client.sessions.invite({ requestId: newId(), sessionId, childIds })
    }
    return sessionId
  }
  sessions = [await session(today, [0, 1]), await session(addDays(today, 1), [2])]
  await client.sessions.giveNumbers({ requestId: newId() })
  await host.close()
}, 60_000)

const papers = async (...args: readonly string[]) => PapersMade.parse(await done('papers', ...args, '--data', data))
const namesOf = ({ files }: PapersMade) => files.map(({ path }) => basename(path))

test('of all sessions from today on: notices by village, letters, sheets, minutes of what has begun, the calendar', async () => {
  const out = join(temporaryFolder('papers'), 'giay-to')
  const made = await papers('--out', out, '--form', 'docx,xlsx,ics')
  const [first, last] = [today, addDays(today, 1)]
  expect(namesOf(made).toSorted()).toEqual(
    [
      `thong-bao-lich-ban-bo-${first}-${last}.docx`,
      `thong-bao-lich-ban-ten-${first}.docx`,
      `giay-moi-${first}-${last}.docx`,
      `danh-sach-buoi-${first}-${last}.xlsx`,
      `bien-ban-thu-nhan-${first}.docx`,
      `lich-thu-nhan-${first}-${last}.ics`,
    ].toSorted(),
  )
  expect([made.notMade, made.notAgreed]).toEqual([[], 0])
  expect(readdirSync(out).toSorted()).toEqual(namesOf(made).toSorted())
  for (const { path, sha256 } of made.files)
    expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(sha256)
  const letters = zipText(readFileSync(join(out, `giay-moi-${first}-${last}.docx`)), 'word/document.xml')
  for (const number of ['01', '02', '03']) expect(letters).toContain(`Số: ${number}/GM-UBND`)
  const calendar = readFileSync(join(out, `lich-thu-nhan-${first}-${last}.ics`), 'utf8')
  expect(calendar.match(/BEGIN:VEVENT/g)).toHaveLength(2)
})

test('of one session, of one village, of chosen papers: no more than that', async () => {
  const out = temporaryFolder('papers')
  const [, tomorrow] = sessions
  const one = await papers('--out', out, '--session', tomorrow, '--paper', 'calendar,invitations', '--form', 'docx,ics')
  expect(namesOf(one)).toEqual([
    `giay-moi-ban-bo-${addDays(today, 1)}.docx`,
    `lich-thu-nhan-${addDays(today, 1)}-${addDays(today, 1)}.ics`,
  ])
  expect(readFileSync(one.files[1]?.path ?? '', 'utf8').match(/BEGIN:VEVENT/g)).toHaveLength(1)
  const village = await papers('--out', out, '--village', 'ban ten', '--paper', 'notices,invitations', '--form', 'docx')
  expect(namesOf(village)).toEqual([`thong-bao-lich-ban-ten-${today}.docx`, `giay-moi-ban-ten-${today}.docx`])
  const span = await papers('--out', out, '--until', today, '--paper', 'day-sheets', '--form', 'xlsx')
  expect(namesOf(span)).toEqual([`danh-sach-buoi-${today}.xlsx`])
})

test.skipIf(findBrowser() === undefined)(
  'as PDF, what another paper has no form of is left out',
  async () => {
    const out = temporaryFolder('papers')
    const made = await papers(
      '--out',
      out,
      '--session',
      sessions[0],
      '--paper',
      'slips,handout,calendar',
      '--form',
      'pdf',
    )
    expect(made.files.map(({ paper, form }) => `${paper} ${form}`)).toEqual(['slips pdf', 'handout pdf'])
    for (const { path } of made.files) expect(readFileSync(path).subarray(0, 5).toString()).toBe('%PDF-')
  },
  60_000,
)

test.each<[string, number, string, ...string[]]>([
  ['a session that is not there', 3, 'Mục này không còn', '--session', '0190d000-0000-7000-8000-000000000000'],
  ['no id of a session', 2, 'id', '--session', 'hôm-nay'],
  ['days without sessions', 3, 'Không có buổi thu nhận nào', '--from', '2999-01-01'],
  ['a village that is not there', 3, 'Không có thôn', '--village', 'Bản Xa'],
  ['papers that have nothing to say', 3, 'Không làm được tệp nào', '--paper', 'to-agree', '--form', 'docx'],
])('%s: refused, no folder made', async (_, code, sentence, ...args) => {
  const out = join(temporaryFolder('papers'), 'moi')
  const { exitCode, stdout, stderr } = await cli(['papers', '--out', out, ...args, '--data', data])
  expect({ exitCode, stdout, folder: existsSync(out) }).toEqual({ exitCode: code, stdout: '', folder: false })
  expect(stderr).toContain(sentence)
})
