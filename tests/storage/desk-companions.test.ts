import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { accessRouter } from '../../src/access/handlers.ts'
import { permissions } from '../../src/access/operation.ts'
import { defaultSettings } from '../../src/access/settings.ts'
import { machineOf, merged, packed, taken } from '../support/away.ts'
import { day, morning, request } from '../support/desk.ts'
import { describeEachEngine } from '../support/engines.ts'
import { openTestRegister } from '../support/register.ts'
import type { TestRegister } from '../support/register.ts'
import { contextOf } from '../unit/register/client.ts'

const homes = [{ village: 'Bản Bó', born: ['2013-10-02', '2020-08-26'], phone: '0365920508' }]
const strict = {
  accepted: true,
  papers: ['own-card' as const, 'certified-authorisation' as const],
  words: 'Gọi trước cho cán bộ',
  source: 'Quyết định 12/QĐ-CAX ngày 10/07/2024',
}
const closed = { ...strict, accepted: false, papers: [], source: 'Quyết định 15/QĐ-CAX ngày 17/07/2024' }

function settingsOf(register: TestRegister) {
  return createRouterClient({ access: accessRouter }, { context: contextOf(register, permissions) }).access
}

describeEachEngine('who brings a child', (open) => {
  test('another person is asked what the rule of the session’s day asks, and the record keeps which rule it was', async () => {
    const register = await open()
    const { client, sessionId, ids } = await morning(register, homes)
    const [childId = '', second = ''] = ids[0] ?? []
    const access = settingsOf(register)
    const home = async () => (await client.desk.find({ sessionId, text: 'Giàng A A0' })).only
    // Until an office says otherwise.
    expect((await home())?.companionRule).toEqual({ ...defaultSettings.companionRule, from: null })
    await access.saveSettings({ requestId: request(), from: day('2024-07-10'), settings: { companionRule: strict } })
    // Of a day after the session: it does not concern it.
    await access.saveSettings({ requestId: request(), from: day('2024-07-19'), settings: { companionRule: closed } })
    expect((await home())?.companionRule).toEqual({ ...strict, from: '2024-07-10' })

    const requestId = request()
    const arrival = { sessionId, state: 'present' as const, accompaniedBy: 'other' as const }
    await client.desk.arrival({ ...arrival, requestId, childIds: [childId] })
    const asked = { ...strict, from: '2024-07-10' }
    expect((await home())?.children[0]).toMatchObject({
      arrival: { accompaniedBy: 'other', asked },
      needs: ['guardian-card', 'child-itself', 'birth-paper', 'authorisation'],
    })
    // Another rule for the same day, learned later, holds for who comes from now on.
    await access.saveSettings({ requestId: request(), from: day('2024-07-18'), settings: { companionRule: closed } })
    await client.desk.outcome({ requestId: request(), sessionId, childId, kind: 'taken' })
    await client.desk.arrival({ ...arrival, requestId: request(), childIds: [second] })
    const [one, other] = (await home())?.children ?? []
    expect(one?.arrival?.asked).toEqual(asked)
    expect(other).toMatchObject({
      arrival: { asked: { ...closed, from: '2024-07-18' } },
      needs: expect.arrayContaining(['representative']),
    })
    // The mother came after all: nothing more is asked.
    await client.desk.arrival({ ...arrival, requestId: request(), childIds: [second], accompaniedBy: 'mother' })
    expect((await home())?.children[1]?.arrival).toMatchObject({ accompaniedBy: 'mother', asked: null })
    expect((await home())?.children[1]?.needs).not.toContain('representative')
  })

  test('comes back from a session away with the rule by which they were asked there, and both values when both differ', async () => {
    const register = await open()
    const { sessionId, ids } = await morning(register, homes)
    const [childId = '', second = ''] = ids[0] ?? []
    await settingsOf(register).saveSettings({
      requestId: request(),
      from: day('2024-07-10'),
      settings: { companionRule: strict },
    })
    const host = machineOf(register)
    const came = { sessionId, state: 'present' as const }
    await host.desk.arrival({ ...came, requestId: request(), childIds: [childId, second] })
    const laptop = machineOf(await openTestRegister())
    await taken(host, laptop, sessionId)
    const asked = { ...strict, from: '2024-07-10' }
    expect((await laptop.desk.find({ sessionId, text: 'Giàng A A0' })).only?.companionRule).toEqual(asked)
    await laptop.desk.arrival({ ...came, requestId: request(), childIds: [childId, second], accompaniedBy: 'other' })
    // Here the day's rule changed meanwhile, and of one child somebody wrote who came.
    await settingsOf(register).saveSettings({
      requestId: request(),
      from: day('2024-07-18'),
      settings: { companionRule: closed },
    })
    await host.desk.outcome({ requestId: request(), sessionId, childId, kind: 'taken' })
    await host.desk.arrival({ ...came, requestId: request(), childIds: [second], accompaniedBy: 'father' })
    const back = await packed(laptop)
    const { conflicts, brings } = await host.away.previewReturn({ fileId: host.offer(back) })
    expect(conflicts.map(({ id, here, away }) => [id, here.companion, away.companion])).toEqual([
      [second, 'father', 'other'],
    ])
    expect(brings).toMatchObject({ arrivals: 0, outcomes: 0 })
    await merged(host, back, { conflicts: { [second]: 'here' } })
    const children = (await host.desk.find({ sessionId, text: 'Giàng A A0' })).only?.children ?? []
    // What came of it here stands, and who came there too.
    expect(children.map(({ arrival, outcome }) => [arrival?.accompaniedBy, arrival?.asked, outcome?.kind])).toEqual([
      ['other', asked, 'taken'],
      ['father', null, undefined],
    ])
    expect((await merged(host, back)).brings).toMatchObject({ arrivals: 0, outcomes: 0 })
  })
})
