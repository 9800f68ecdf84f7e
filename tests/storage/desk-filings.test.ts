import { expect, test } from 'vitest'
import { day, type DeskClient, failure, morning, request } from '../support/desk.ts'
import { describeEachEngine } from '../support/engines.ts'
import type { TestRegister } from '../support/register.ts'

const homes = [
  { village: 'Bản Bó', born: ['2021-10-02', '2022-08-26'], phone: '0365920508' },
  { village: 'Bản Hột', born: ['2023-01-05'], phone: '0912000111' },
]

async function filedMorning(register: TestRegister) {
  const made = await morning(register, homes)
  const { client, ids } = made
  const [[first = '', second = ''] = [], [third = ''] = []] = ids
  const file = (childId: string, on: string, fileCode: string) =>
    client.register.recordCard({
      ...{ requestId: request(), childId, kind: 'filed', day: day(on), detail: { fileCode } },
    })
  return { ...made, file, first, second, third }
}

async function told(client: DeskClient) {
  const { lines } = await client.desk.filings({})
  return lines.map(({ id, fileCode, stage, since, days, overdue }) => ({ id, fileCode, stage, since, days, overdue }))
}

describeEachEngine('files handed in online', (open) => {
  test('are followed up once nobody has answered within the working days of the office', async () => {
    const { client, file, first, second } = await filedMorning(await open())
    await file(first, '2024-07-08', 'G01')
    await file(second, '2024-07-09', 'G02')
    const waiting = { stage: 'waiting' }
    expect(await told(client)).toEqual([
      { id: first, fileCode: 'G01', ...waiting, since: '2024-07-08', days: 10, overdue: true },
      { id: second, fileCode: 'G02', ...waiting, since: '2024-07-09', days: 9, overdue: false },
    ])
    expect((await client.desk.filings({})).workingDays).toBe(7)
  })

  test('keep their code through their stages, which are of the day they were learned and can be taken back', async () => {
    const { client, sessionId, file, first } = await filedMorning(await open())
    const state = async () =>
      (await client.register.child({ id: first })).history.flatMap((one) => (one.voidedAt === null ? [one.what] : []))
    await file(first, '2024-07-08', 'G01')
    const before = await state()
    const change = { requestId: request(), childId: first, stage: 'to-add' as const }
    expect(await client.desk.setFiling(change)).toEqual({ written: true })
    expect(await told(client)).toMatchObject([
      { fileCode: 'G01', stage: 'to-add', since: '2024-07-18', days: 0, overdue: false },
    ])
    const { queue } = await client.desk.queue({ sessionId })
    const { children } = await client.desk.household({ sessionId, household: queue[0]?.household ?? '' })
    expect(children[0]?.filing).toEqual({ stage: 'to-add', fileCode: 'G01', since: '2024-07-18' })
    expect(await client.desk.setFiling({ ...change, requestId: request() })).toEqual({ written: false })
    // Who is told of what was known before is told the same.
    expect((await client.figures.at({ asOf: day('2024-07-17') })).all).toMatchObject({ done: 0, left: 3 })

    await client.desk.undo({ requestId: request(), undoes: change.requestId })
    expect(await told(client)).toMatchObject([{ stage: 'waiting', since: '2024-07-08', overdue: true }])
    expect(await state()).toEqual(before)
    const again = client.desk.undo({ requestId: request(), undoes: change.requestId })
    expect((await failure(again)).code).toBe('UNDONE_ALREADY')
  })

  test('are told of at the desk with code and stage, and are on their way no longer once sent back or taken', async () => {
    const { client, sessionId, first, second, third } = await filedMorning(await open())
    const detail = { fileCode: 'G07', filing: 'accepted' as const }
    const write = (childId: string, kind: 'filed' | 'sent-back' | 'taken', seen: number | null = null, more = {}) =>
      client.desk.outcome({ requestId: request(), sessionId, childId, kind, detail: more, seen })
    const { outcome } = await write(first, 'filed', null, detail)
    await write(second, 'filed', null, { fileCode: 'G08' })
    expect(await told(client)).toMatchObject([
      { id: first, fileCode: 'G07', stage: 'accepted' },
      { id: second, fileCode: 'G08', stage: 'waiting' },
    ])
    await write(first, 'sent-back', outcome.version, { text: 'thiếu ảnh' })
    expect((await told(client)).map(({ id }) => id)).toEqual([second])
    const stage = { stage: 'accepted' as const }
    for (const childId of [first, third])
      expect((await failure(client.desk.setFiling({ requestId: request(), childId, ...stage }))).code).toBe('NOT_FILED')
    expect((await client.register.child({ id: first })).state).toBe('left')
  })

  test('a code of a file that was sent back is not the code of the next', async () => {
    const { client, file, first } = await filedMorning(await open())
    await file(first, '2024-07-01', 'G01')
    await client.register.recordCard({
      requestId: request(),
      childId: first,
      kind: 'sent-back',
      day: day('2024-07-03'),
    })
    await client.register.recordCard({ requestId: request(), childId: first, kind: 'filed', day: day('2024-07-04') })
    expect(await told(client)).toMatchObject([{ fileCode: null, stage: 'waiting', since: '2024-07-04', overdue: true }])
  })
})
