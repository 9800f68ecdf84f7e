import { isDefinedError, safe } from '@orpc/client'
import { expect, it } from 'vitest'
import { saveSettings } from '../../src/access/index.ts'
import { addDays, type Day, type Instant } from '../../src/base/day.ts'
import { CardKind, CardState } from '../../src/register/card.ts'
import { cardCases, photoCases } from '../unit/figures/card-cases.ts'
import { about, opened } from '../unit/figures/front-door.ts'
import { describeEachEngine } from '../support/engines.ts'
import {
  addBirth,
  addCardEvent,
  addChild,
  addResidence,
  addHousehold,
  addObstacle,
  addPresence,
  addStay,
  addVillage,
  addVillageList,
  changeVillage,
  mergeChildren,
  voidFact,
} from '../support/facts.ts'

const day = (text: string) => text as Day
const asOf = day('2024-07-18')

describeEachEngine('figures by the front door', (open) => {
  it('rule 10: villages open that day in their order, closed ones while somebody stays, without a village last', async () => {
    const { ask, write } = await opened(open)
    await write(async (unit) => {
      const [second, first, closed, emptied, later] = [
        await addVillage(unit, { name: 'Bản Hai', order: 2 }),
        await addVillage(unit, { name: 'Bản Một', order: 1 }),
        await addVillage(unit, { name: 'Bản Cũ', order: 3 }),
        await addVillage(unit, { name: 'Bản Trống', order: 4 }),
        await addVillage(unit, { name: 'Bản Mới', order: 5, day: '2024-08-01' }),
      ]
      await changeVillage(unit, closed, { name: 'Bản Cũ', order: 3, day: '2024-07-10', isOpen: false })
      await changeVillage(unit, emptied, { name: 'Bản Trống', order: 4, day: '2024-07-10', isOpen: false })
      await changeVillage(unit, first, { name: 'Bản Một mới', order: 1, day: '2024-07-05' })
      await addVillageList(unit, second, '2024-07-18')
      await addVillageList(unit, closed, '2024-07-19')
      await addChild(unit, { village: second, events: [{ kind: 'taken', day: '2024-07-02' }] })
      await addChild(unit, { village: closed })
      await addChild(unit, { village: later, listed: '2024-07-15' })
      await addChild(unit, { village: null })
    })
    const { villages, all } = await ask.at({ asOf })
    expect(villages.map((row) => [row.name, row.all.total, row.all.left, row.incomplete])).toEqual([
      ['Bản Một mới', 0, 0, true],
      ['Bản Hai', 1, 0, false],
      ['Bản Cũ', 1, 1, true],
      ['Bản Mới', 1, 1, true],
      [null, 1, 1, false],
    ])
    expect(all).toEqual({ total: 4, done: 1, declined: 0, left: 3, percent: 25 })
    const before = await ask.at({ asOf: day('2024-07-04') })
    expect(before.villages.map((row) => row.name)).toEqual(['Bản Một', 'Bản Hai', 'Bản Cũ', 'Bản Trống', null])
  })

  it('rule 2: what was known at a past moment is answered, one still to come is refused', async () => {
    const { ask, write, register } = await opened(open)
    await write((unit) => addChild(unit))
    const first = await ask.at({ asOf })
    register.clock.advance(60_000)
    await write((unit) => addChild(unit))
    expect((await ask.at({ asOf })).all.total).toBe(2)
    expect(await ask.at({ asOf, knownAt: first.knownAt })).toEqual(first)
    expect((await ask.at({ asOf, knownAt: '2024-07-01T00:00:00.000Z' as Instant })).all.total).toBe(0)
    const tomorrow = '2024-07-19T02:00:00.000Z' as Instant
    const [atTomorrow] = await safe(ask.at({ asOf, knownAt: tomorrow }))
    expect(isDefinedError(atTomorrow) && atTomorrow.code).toBe('NOT_YET_KNOWN')
    const [changeTomorrow] = await safe(ask.change({ from: asOf, to: asOf, knownTo: tomorrow }))
    expect(isDefinedError(changeTomorrow) && changeTomorrow.code).toBe('NOT_YET_KNOWN')
    const [namesTomorrow] = await safe(ask.names({ asOf, knownAt: tomorrow }))
    expect(isDefinedError(namesTomorrow) && namesTomorrow.code).toBe('NOT_YET_KNOWN')
    const [backwards] = await safe(ask.change({ from: asOf, to: day('2024-07-17') }))
    expect(isDefinedError(backwards) && backwards.code).toBe('BACKWARDS')
  })

  it('rule 12: a late entry, a corrected birth and a changed setting show as corrected', async () => {
    const { ask, write, register } = await opened(open)
    const made = await write(async (unit) => ({
      young: await addChild(unit, { born: '2019-01-01' }),
      filed: await addChild(unit, { events: [{ kind: 'filed', day: '2024-07-02' }] }),
      birth: 0,
    }))
    const { knownAt: knownFrom } = await ask.at({ asOf })
    register.clock.advance(60_000)
    await write(async (unit) => {
      await addChild(unit, { listed: '2024-07-10', born: '2015-01-01' })
      const births = await unit.db.selectFrom('birth').select('no').where('child_no', '=', made.young.no).execute()
      for (const { no } of births) await voidFact(unit, 'birth', no)
      await addBirth(unit, made.young, '2017-01-01')
    })
    const change = await ask.change({ from: asOf, to: day('2024-07-20'), knownFrom })
    expect(change.groups.under6).toMatchObject({ left1: 1, corrected: -1, left2: 0 })
    expect(change.groups.from6to13).toMatchObject({ left1: 1, corrected: 2, new: 0, left2: 3 })
    expect(change.all).toMatchObject({ left1: 2, corrected: 1, left2: 3 })

    await write((unit) =>
      saveSettings(unit, day('2024-07-20'), { doneSet: ['filed', 'taken', 'issued', 'handed-over'] }),
    )
    const counted = await ask.change({ from: asOf, to: day('2024-07-20') })
    expect(counted.all).toMatchObject({ left1: 3, corrected: -1, done: 0, left2: 2 })
    expect((await ask.change({ from: asOf, to: day('2024-07-19') })).all).toMatchObject({
      left1: 3,
      corrected: 0,
      left2: 3,
    })
  })

  it('rule 13: entered in error is as if never entered, and shows only as corrected', async () => {
    const { ask, write, register } = await opened(open)
    const child = await write((unit) => addChild(unit, { listed: '2024-07-10' }))
    const { knownAt: knownFrom } = await ask.at({ asOf })
    register.clock.advance(1000)
    await write(async (unit) => {
      const rows = await unit.db.selectFrom('presence').select('no').where('child_no', '=', child.no).execute()
      for (const { no } of rows) await voidFact(unit, 'presence', no)
    })
    const change = await ask.change({ from: asOf, to: day('2024-07-30'), knownFrom })
    expect(change.all).toMatchObject({ left1: 1, corrected: -1, closed: 0, movedAway: 0, left2: 0 })
    expect((await ask.change({ from: day('2024-07-01'), to: asOf })).all).toMatchObject({ left1: 0, new: 0, left2: 0 })
  })

  it('rule 14: a merge counts on every day from its moment on, until it is undone', async () => {
    const { ask, write, register } = await opened(open)
    const [one, other] = await write(async (unit) => [
      await addChild(unit, { name: 'Lò Thị Ánh', listed: '2024-07-01' }),
      await addChild(unit, {
        name: 'Lò Thị Anh',
        listed: '2024-07-10',
        events: [{ kind: 'issued', day: '2024-07-12' }],
      }),
    ])
    if (one === undefined || other === undefined) throw new Error('two children were made')
    const { knownAt: before } = await ask.at({ asOf })
    register.clock.advance(1000)
    const link = await write((unit) => mergeChildren(unit, other, one))
    expect((await ask.at({ asOf })).all).toMatchObject({ total: 1, done: 1 })
    expect((await ask.at({ asOf: day('2024-07-11') })).all).toMatchObject({ total: 1, left: 1 })
    expect((await ask.at({ asOf, knownAt: before })).all).toMatchObject({ total: 2, done: 1 })
    const names = await ask.names({ asOf })
    expect(names.rows.map((row) => [row.id, row.name, row.state])).toEqual([[one.id, 'Lò Thị Ánh', 'issued']])
    await write((unit) => voidFact(unit, 'merge_link', link))
    expect((await ask.at({ asOf })).all.total).toBe(2)
  })

  it('names come in order, page by page, masked, with whom to ask for and what stands in the way', async () => {
    const { ask, write } = await opened(open)
    await write(async (unit) => {
      const [a, b] = [
        await addVillage(unit, { name: 'Bản A', order: 2 }),
        await addVillage(unit, { name: 'Bản B', order: 1 }),
      ]
      const household = await addHousehold(unit, 'hộ 1')
      const child = await addChild(unit, {
        name: 'Sùng A Dế',
        village: a,
        born: '2019-02-03',
        citizenNumber: '011219009838',
        householdNo: household,
        guardians: [
          { relation: 'father', name: 'Sùng A Tủa' },
          { relation: 'mother', name: 'Vừ Thị Mỷ' },
        ],
      })
      await addObstacle(unit, child, { kind: 'sick-or-disabled', day: '2024-07-05' })
      await addObstacle(unit, child, { kind: 'other', day: '2024-07-10', text: 'đang đi viện' })
      await addChild(unit, {
        name: 'Giàng Thị Ánh',
        village: b,
        born: '2016-01-01',
        guardians: [{ relation: 'unknown', name: 'Lò Văn X' }],
      })
      await addChild(unit, { name: 'Lò Văn Đạt', village: a, born: null })
    })
    const all = await ask.names({ asOf })
    expect(all.rows.map((row) => row.name)).toEqual(['Giàng Thị Ánh', 'Lò Văn Đạt', 'Sùng A Dế'].toSorted(given))
    expect(all.rows.find((row) => row.name === 'Sùng A Dế')).toMatchObject({
      born: '2019-02-03',
      citizenNumber: '011•••••9838',
      village: 'Bản A',
      group: 'under6',
      state: 'left',
      guardian: 'Vừ Thị Mỷ',
      obstacle: 'đang đi viện',
      household: expect.any(String),
    })
    expect((await ask.names({ asOf: day('2024-07-06') })).rows.map((row) => row.obstacle)).toContain(
      'ốm đau, khuyết tật, cần đến nhà',
    )
    expect((await ask.names({ asOf, sort: 'born' })).rows.map((row) => row.born)).toEqual([
      '2016-01-01',
      '2019-02-03',
      null,
    ])
    expect((await ask.names({ asOf, sort: 'village' })).rows.map((row) => row.village)).toEqual([
      'Bản B',
      'Bản A',
      'Bản A',
    ])
    expect(await ask.names({ asOf, page: { offset: 1, limit: 1 } })).toMatchObject({ total: 3, rows: [all.rows[1]] })
    expect((await ask.names({ asOf, words: 'dat LO' })).rows.map((row) => row.name)).toEqual(['Lò Văn Đạt'])
    expect((await ask.names({ asOf, words: '%' })).total).toBe(0)
    expect((await ask.names({ asOf, village: 'not there' })).total).toBe(0)
  })

  it('whole numbers are written to the export log, and need their permission', async () => {
    const { ask, write, register, client } = await opened(open)
    await write((unit) => addChild(unit, { citizenNumber: '011219009838' }))
    const { rows } = await ask.namesInFull({ asOf })
    expect(rows.map((row) => row.citizenNumber)).toEqual(['011219009838'])
    const log = await register.units.read(about, (unit) => unit.db.selectFrom('export_log').selectAll().execute())
    expect(log).toMatchObject([{ actor: 'test', operation: 'namesInFull', rows: 1, at: register.clock.now() }])
    expect(JSON.parse(log[0]?.what ?? '')).toMatchObject({ asOf })
    const [refused] = await safe(client(['see-figures', 'see-names']).namesInFull({ asOf }))
    expect(isDefinedError(refused) && refused.code).toBe('NOT_ALLOWED')
    const [namesRefused] = await safe(client(['see-figures']).names({ asOf }))
    expect(isDefinedError(namesRefused) && namesRefused.code).toBe('NOT_ALLOWED')
  })

  it('those who reach an age soon are counted, and opened by name', async () => {
    const { ask, write } = await opened(open)
    await write(async (unit) => {
      for (const born of [
        '2018-07-18',
        '2018-07-19',
        '2018-08-17',
        '2018-08-18',
        '2018-10-16',
        '2018',
        '2018-08',
        '2010-08-01',
      ])
        await addChild(unit, { born })
      await addChild(unit, { born: '2018-08-01', events: [{ kind: 'taken', day: '2024-07-02' }] })
    })
    const crossing = await ask.crossing({ asOf })
    expect(crossing).toEqual([
      { age: 'six', days: 30, total: 3, left: 2 },
      { age: 'six', days: 90, total: 6, left: 5 },
      { age: 'fourteen', days: 30, total: 1, left: 1 },
      { age: 'fourteen', days: 90, total: 1, left: 1 },
    ])
    for (const { age, days, total } of crossing)
      expect((await ask.names({ asOf, crossing: { age, days } })).total).toBe(total)
  })

  it('temporary residents and cards without photo are told apart, and open their names', async () => {
    const { ask, write } = await opened(open)
    await write(async (unit) => {
      const guest = await addChild(unit)
      const tall = await addChild(unit, { born: '2009-01-01' })
      await addResidence(unit, [guest, tall], { day: '2024-07-01', residence: 'temporary' })
      await addChild(unit, {
        born: '2018-07-18',
        listed: '2023-01-01',
        events: [{ kind: 'issued', day: '2024-07-17' }],
      })
      await addChild(unit, {
        born: '2018-07-18',
        listed: '2023-01-01',
        events: [{ kind: 'issued', day: '2024-07-18' }],
      })
    })
    expect(await ask.at({ asOf })).toMatchObject({ temporary: 1, photoDue: 1 })
    expect((await ask.names({ asOf, temporary: true, counted: true })).total).toBe(1)
    expect((await ask.names({ asOf, photoDue: true })).total).toBe(1)
  })

  it('rules 6, 7 and 8: the database says of every card what the rules say', async () => {
    const { ask, write } = await opened(open)
    const told = [...cardCases.map(([cards]) => cards), ...photoCases.map(([, cards]) => cards)]
    const events = (cards: readonly string[]) =>
      cards.map((line) => ({ kind: CardKind.parse(line.split(' ')[0]), day: line.split(' ')[1] ?? '' }))
    const made = await write(async (unit) => {
      const children: { id: string }[] = []
      for (const cards of told)
        children.push(await addChild(unit, { born: '2018-05-13', listed: '2020-01-01', events: events(cards) }))
      return children.map((child) => child.id)
    })
    const found = async (filter: {
      asOf: Day
      state?: CardState
      standing?: 'left' | 'done' | 'declined'
      photoDue?: boolean
    }) => {
      const { total, rows } = await ask.names({ ...filter, page: { offset: 0, limit: 1000 } })
      expect(rows).toHaveLength(total)
      return new Map(rows.map((row) => [made.indexOf(row.id), row.state as string]))
    }
    const asked = day('2026-03-01')
    const states = await found({ asOf: asked })
    expect(cardCases.map((_, at) => states.get(at))).toEqual(cardCases.map(([, , state]) => state))
    for (const standing of ['left', 'done', 'declined'] as const) {
      const standings = await found({ asOf: asked, standing })
      for (const [at, [cards, expected]] of cardCases.entries())
        expect([cards, standings.has(at)]).toEqual([cards, standing === expected])
    }
    for (const state of CardState.options) {
      const shown = await found({ asOf: asked, state })
      for (const [at, [cards, , expected]] of cardCases.entries())
        expect([cards, state, shown.has(at)]).toEqual([cards, state, state === expected])
    }
    for (const [at, [what, , on, due]] of photoCases.entries()) {
      const without = await found({ asOf: day(on), photoDue: true })
      expect([what, without.has(cardCases.length + at)]).toEqual([what, due])
    }
  })

  it('the pace counts each day by the settings of that day', async () => {
    const { ask, write } = await opened(open)
    await write(async (unit) => {
      for (const filed of ['2024-07-15', '2024-07-16', '2024-07-18'])
        await addChild(unit, { events: [{ kind: 'filed', day: filed }] })
      await saveSettings(unit, day('2024-07-17'), { doneSet: ['filed', 'taken', 'issued', 'handed-over'] })
      await saveSettings(unit, day('2024-07-19'), { doneSet: ['taken'] })
    })
    const points = await ask.pace({ from: day('2024-07-15'), to: day('2024-07-19') })
    expect(points.map(({ left, done }) => [left, done])).toEqual([
      [3, 0],
      [3, 0],
      [1, 2],
      [0, 3],
      [3, 0],
    ])
  })

  it('the pace tells each day, at most 120 of them', async () => {
    const { ask, write } = await opened(open)
    await write(async (unit) => {
      const child = await addChild(unit)
      await addCardEvent(unit, child, { kind: 'taken', day: '2024-07-17' })
      const other = await addChild(unit)
      await addPresence(unit, other, { kind: 'moved-away', day: '2024-07-18' })
      await addStay(unit, other, { village: null, day: '2024-07-17' })
    })
    expect(await ask.pace({ from: day('2024-07-16'), to: asOf })).toEqual([
      { day: '2024-07-16', left: 2, done: 0 },
      { day: '2024-07-17', left: 1, done: 1 },
      { day: '2024-07-18', left: 0, done: 1 },
    ])
    expect(await ask.pace({ from: addDays(asOf, -119), to: asOf })).toHaveLength(120)
    for (const from of [addDays(asOf, -120), addDays(asOf, 1)]) {
      const [error] = await safe(ask.pace({ from, to: asOf }))
      expect(isDefinedError(error) && error.code).toBe('INVALID_INPUT')
    }
  })
})

/** By given name: Ánh, Dế, Đạt. */
function given(a: string, b: string): number {
  const order = ['Ánh', 'Dế', 'Đạt']
  return order.findIndex((name) => a.endsWith(name)) - order.findIndex((name) => b.endsWith(name))
}
