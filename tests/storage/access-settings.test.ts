import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { accessRouter } from '../../src/access/handlers.ts'
import type { TestRegister } from '../support/register.ts'
import { describeEachEngine } from '../support/engines.ts'
import { addChild } from '../support/facts.ts'
import { contextOf, opened } from '../unit/figures/front-door.ts'
import { day, failure, request } from '../unit/register/client.ts'
import { permissions } from '../../src/access/operation.ts'

const withFiled = { doneSet: ['filed' as const, 'taken' as const, 'issued' as const, 'handed-over' as const] }
const started = { doneSet: ['taken' as const, 'issued' as const, 'handed-over' as const] }

describeEachEngine('dated settings', (open) => {
  it('hold from their day on, stand in the table, and the one before holds again once taken back', async () => {
    const { access } = await office(open)
    await access.saveSettings({ requestId: request(), settings: started })
    await access.saveSettings({ requestId: request(), from: day('2024-07-10'), settings: withFiled })
    expect((await access.session()).settings).toMatchObject(withFiled)
    const [newest, first] = await access.settingHistory()
    expect(newest).toMatchObject({
      key: 'doneSet',
      from: '2024-07-10',
      settings: withFiled,
      holds: 'now',
      voidedAt: null,
    })
    expect(first).toMatchObject({ key: 'doneSet', from: null, settings: started, holds: 'past' })

    const no = newest?.no ?? 0
    expect(await access.voidSetting({ requestId: request(), no })).toMatchObject(started)
    const after = await access.settingHistory()
    expect(after.map((fact) => fact.holds)).toEqual(['voided', 'now'])
    expect(after[0]?.voidedAt).not.toBeNull()
    expect(await failure(access.voidSetting({ requestId: request(), no }))).toMatchObject({ code: 'NO_SUCH_SETTING' })
  })

  it('of a coming day wait for it', async () => {
    const { access, register } = await office(open)
    await access.saveSettings({
      requestId: request(),
      from: day('2024-08-01'),
      settings: { deadline: day('2024-09-30') },
    })
    expect((await access.session()).settings.deadline).toBeNull()
    expect((await access.settingHistory())[0]).toMatchObject({ from: '2024-08-01', holds: 'later' })
    register.clock.set('2024-08-01')
    expect((await access.session()).settings.deadline).toBe('2024-09-30')
    expect((await access.settingHistory())[0]?.holds).toBe('now')
  })

  it('are tried on the figures before they are saved, and nothing is written', async () => {
    const { ask, write, access } = await office(open)
    await write(async (unit) => {
      await addChild(unit, { born: '2015-01-01', events: [{ kind: 'filed', day: '2024-07-02' }] })
      await addChild(unit, { born: '2018-01-01' })
    })
    const { knownAt } = await access.session()
    const asOf = day('2024-07-18')
    const tried = await ask.trySettings({ asOf, ...withFiled, ages: { lower: 7, upper: 14 } })
    expect(tried.before).toMatchObject({ all: { done: 0, left: 2 }, under6: { total: 0 }, from6to13: { total: 2 } })
    expect(tried.after).toMatchObject({ all: { done: 1, left: 1 }, under6: { total: 1 }, from6to13: { total: 1 } })
    expect(tried.before.all).toEqual((await ask.at({ asOf })).all)
    await access.saveSettings({ requestId: request(), settings: { ...withFiled, ages: { lower: 7, upper: 14 } } })
    expect(tried.after.all).toEqual((await ask.at({ asOf })).all)
    expect(knownAt < (await access.session()).knownAt).toBe(true)
  })

  it('refuse ages the wrong way round', async () => {
    const { access } = await office(open)
    const wrong = access.saveSettings({ requestId: request(), settings: { ages: { lower: 14, upper: 6 } } })
    expect(await failure(wrong)).toMatchObject({ code: 'INVALID_INPUT' })
    expect(await access.settingHistory()).toEqual([])
  })
})

async function office(open: () => Promise<TestRegister>) {
  const front = await opened(open)
  const access = createRouterClient(accessRouter, { context: contextOf(front.register, new Set(permissions)) })
  return { ...front, access }
}
