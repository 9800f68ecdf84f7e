import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { accessRouter } from '../../src/access/handlers.ts'
import { permissions } from '../../src/access/operation.ts'
import { gatherPlan } from '../../src/sessions/papers/gather.ts'
import { machineOf, taken } from '../support/away.ts'
import { day, morning, request } from '../support/desk.ts'
import { describeEachEngine } from '../support/engines.ts'
import { openTestRegister } from '../support/register.ts'
import type { TestRegister } from '../support/register.ts'
import { contextOf } from '../unit/register/client.ts'

const homes = [{ village: 'Bản Bó', born: ['2013-10-02', '2020-08-26'], phone: '0365920508' }]
const passport = 'hộ chiếu hoặc giấy tờ cư trú của cha, mẹ là người nước ngoài'
const everyPaper = { sessionIds: null, from: null, until: null, villages: null }

function settingsOf(register: TestRegister) {
  return createRouterClient({ access: accessRouter }, { context: contextOf(register, permissions) }).access
}

/** One of two siblings has a foreign father; both are invited. */
async function foreignFather(register: TestRegister) {
  const made = await morning(register, homes)
  const id = made.ids[0]?.[0] ?? ''
  const { version } = await made.client.register.child({ id })
  const fields = { situations: 'bố là người nước ngoài, hộ nghèo' }
  await made.client.register.editChild({ requestId: request(), childId: id, version, fields })
  return { ...made, id }
}

describeEachEngine('papers that only some families bring', (open) => {
  test('are told at the desk and on the slip by the rule of the session’s day, and of the child concerned alone', async () => {
    const register = await open()
    const { client, sessionId, id } = await foreignFather(register)
    const asked = async () => {
      const { only } = await client.desk.find({ sessionId, text: 'Giàng A A0' })
      const children = only?.children ?? []
      return children.map((child) => [child.id === id, child.casePapers])
    }
    expect(await asked()).toEqual(expect.arrayContaining([expect.arrayContaining([true, [passport]])]))
    expect((await asked()).find(([own]) => own === false)).toEqual([false, []])
    const onSlip = async () => {
      const plan = await register.units.read({ actor: 'test', operation: 'test' }, (unit) =>
        gatherPlan(unit, everyPaper, { fullPhones: false }),
      )
      return plan?.sessions.flatMap((session) =>
        session.homes.flatMap((home) => home.children.map((one) => one.casePapers)),
      )
    }
    expect((await onSlip())?.flat()).toEqual([passport])
    // The office asks something else from a day before the session on, and nothing from a day after it.
    const settings = settingsOf(register)
    const other = {
      cases: [{ of: 'situation' as const, signs: 'hộ nghèo', papers: 'sổ hộ nghèo' }],
      source: 'Công văn 5',
    }
    await settings.saveSettings({ requestId: request(), from: day('2024-07-10'), settings: { casePapers: other } })
    const none = { cases: [], source: 'Công văn 6' }
    await settings.saveSettings({ requestId: request(), from: day('2024-07-19'), settings: { casePapers: none } })
    expect((await asked()).find(([own]) => own === true)).toEqual([true, ['sổ hộ nghèo']])
    expect((await onSlip())?.flat()).toEqual(['sổ hộ nghèo'])
  })

  test('are told at a desk away, where of the situation only what they are asked for has travelled', async () => {
    const register = await open()
    const { sessionId, id } = await foreignFather(register)
    const laptop = machineOf(await openTestRegister())
    await taken(machineOf(register), laptop, sessionId)
    const { only } = await laptop.desk.find({ sessionId, text: 'Giàng A A0' })
    expect(only?.children.find((child) => child.id === id)).toMatchObject({
      casePapers: [passport],
      situations: 'người nước ngoài',
    })
  })
})
