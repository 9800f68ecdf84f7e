import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { figuresRouter } from '../../src/figures/handlers.ts'
import type { Unit } from '../../src/storage/unit-of-work.ts'
import { describeEachEngine } from '../support/engines.ts'
import { addChild, addHousehold, addPresence, addStay, addVillage, addVillageList } from '../support/facts.ts'
import { idOf, type VillageMade } from '../support/villages.ts'
import type { TestRegister } from '../support/register.ts'
import { contextOf, day, failure, registerClient, request } from '../unit/register/client.ts'

const about = { actor: 'cán bộ', operation: 'test' }
const mergeDay = day('2024-07-10')
const today = day('2024-07-18')

/** Three villages; in the first two families, one child gone, one who comes there on 15/07. */
async function commune(register: TestRegister) {
  const made = await register.units.write(about, async (unit: Unit) => {
    const bo = await addVillage(unit, { name: 'Bản Bó', order: 1 })
    const cap = await addVillage(unit, { name: 'Bản Cáp', order: 2 })
    const ten = await addVillage(unit, { name: 'Bản Ten', order: 3 })
    const list = await addVillageList(unit, bo, '2024-07-01')
    expect(list).toBeGreaterThan(0)
    const householdNo = await addHousehold(unit, 'nhà 1')
    const anh = await addChild(unit, { name: 'Lò Thị Ánh', village: bo, householdNo })
    const binh = await addChild(unit, { name: 'Lò Văn Bình', village: bo, householdNo })
    const chu = await addChild(unit, {
      name: 'Giàng A Chu',
      village: bo,
      born: '2020-01-01',
      events: [{ kind: 'taken', day: '2024-07-12' }],
    })
    const gone = await addChild(unit, { name: 'Vừ A Dính', village: bo })
    await addPresence(unit, gone, { kind: 'moved-away', day: '2024-07-05' })
    const coming = await addChild(unit, { name: 'Mào Thị Em', village: ten })
    await addStay(unit, coming, { village: bo, day: '2024-07-15' })
    const other = await addChild(unit, { name: 'Cầm Thị Gấm', village: cap })
    return { bo, cap, ten, householdNo, anh, binh, chu, gone, coming, other }
  })
  const client = registerClient(register)
  const figures = createRouterClient(figuresRouter, { context: contextOf(register) })
  const rows = async (asOf: string, knownAt: string | null = null) => {
    const { villages, all } = await figures.at({ asOf: day(asOf), knownAt: knownAt as never })
    return { all, villages: villages.map(({ name, all: cell }) => `${name} ${cell.total}/${cell.left}`) }
  }
  return { ...made, client, figures, rows, knownAt: register.clock.now() }
}

function merging({ bo, cap }: { bo: VillageMade; cap: VillageMade }, on = mergeDay) {
  return { requestId: request(), fromIds: [bo.id], intoId: cap.id, day: on }
}

