import fc from 'fast-check'
import { createRouterClient } from '@orpc/server'
import { afterEach, expect, it } from 'vitest'
import { type Permission, permissions } from '../../src/access/operation.ts'
import { Day } from '../../src/base/day.ts'
import type { BulkChange } from '../../src/register/bulk-contract.ts'
import { figuresRouter } from '../../src/figures/handlers.ts'
import { registerRouter } from '../../src/register/handlers.ts'
import { describeEachEngine } from '../support/engines.ts'
import { addChild, addHousehold, addVillage } from '../support/facts.ts'
import { finalOf, openLists, requestId } from '../support/lists-client.ts'

const asOf = Day.parse('2024-07-18')
const about = { actor: 'máy này', operation: 'test' }
const taken: BulkChange = { what: 'card', kind: 'taken', day: asOf, dayIs: 'on', detail: {} }

describeEachEngine('everybody behind a filter', (_, engine) => {
  const closing: (() => Promise<void>)[] = []
  afterEach(async () => {
    for (const close of closing.splice(0)) await close()
  })

  async function open(may: readonly Permission[] = permissions) {
    const lists = await openLists({ engine, readHere: true })
    closing.push(() => lists.close())
    const context = { ...lists.context, caller: { actor: 'máy này', permissions: new Set(may) } }
    const client = createRouterClient({ figures: figuresRouter, register: registerRouter }, { context })
    return { ...lists, figures: client.figures, register: client.register }
  }

  async function filled() {
    const room = await open()
    const villages = await room.units.write(about, async (unit) => {
      const made = [await addVillage(unit, 'Bản Bó'), await addVillage(unit, 'Bản Ten')]
      const home = await addHousehold(unit, 'number|1|7')
      for (let at = 0; at < 12; at += 1)
        await addChild(unit, {
          name: `Giàng A ${'Một Hai Ba Bốn Năm Sáu'.split(' ')[at % 6]}`,
          born: `${2012 + (at % 9)}-05-13`,
          village: made[at % 2] ?? null,
          ...(at < 4 ? { householdNo: home } : {}),
        })
      return made.map(({ id }) => id)
    })
    return { ...room, villages }
  }

  it('is the same children whether they are told by the filter or one by one', async () => {
    const { figures, register, villages } = await filled()
    const filters = [{}, { village: villages[0] ?? null }, { words: 'hai' }, { group: 'under6' as const }]
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...filters),
        fc.uniqueArray(fc.integer({ min: 0, max: 11 }), { maxLength: 5 }),
        async (narrowed, places) => {
          const filter = { asOf, ...narrowed }
          const { ids } = await figures.nameIds(filter)
          const except = places.flatMap((place) => ids[place] ?? [])
          const some = ids.filter((id) => !except.includes(id))
          const { children } = await figures.chosen({ ...filter, except })
          expect(children).toBe(some.length)
          if (some.length === 0) return
          const one = await finalOf(await figures.previewAll({ ...filter, except, count: children, change: taken }))
          const other = await finalOf(await register.bulkPreview({ childIds: some, change: taken }))
          expect(one).toEqual(other)
        },
      ),
      { numRuns: 12 },
    )
  })

  it('counts its households, and a part of it is told by its places', async () => {
    const { figures } = await filled()
    const { ids, homes, households } = await figures.nameIds({ asOf })
    expect(await figures.chosen({ asOf })).toEqual({ children: 12, households: 9 })
    const atHome = ids.filter((_id, at) => homes[at] !== null)
    expect(await figures.chosen({ asOf, except: atHome.slice(1) })).toEqual({ children: 9, households: 9 })
    expect(await figures.chosen({ asOf, except: atHome })).toEqual({ children: 8, households: 8 })
    const part = await figures.nameIds({ asOf, from: 3, count: 4 })
    expect(part.ids).toEqual(ids.slice(3, 7))
    expect(part.homes.map((home) => (home === null ? null : part.households[home]))).toEqual(
      homes.slice(3, 7).map((home) => (home === null ? null : households[home])),
    )
  })

  it('is changed in one recording, answered again by its request, and taken back as one', async () => {
    const { figures, register, villages } = await filled()
    const filter = { asOf, village: villages[1] ?? null }
    const { ids } = await figures.nameIds(filter)
    const asked = { ...filter, except: ids.slice(0, 1), count: 5, change: taken, requestId: requestId() }
    const done = await finalOf(await figures.changeAll(asked))
    expect(done).toMatchObject({ changes: 5, bulkId: asked.requestId })
    expect(await finalOf(await figures.changeAll(asked))).toEqual(done)
    const left = async () => (await figures.names({ asOf, standing: 'left' })).total
    expect(await left()).toBe(7)
    expect(await finalOf(await register.undoBulk({ requestId: requestId(), bulkId: done.bulkId }))).toMatchObject({
      undone: 5,
      kept: 0,
    })
    expect(await left()).toBe(12)
  })

  it('is not changed when it is no longer as many as were chosen', async () => {
    const { figures } = await filled()
    const asked = { asOf, count: 11, change: taken, requestId: requestId() }
    await expect(finalOf(await figures.changeAll(asked))).rejects.toMatchObject({ code: 'LIST_CHANGED' })
    await expect(finalOf(await figures.previewAll(asked))).rejects.toMatchObject({ code: 'LIST_CHANGED' })
    expect((await figures.names({ asOf, standing: 'left' })).total).toBe(12)
  })

  it('is for those to change who may change a child', async () => {
    const { figures } = await open(permissions.filter((one) => one !== 'edit-register'))
    const asked = { asOf, count: 0, change: taken, requestId: requestId() }
    for (const ask of [figures.previewAll, figures.changeAll] as const)
      await expect(ask(asked)).rejects.toMatchObject({ code: 'NOT_ALLOWED', data: { needs: 'edit-register' } })
  })
})
