import { isDefinedError, safe } from '@orpc/client'
import { expect, it } from 'vitest'
import { saveSettings } from '../../src/access/index.ts'
import { Day, Instant } from '../../src/base/day.ts'
import type { ChangeTerm, Column } from '../../src/figures/index.ts'
import { describeEachEngine } from '../support/engines.ts'
import {
  addBirth,
  addCardEvent,
  addChild,
  addObstacle,
  addPresence,
  addStay,
  addVillage,
  mergeChildren,
  voidFact,
} from '../support/facts.ts'
import { opened } from '../unit/figures/front-door.ts'

const [from, to] = [Day.parse('2024-07-05'), Day.parse('2024-07-18')]

describeEachEngine('names behind a change', (open) => {
  it('rule 12: each term opens its children, as they stood when they were counted', async () => {
    const { ask, write } = await opened(open)
    const { a, b } = await write(async (unit) => {
      const villages = { a: await addVillage(unit, 'Bản A'), b: await addVillage(unit, 'Bản B') }
      const child = (name: string, given: Parameters<typeof addChild>[1] = {}) =>
        addChild(unit, { name, village: villages.a, ...given })
      await child('Lò Văn Mới', { listed: '2024-07-08', citizenNumber: '011318009838' })
      await child('Lò Văn Đến', { listed: '2024-07-09', opened: 'moved-in' })
      const away = await child('Lò Văn Đi', { guardians: [{ relation: 'mother', name: 'Vừ Thị Mỷ' }] })
      await addPresence(unit, away, { kind: 'moved-away', day: '2024-07-10' })
      const dead = await child('Lò Văn Mất')
      await addPresence(unit, dead, { kind: 'died', day: '2024-07-10' })
      await child('Lò Văn Sáu', { born: '2018-07-12' })
      await child('Lò Văn Lớn', { born: '2010-07-12' })
      const moved = await child('Lò Văn Chuyển')
      await addStay(unit, moved, { village: villages.b, day: '2024-07-11' })
      await addObstacle(unit, moved, { kind: 'no-vneid', day: '2024-07-11' })
      await child('Lò Văn Thôi', { events: [{ kind: 'declined', day: '2024-07-06' }] })
      await child('Lò Văn Lại', {
        events: [
          { kind: 'declined', day: '2024-07-02' },
          { kind: 'willing', day: '2024-07-13' },
        ],
      })
      await child('Lò Văn Xong', { events: [{ kind: 'taken', day: '2024-07-06' }] })
      return villages
    })
    const names = async (term: ChangeTerm, where: { village?: string; group?: Column } = {}) =>
      (await ask.changeNames({ from, to, term, ...where })).rows.map((row) => `${row.name.slice(7)} ${row.day}`)
    expect(await names('new')).toEqual(['Mới 2024-07-08'])
    expect(await names('movedIn')).toEqual(['Đến 2024-07-09'])
    expect(await names('movedIn', { village: b.id })).toEqual(['Chuyển 2024-07-11'])
    expect(await names('movedAway')).toEqual(['Đi 2024-07-10'])
    expect(await names('movedAway', { village: a.id })).toEqual(['Chuyển 2024-07-11', 'Đi 2024-07-10'])
    expect(await names('closed')).toEqual(['Mất 2024-07-10'])
    expect(await names('outgrown')).toEqual(['Lớn 2024-07-12'])
    expect(await names('outgrown', { group: 'under6' })).toEqual(['Sáu 2024-07-12'])
    expect(await names('entered')).toEqual([])
    expect(await names('entered', { group: 'from6to13', village: a.id })).toEqual(['Sáu 2024-07-12'])
    expect(await names('entered', { group: 'from14' })).toEqual(['Lớn 2024-07-12'])
    expect(await names('declined')).toEqual(['Thôi 2024-07-06'])
    expect(await names('undeclined')).toEqual(['Lại 2024-07-13'])
    expect(await names('done')).toEqual(['Xong 2024-07-06'])
    expect(await names('sentBack')).toEqual([])
    expect(await names('new', { village: 'none' })).toEqual([])
    expect(await names('new', { village: 'not there' })).toEqual([])

    const line = async (term: ChangeTerm, village: string) =>
      (await ask.changeNames({ from, to, term, village })).rows.find((row) => row.name !== 'Lò Văn Chuyển')
    expect(await line('new', a.id)).toMatchObject({ citizenNumber: '011•••••9838', state: 'left', sign: 1, times: 1 })
    expect(await line('movedAway', a.id)).toMatchObject({
      village: 'Bản A',
      villageId: a.id,
      group: 'from6to13',
      state: 'left',
      born: '2018-05-13',
      guardian: 'Vừ Thị Mỷ',
    })
    expect((await ask.changeNames({ from, to, term: 'movedIn', village: b.id })).rows).toMatchObject([
      { village: 'Bản B', obstacle: 'cha mẹ chưa có VNeID mức 2' },
    ])
    expect(await line('done', a.id)).toMatchObject({ state: 'taken' })
  })

  it('rule 12: a child counted twice is one row that says so; pages hold rows', async () => {
    const { ask, write } = await opened(open)
    await write(async (unit) => {
      const back = { kind: 'sent-back' as const, day: '2024-07-08' }
      const again = { kind: 'taken' as const, day: '2024-07-10' }
      await addChild(unit, { name: 'Lò Văn Chu', events: [{ kind: 'taken', day: '2024-07-06' }, back, again] })
      await addChild(unit, { name: 'Lò Văn An', events: [{ kind: 'taken', day: '2024-07-06' }] })
      await addChild(unit, { name: 'Lò Văn Dũng', events: [{ kind: 'taken', day: '2024-07-07' }] })
    })
    const { all } = await ask.change({ from, to })
    const done = await ask.changeNames({ from, to, term: 'done' })
    expect(all).toMatchObject({ done: 4, sentBack: 1 })
    expect(done).toMatchObject({ total: 3, count: 4 })
    expect(done.rows.map((row) => [row.name, row.times, row.day])).toEqual([
      ['Lò Văn An', 1, '2024-07-06'],
      ['Lò Văn Chu', 2, '2024-07-10'],
      ['Lò Văn Dũng', 1, '2024-07-07'],
    ])
    const second = await ask.changeNames({ from, to, term: 'done', page: { offset: 1, limit: 1 } })
    expect(second).toEqual({ total: 3, count: 4, rows: done.rows.slice(1, 2) })
  })

  it('rule 12: corrected names who was found left since (+), and who was taken out (−)', async () => {
    const { ask, write, register } = await opened(open)
    const made = await write(async (unit) => ({
      young: await addChild(unit, { name: 'Lò Văn Bé', born: '2019-01-01' }),
      late: await addChild(unit, { name: 'Lò Văn Muộn' }),
      twin: await addChild(unit, { name: 'Lò Thị Ánh' }),
      other: await addChild(unit, { name: 'Lò Thị Anh' }),
    }))
    const { knownAt: knownFrom } = await ask.at({ asOf: from })
    register.clock.advance(60_000)
    await write(async (unit) => {
      await addChild(unit, { name: 'Lò Văn Thêm' })
      await addChild(unit, { name: 'Lò Văn Lớn', born: '2010-01-01' })
      await addCardEvent(unit, made.late, { kind: 'issued', day: '2024-07-03' })
      const births = await unit.db.selectFrom('birth').select('no').where('child_no', '=', made.young.no).execute()
      for (const { no } of births) await voidFact(unit, 'birth', no)
      await addBirth(unit, made.young, '2017-01-01')
      await mergeChildren(unit, made.other, made.twin)
    })
    const corrected = async (group: Column) => {
      const asked = { from, to, knownFrom, group }
      const change = await ask.change(asked)
      const { total, count, rows } = await ask.changeNames({ ...asked, term: 'corrected' })
      expect(count).toBe(group === 'all' ? change.all.corrected : change.groups[group].corrected)
      expect(rows).toHaveLength(total)
      expect(rows.every((row) => row.times === 1 && row.day === null)).toBe(true)
      return rows.map((row) => [row.name, row.sign, row.group, row.state, row.born])
    }
    expect(await corrected('all')).toEqual([
      ['Lò Thị Anh', -1, 'from6to13', 'left', '2018-05-13'],
      ['Lò Văn Muộn', -1, 'from6to13', 'left', '2018-05-13'],
      ['Lò Văn Thêm', 1, 'from6to13', 'left', '2018-05-13'],
    ])
    expect(await corrected('under6')).toEqual([['Lò Văn Bé', -1, 'under6', 'left', '2019-01-01']])
    expect(await corrected('from6to13')).toHaveLength(4)
    expect(await corrected('from14')).toEqual([['Lò Văn Lớn', 1, 'from14', 'left', '2010-01-01']])
    expect((await ask.changeNames({ from, to, term: 'corrected' })).count).toBe(0)
  })

  it('rule 12: what counts as done on the last day corrects who was left on the first', async () => {
    const { ask, write } = await opened(open)
    await write(async (unit) => {
      await addChild(unit, { name: 'Lò Văn Nộp', events: [{ kind: 'filed', day: '2024-07-02' }] })
      await addChild(unit, { name: 'Lò Văn Chưa' })
      await saveSettings(unit, to, { doneSet: ['filed', 'taken', 'issued', 'handed-over'] })
    })
    const { count, rows } = await ask.changeNames({ from, to, term: 'corrected' })
    expect(count).toBe((await ask.change({ from, to })).all.corrected)
    expect(rows.map((row) => [row.name, row.sign, row.state])).toEqual([['Lò Văn Nộp', -1, 'filed']])
  })

  it('names need their permission, days in order, and moments that are past', async () => {
    const { ask, client, write } = await opened(open)
    await write((unit) => addChild(unit))
    const refused = async (asked: ReturnType<typeof ask.changeNames>) => {
      const [error] = await safe(asked)
      return isDefinedError(error) && error.code
    }
    expect(await refused(client(['see-figures']).changeNames({ from, to, term: 'new' }))).toBe('NOT_ALLOWED')
    expect(await refused(client(['see-names']).changeNames({ from, to, term: 'new' }))).toBe(false)
    expect(await refused(ask.changeNames({ from: to, to: from, term: 'new' }))).toBe('BACKWARDS')
    const tomorrow = Instant.parse('2024-07-19T02:00:00.000Z')
    for (const known of [{ knownTo: tomorrow }, { knownFrom: tomorrow }])
      expect(await refused(ask.changeNames({ from, to, term: 'new', ...known }))).toBe('NOT_YET_KNOWN')
    const wrong = 'left1' as ChangeTerm // no term: an end
    expect(await refused(ask.changeNames({ from, to, term: wrong }))).toBe('INVALID_INPUT')
  })
})