describeEachEngine('villages merged, split and closed', (open) => {
  test('a merge moves everybody from its day on, leaves the days before, and closes the identity', async () => {
    const register = await open()
    const made = await commune(register)
    const { client, rows, figures } = made
    const before = await rows('2024-07-09')
    const session = await figures.at({ asOf: today })
    const look = await client.villageMove({ villageIds: [made.bo.id], day: mergeDay })
    expect(look).toEqual({ children: 3, left: 3, from14: 0, absent: 2 })
    register.clock.advance(1000)
    const { children } = await client.mergeVillages(merging(made))
    expect(children).toBe(5)
    expect(await rows('2024-07-09')).toEqual(before)
    expect((await rows('2024-07-10')).villages).toEqual(['Bản Cáp 4/4', 'Bản Ten 1/1'])
    expect((await rows('2024-07-18')).villages).toEqual(['Bản Cáp 5/4', 'Bản Ten 0/0'])
    const then = await figures.at({ asOf: today, knownAt: session.knownAt })
    expect(then).toEqual({ ...session, knownAt: then.knownAt })
    const change = await figures.change({ from: day('2024-07-09'), to: today })
    const moved = Object.fromEntries(change.villages.map(({ name, all }) => [name, [all.movedIn, all.movedAway]]))
    expect(moved).toEqual({ 'Bản Bó': [0, 3], 'Bản Cáp': [4, 0], 'Bản Ten': [0, 1] })
    for (const { all } of [...change.villages, change])
      expect(
        all.left1 +
          all.new +
          all.movedIn +
          all.entered +
          all.undeclined +
          all.sentBack -
          all.done -
          all.declined -
          all.movedAway -
          all.closed -
          all.outgrown +
          all.corrected,
      ).toBe(all.left2)
    expect([change.all.movedIn, change.all.movedAway]).toEqual([0, 0])
    expect(await client.villages({ asOf: today, closed: true })).toMatchObject([
      { name: 'Bản Cáp', closedFrom: null },
      { name: 'Bản Ten' },
      { name: 'Bản Bó', closedFrom: '2024-07-10' },
    ])
    expect(await client.child({ id: made.anh.id })).toMatchObject({ village: { name: 'Bản Cáp' } })
  })

  test('an undone merge leaves everything as if it had not been, the copy of each child too', async () => {
    const register = await open()
    const made = await commune(register)
    const days = ['2024-07-05', '2024-07-10', '2024-07-18']
    const before = await Promise.all(days.map((asOf) => made.rows(asOf)))
    const { changeId } = await made.client.mergeVillages(merging(made))
    expect(await made.client.undoVillageChange({ requestId: request(), changeId })).toEqual({ children: 5 })
    expect(await Promise.all(days.map((asOf) => made.rows(asOf)))).toEqual(before)
    expect((await made.client.villages({})).map((village) => village.name)).toEqual(['Bản Bó', 'Bản Cáp', 'Bản Ten'])
    expect(await made.client.child({ id: made.coming.id })).toMatchObject({ village: { name: 'Bản Bó' } })
    expect(await made.client.villageHistory()).toMatchObject([
      { kind: 'merged', children: 5, undoneAt: expect.any(String), from: [{ name: 'Bản Bó' }] },
    ])
    const again = await failure(made.client.undoVillageChange({ requestId: request(), changeId }))
    expect(again.code).toBe('NO_SUCH_VILLAGE_CHANGE')
  })

  test('what stands on a change is named, and nothing is undone', async () => {
    const register = await open()
    const made = await commune(register)
    const { client } = made
    const { changeId } = await client.mergeVillages(merging(made))
    await client.moveChild({ requestId: request(), childId: made.anh.id, villageId: made.ten.id, day: today })
    await client.saveVillage({ requestId: request(), id: made.cap.id, from: today, name: 'Bản Cáp Mới' })
    const refused = await failure(client.undoVillageChange({ requestId: request(), changeId }))
    expect(refused).toMatchObject({
      code: 'STANDS_ON_IT',
      data: { children: 1, changes: [{ kind: 'edited', renamed: { was: 'Bản Cáp', now: 'Bản Cáp Mới' } }] },
    })
    expect((await made.rows('2024-07-18')).villages).toEqual(['Bản Cáp Mới 4/3', 'Bản Ten 1/1'])
  })

  test('a split moves the chosen, by child or household, and the new village’s figures are as whole as the old one’s', async () => {
    const register = await open()
    const made = await commune(register)
    const { client } = made
    const household = idOf(made.householdNo)
    const look = { villageIds: [made.bo.id], day: mergeDay, childIds: [made.chu.id], householdIds: [household] }
    expect(await client.villageMove(look)).toMatchObject({ children: 3, left: 3 })
    const parts = [
      { name: 'Bản Bó 1', householdIds: [household], headName: 'Lò Văn Pâng' },
      { name: 'Bản Bó 2', childIds: [made.chu.id] },
    ]
    const split = { requestId: request(), id: made.bo.id, day: mergeDay, parts }
    const { changeId, children } = await client.splitVillage(split)
    expect(children).toBe(3)
    expect(await client.splitVillage(split)).toEqual({ changeId, children })
    expect((await made.rows('2024-07-09')).villages).toEqual(['Bản Bó 3/3', 'Bản Cáp 1/1', 'Bản Ten 1/1'])
    expect((await made.rows('2024-07-18')).villages).toEqual([
      'Bản Bó 1/1',
      'Bản Cáp 1/1',
      'Bản Ten 0/0',
      'Bản Bó 1 2/2',
      'Bản Bó 2 1/0',
    ])
    const { villages } = await made.figures.at({ asOf: today })
    expect(villages.find((village) => village.name === 'Bản Bó 1')?.incomplete).toBe(false)
    await client.undoVillageChange({ requestId: request(), changeId })
    expect((await made.rows('2024-07-18')).villages).toEqual(['Bản Bó 4/3', 'Bản Cáp 1/1', 'Bản Ten 0/0'])
  })

  test('a split of children who are elsewhere, or chosen twice, writes nothing', async () => {
    const register = await open()
    const made = await commune(register)
    for (const childIds of [[made.other.id], ['không có']]) {
      const parts = [{ name: 'Bản Mới', childIds }]
      const refused = await failure(
        made.client.splitVillage({ requestId: request(), id: made.bo.id, day: mergeDay, parts }),
      )
      expect(refused).toEqual({ code: 'CHILD_ELSEWHERE', data: { children: 1 } })
    }
    const twice = [
      { name: 'Bản Mới', childIds: [made.anh.id] },
      { name: 'Bản Mới 2', childIds: [made.anh.id] },
    ]
    const refused = await failure(
      made.client.splitVillage({ requestId: request(), id: made.bo.id, day: mergeDay, parts: twice }),
    )
    expect(refused).toEqual({ code: 'CHILD_ELSEWHERE', data: { children: 1 } })
    expect(await made.client.villages({})).toHaveLength(3)
  })

  test('a village is closed only when nobody is there that day or later, and can be opened again', async () => {
    const register = await open()
    const made = await commune(register)
    const { client } = made
    const refused = await failure(client.closeVillage({ requestId: request(), id: made.ten.id, day: mergeDay }))
    expect(refused).toEqual({ code: 'CHILDREN_PRESENT', data: { children: 1 } })
    await client.closeVillage({ requestId: request(), id: made.ten.id, day: day('2024-07-15') })
    const still = await failure(client.closeVillage({ requestId: request(), id: made.bo.id, day: mergeDay }))
    expect(still).toEqual({ code: 'CHILDREN_PRESENT', data: { children: 4 } })
    const twice = await failure(client.closeVillage({ requestId: request(), id: made.ten.id, day: today }))
    expect(twice.code).toBe('VILLAGE_NOT_OPEN')
    expect((await client.villages({ asOf: day('2024-07-14') })).map((one) => one.name)).toContain('Bản Ten')
    expect((await client.villages({})).map((one) => one.name)).not.toContain('Bản Ten')
    await client.reopenVillage({ requestId: request(), id: made.ten.id, day: today })
    expect((await client.villages({})).map((one) => one.name)).toContain('Bản Ten')
    const twiceOpen = await failure(client.reopenVillage({ requestId: request(), id: made.ten.id, day: today }))
    expect(twiceOpen.code).toBe('VILLAGE_OPEN')
  })

  test('a rename of a closed village keeps it closed; a day to come is refused; a village is not merged with itself', async () => {
    const register = await open()
    const made = await commune(register)
    const { client } = made
    await client.mergeVillages(merging(made))
    await client.saveVillage({ requestId: request(), id: made.bo.id, name: 'Bản Bó cũ' })
    expect((await client.villages({})).map((one) => one.name)).toEqual(['Bản Cáp', 'Bản Ten'])
    expect((await made.rows('2024-07-09')).villages[0]).toBe('Bản Bó cũ 3/3')
    expect((await failure(client.mergeVillages(merging(made, day('2024-07-19'))))).code).toBe('INVALID_INPUT')
    const itself = { requestId: request(), fromIds: [made.cap.id], intoId: made.cap.id, day: today }
    expect((await failure(client.mergeVillages(itself))).code).toBe('NO_SUCH_VILLAGE')
    expect((await failure(client.mergeVillages(merging(made)))).code).toBe('VILLAGE_NOT_OPEN')
  })

  test('the order is one command, undone in one; names of earlier days stay', async () => {
    const register = await open()
    const made = await commune(register)
    const { client } = made
    await client.saveVillage({ requestId: request(), id: made.ten.id, from: mergeDay, name: 'Bản Ten Mới' })
    const { changeId } = await client.orderVillages({ requestId: request(), ids: [made.ten.id, made.bo.id] })
    expect((await client.villages({})).map((one) => one.name)).toEqual(['Bản Ten Mới', 'Bản Bó', 'Bản Cáp'])
    const earlier = await client.villages({ asOf: day('2024-07-01') })
    expect(earlier.map((one) => one.name)).toEqual(['Bản Ten', 'Bản Bó', 'Bản Cáp'])
    await client.undoVillageChange({ requestId: request(), changeId })
    expect((await client.villages({})).map((one) => one.name)).toEqual(['Bản Bó', 'Bản Cáp', 'Bản Ten Mới'])
  })

  test('the kind is the officer’s word once set', async () => {
    const client = registerClient(await open())
    const { id } = await client.saveVillage({ requestId: request(), id: null, name: 'Thắng Lợi', kind: 'Tổ dân phố' })
    expect(await client.saveVillage({ requestId: request(), id, name: 'Bản Thắng Lợi' })).toMatchObject({
      kind: 'Tổ dân phố',
    })
  })

  test('one name twice only in two former communes, and then shown with them', async () => {
    const register = await open()
    const client = registerClient(register)
    const save = (formerCommune: string) =>
      client.saveVillage({ requestId: request(), id: null, name: 'Thôn 1', formerCommune })
    const first = await save('Tủa Thàng')
    await save('xã Huổi Só')
    expect((await failure(save('tua thang'))).code).toBe('NAME_TAKEN')
    expect((await client.villages({})).map(({ name, ownName }) => [name, ownName])).toEqual([
      ['Thôn 1 (xã cũ Tủa Thàng)', 'Thôn 1'],
      ['Thôn 1 (xã cũ Huổi Só)', 'Thôn 1'],
    ])
    const rename = { requestId: request(), id: first.id, name: 'Thôn 1', formerCommune: 'Huổi Só' }
    expect((await failure(client.saveVillage(rename))).code).toBe('NAME_TAKEN')
    const figures = createRouterClient(figuresRouter, { context: contextOf(register) })
    expect((await figures.at({ asOf: today })).villages.map((village) => village.name)).toEqual([
      'Thôn 1 (xã cũ Tủa Thàng)',
      'Thôn 1 (xã cũ Huổi Só)',
    ])
  })
})

describeEachEngine('a village of thousands', (open) => {
  test('is merged and undone within seconds, letting others have their turn', async () => {
    const register = await open()
    const many = 4000
    const [bo, cap] = await register.units.write(about, async (unit) => {
      const villages = [await addVillage(unit, 'Bản Bó'), await addVillage(unit, 'Bản Cáp')] as const
      const base = unit.numbers(many * 3)
      const recorded = unit.recording()
      const commune_id = unit.communeId
      for (let at = 0; at < many; at += 500) {
        const nos = Array.from({ length: 500 }, (_, one) => base + (at + one) * 3)
        const copy = {
          folded: 'tre',
          typed: 'trẻ',
          sort_key: 'tre',
          present: 1 as const,
          search_text: 'tre',
          version: recorded,
        }
        const child = { commune_id, name: 'Trẻ', ...copy, village_no: villages[0].no } as const
        await unit.db
          .insertInto('child')
          .values(nos.map((no) => ({ ...child, no, id: idOf(no) })))
          .execute()
        const fact = { commune_id, recorded, day: '2024-07-01' }
        await unit.db
          .insertInto('presence')
          .values(nos.map((no) => ({ ...fact, child_no: no, no: no + 1, kind: 'listed' as const })))
          .execute()
        await unit.db
          .insertInto('stay')
          .values(nos.map((no) => ({ ...fact, child_no: no, no: no + 2, village_no: villages[0].no })))
          .execute()
      }
      return villages
    })
    const client = registerClient(register)
    const began = performance.now()
    const { changeId, children } = await client.mergeVillages(merging({ bo, cap }))
    const merged = performance.now()
    expect(children).toBe(many)
    expect(await client.undoVillageChange({ requestId: request(), changeId })).toEqual({ children: many })
    const undone = performance.now()
    console.info(`merged in ${Math.round(merged - began)} ms, undone in ${Math.round(undone - merged)} ms`)
    expect(merged - began).toBeLessThan(3000)
    expect(undone - merged).toBeLessThan(3000)
  })
})
