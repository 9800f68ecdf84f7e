import { expect, test } from 'vitest'
import { ChildId } from '../../src/base/ids.ts'
import { Born } from '../../src/base/born.ts'
import { settleChildren } from '../../src/register/index.ts'
import { describeEachEngine } from '../support/engines.ts'
import type { TestRegister } from '../support/register.ts'
import { addSource } from '../support/villages.ts'
import { day, failure, type RegisterClient, registerClient, request } from '../unit/register/client.ts'

const mother = {
  relation: 'mother' as const,
  name: 'Cầm Thị Thủy',
  bornYear: 1990,
  phone: '0365920508',
  citizenNumber: null,
}

async function pao(client: RegisterClient, fields: Parameters<RegisterClient['addChild']>[0]['fields'] | object = {}) {
  const named = { name: 'Giàng A Páo', born: Born.parse('2018-05-13'), sex: 'male' as const, guardians: [mother] }
  return client.addChild({ requestId: request(), from: day('2024-07-01'), fields: { ...named, ...fields } })
}

async function begin(register: TestRegister) {
  const client = registerClient(register)
  const hot = await client.saveVillage({ requestId: request(), id: null, name: 'Bản Hột' })
  const mot = await client.saveVillage({ requestId: request(), id: null, name: 'Thôn 1' })
  return { client, hot, mot }
}

describeEachEngine('a child', (open) => {
  test('added by hand is present, in its village, with where each field comes from', async () => {
    const { client, hot } = await begin(await open())
    const { id, warnings } = await pao(client, { villageId: hot.id, citizenNumber: '11218004567' })
    expect(warnings).toEqual([])
    const page = await client.child({ id })
    expect(page).toMatchObject({
      name: 'Giàng A Páo',
      born: '2018-05-13',
      present: true,
      state: 'left',
      group: 'from6to13',
      village: { name: 'Bản Hột' },
      citizenNumberMasked: '011•••••4567',
    })
    expect(page.fields).toMatchObject({ citizenNumber: '011•••••4567', guardians: [{ phone: '036•••0508' }] })
    expect(page.sources.map(({ field, source }) => `${field} ${source}`)).toContain('citizenNumber sửa tay')
    expect(page.history.map((entry) => entry.what).toSorted()).toEqual(['Vào sổ', 'Ở Bản Hột'])
    expect(await client.child({ id, asOf: day('2024-05-12') })).toMatchObject({ present: false, group: 'under6' })
  })

  test('keeps numbers hidden until they are asked for, which is logged', async () => {
    const register = await open()
    const { client } = await begin(register)
    const { id } = await pao(client, { citizenNumber: '011218004567' })
    expect(await client.reveal({ childId: id, field: 'citizenNumber' })).toEqual({ values: ['011218004567'] })
    expect(await client.reveal({ childId: id, field: 'phone' })).toEqual({ values: ['0365920508'] })
    const log = await register.database.read((db) => db.selectFrom('export_log').selectAll().orderBy('no').execute())
    expect(log).toMatchObject([
      { actor: 'cán bộ', rows: 1, what: JSON.stringify({ childId: id, field: 'citizenNumber' }) },
      { rows: 1 },
    ])
    expect(log[0]?.what).not.toContain('4567')
  })

  test('is warned about, never refused', async () => {
    const { client, hot } = await begin(await open())
    const first = await pao(client, { villageId: hot.id, citizenNumber: '011218004567' })
    const { warnings } = await pao(client, { villageId: hot.id, citizenNumber: '011218004567', sex: 'female' })
    expect(warnings.map((warning) => warning.code)).toEqual(['id-mismatch-sex', 'id-taken'])
    const asked = await client.check({
      childId: null,
      fields: { name: 'giang a pao', born: Born.parse('2018'), villageId: hot.id },
    })
    expect(asked).toMatchObject([{ code: 'likely-twin' }, { code: 'likely-twin' }])
    expect(await client.check({ childId: first.id, fields: { address: 'Bản Hột' } })).toEqual([])
  })

  test('joins the household of the same two guardians in its village', async () => {
    const register = await open()
    const { client, hot } = await begin(register)
    const father = { ...mother, relation: 'father' as const, name: 'Giàng A Chu', phone: null }
    const first = await pao(client, { villageId: hot.id, guardians: [father, mother] })
    await register.units.write({ actor: 'x', operation: 'x' }, async (unit) => {
      const no = unit.numbers(1)
      await unit.db
        .insertInto('household')
        .values({ no, commune_id: unit.communeId, id: register.newId(), key: 'k' })
        .execute()
      await unit.db.updateTable('child').set({ household_no: no }).where('id', '=', ChildId.parse(first.id)).execute()
    })
    const second = await pao(client, { name: 'Giàng Thị Mỷ', villageId: hot.id, guardians: [father, mother] })
    expect((await client.child({ id: second.id })).siblings).toEqual([
      { id: first.id, name: 'Giàng A Páo', born: '2018-05-13', state: 'left' },
    ])
  })

  test('a day that has not come is refused, and a village that is not there', async () => {
    const { client } = await begin(await open())
    const { id } = await pao(client)
    const tomorrow = day('2024-07-19')
    const wrong = [
      () => client.addChild({ requestId: request(), from: tomorrow, fields: { name: 'A' } }),
      () => client.moveChild({ requestId: request(), childId: id, villageId: null, day: tomorrow }),
      () => client.closeChild({ requestId: request(), childId: id, how: 'died', day: tomorrow }),
      () => client.reopenChild({ requestId: request(), childId: id, day: tomorrow }),
      () => client.addObstacle({ requestId: request(), childId: id, kind: 'abroad', text: '', day: tomorrow }),
      () =>
        client.addObstacle({
          requestId: request(),
          childId: id,
          kind: 'lazy' as never,
          text: '',
          day: day('2024-07-18'),
        }),
      () => client.moveChild({ requestId: request(), childId: id, villageId: request(), day: day('2024-07-18') }),
      () => client.editChild({ requestId: request(), childId: id, version: 99, fields: { villageId: request() } }),
    ]
    for (const call of wrong) expect((await failure(call())).code).toBe('INVALID_INPUT')
    const twoMothers = { guardians: [mother, mother] }
    const call = client.editChild({ requestId: request(), childId: id, version: 99, fields: twoMothers })
    expect((await failure(call)).code).toBe('INVALID_INPUT')
  })
})

describeEachEngine('an edit', (open) => {
  test('alters what it says, keeps the rest, and is told in the history with hidden numbers', async () => {
    const { client } = await begin(await open())
    const { id, version } = await pao(client, { citizenNumber: '011218004567', address: 'Bản Hột' })
    const edited = await client.editChild({
      requestId: request(),
      childId: id,
      version,
      fields: { name: 'Giàng A Pao', citizenNumber: '011218004568', born: Born.parse('2018'), address: null },
    })
    const page = await client.child({ id })
    expect(page).toMatchObject({ version: edited.version, name: 'Giàng A Pao', born: '2018', group: 'undetermined' })
    expect(page.fields).toMatchObject({ address: null, citizenNumber: '011•••••4568', sex: 'male' })
    const told = page.history.filter((entry) => entry.kind === 'field' || entry.kind === 'birth').map((one) => one.what)
    expect(told).toContain('Ngày sinh đính chính: 13/05/2018 → 2018')
    expect(told.join()).toContain('số định danh: “011•••••4567” → “011•••••4568”')
    expect(told.join()).toContain('nơi ở: “Bản Hột” → trống')
    await client.editChild({ requestId: request(), childId: id, version: edited.version, fields: { born: null } })
    const emptied = await client.child({ id })
    expect([emptied.born, emptied.group, emptied.history[0]?.what]).toEqual([
      null,
      'undetermined',
      'Ngày sinh: “2018” → trống',
    ])
  })

  test('that alters nothing writes nothing', async () => {
    const { client } = await begin(await open())
    const { id, version } = await pao(client)
    const { fields, name } = await client.child({ id })
    const again = await client.editChild({ requestId: request(), childId: id, version, fields: { ...fields, name } })
    expect(again.version).toBe(version)
  })

  test('after another changed a field is refused with what it is now; after a card event it is not', async () => {
    const register = await open()
    const { client, hot } = await begin(register)
    const { id, version } = await pao(client, { citizenNumber: '011218004567' })
    const today = day('2024-07-18')
    await client.recordCard({ requestId: request(), childId: id, kind: 'taken', day: today })
    const mine = { requestId: request(), childId: id, version, fields: { school: 'TH Thắng Lợi' } }
    await client.editChild(mine)
    const fields = { citizenNumber: '011218004568', villageId: hot.id }
    const other = registerClient(register, { actor: 'người khác' })
    expect(await failure(other.editChild({ requestId: request(), childId: id, version, fields }))).toEqual({
      code: 'STALE',
      data: { changed: [{ field: 'school', now: 'TH Thắng Lợi' }] },
    })
    const { version: fresh } = await client.child({ id })
    await other.editChild({ requestId: request(), childId: id, version: fresh, fields })
    const late = client.editChild({ requestId: request(), childId: id, version: fresh, fields: { school: null } })
    expect((await failure(late)).data).toEqual({
      changed: [
        { field: 'citizenNumber', now: '011•••••4568' },
        { field: 'villageId', now: 'Bản Hột' },
      ],
    })
  })

  test('of a child whose lists were all taken back keeps its last fields', async () => {
    const register = await open()
    const { client } = await begin(register)
    const { id } = await pao(client, { address: 'Bản Hột' })
    await register.units.write({ actor: 'x', operation: 'x' }, (unit) =>
      unit.db.updateTable('source').set({ status: 'undone', voided: unit.recording() }).execute(),
    )
    await client.editChild({ requestId: request(), childId: id, version: 99, fields: { school: 'TH Thắng Lợi' } })
    expect(await client.child({ id })).toMatchObject({
      name: 'Giàng A Páo',
      born: '2018-05-13',
      fields: { address: 'Bản Hột', school: 'TH Thắng Lợi', guardians: [{ name: 'Cầm Thị Thủy' }] },
    })
  })

  test('with the same request id is carried out once', async () => {
    const register = await open()
    const { client } = await begin(register)
    const requestId = request()
    const command = { requestId, from: day('2024-07-01'), fields: { name: 'Giàng A Páo' } }
    const first = await client.addChild(command)
    expect(await client.addChild(command)).toEqual(first)
    const card = { requestId: request(), childId: first.id, kind: 'taken' as const, day: day('2024-07-18') }
    expect(await client.recordCard(card)).toEqual(await client.recordCard(card))
    const counts = await register.database.read(async (db) => ({
      children: await db.selectFrom('child').select('no').execute(),
      events: await db.selectFrom('card_event').select('no').execute(),
    }))
    expect([counts.children.length, counts.events.length]).toEqual([1, 1])
  })
})

describeEachEngine('facts by hand', (open) => {
  test('card events move the state; taken back, they do so no more', async () => {
    const register = await open()
    const { client } = await begin(register)
    const { id } = await pao(client)
    const record = (kind: 'taken' | 'issued' | 'declined' | 'willing' | 'sent-back', on: string, who?: string) =>
      client.recordCard({
        requestId: request(),
        childId: id,
        kind,
        day: day(on),
        detail: who === undefined ? {} : { who },
      })
    const state = async () => (await client.child({ id })).state
    expect((await failure(record('declined', '2024-07-05'))).code).toBe('WHO_SAID_SO')
    expect((await failure(record('taken', '2024-07-19'))).code).toBe('FUTURE_DAY')
    await record('declined', '2024-07-05', 'mẹ')
    expect(await state()).toBe('declined')
    await record('willing', '2024-07-06')
    const taken = await record('taken', '2024-07-08')
    expect(await state()).toBe('taken')
    await record('sent-back', '2024-07-09')
    expect(await state()).toBe('left')
    await record('taken', '2024-07-10')
    const issued = await record('issued', '2024-07-18')
    expect(await state()).toBe('issued')
    register.clock.set('2024-07-19')
    await client.voidFact({ requestId: request(), childId: id, eventId: issued.eventId })
    expect(await state()).toBe('taken')
    const again = client.voidFact({ requestId: request(), childId: id, eventId: issued.eventId })
    expect((await failure(again)).code).toBe('NO_SUCH_FACT')
    const voided = (await client.child({ id })).history.find((entry) => entry.eventId === issued.eventId)
    expect(voided).toMatchObject({ what: 'Đã có thẻ', voidedAt: '2024-07-19T01:00:00.000Z' })
    expect(taken.version).toBeGreaterThan(0)
  })

  test('moving, closing and opening again, each taken back by its event id', async () => {
    const { client, hot, mot } = await begin(await open())
    const { id } = await pao(client, { villageId: hot.id })
    await client.moveChild({ requestId: request(), childId: id, villageId: mot.id, day: day('2024-07-10') })
    expect((await client.child({ id })).village?.name).toBe('Thôn 1')
    expect((await client.child({ id, asOf: day('2024-07-09') })).village?.name).toBe('Bản Hột')
    const detail = 'về Nam Định'
    await client.closeChild({ requestId: request(), childId: id, how: 'moved-away', day: day('2024-07-12'), detail })
    const gone = await client.child({ id })
    expect([gone.present, gone.history[0]?.what]).toEqual([false, 'Chuyển đi: về Nam Định'])
    expect((await client.child({ id, asOf: day('2024-07-11') })).present).toBe(true)
    await client.reopenChild({ requestId: request(), childId: id, day: day('2024-07-15') })
    const back = await client.child({ id })
    expect([back.present, back.history[0]?.what]).toEqual([true, 'Chuyển đến'])
    for (const what of ['Chuyển đến', 'Ở Thôn 1']) {
      const { history } = await client.child({ id })
      const eventId = history.find((entry) => entry.what === what && entry.voidedAt === null)?.eventId ?? ''
      await client.voidFact({ requestId: request(), childId: id, eventId })
    }
    expect(await client.child({ id })).toMatchObject({ present: false, village: { name: 'Bản Hột' } })
  })

  test('a duplicate leaves as if it had never been there', async () => {
    const { client } = await begin(await open())
    const { id } = await pao(client)
    await client.closeChild({ requestId: request(), childId: id, how: 'duplicate', day: day('2024-07-18') })
    expect(await client.child({ id, asOf: day('2024-07-05') })).toMatchObject({ present: false })
    expect(await client.search({ words: 'pao' })).toEqual([])
    await client.reopenChild({ requestId: request(), childId: id, day: day('2024-07-18') })
    expect((await client.child({ id })).history[0]?.what).toBe('Vào sổ')
  })

  test('an obstacle stands until it is taken back', async () => {
    const { client } = await begin(await open())
    const { id } = await pao(client)
    await client.addObstacle({
      requestId: request(),
      childId: id,
      kind: 'abroad',
      text: 'sang Lào',
      day: day('2024-07-05'),
    })
    const { obstacles } = await client.child({ id })
    expect(obstacles).toMatchObject([{ kind: 'abroad', text: 'sang Lào' }])
    await client.voidFact({ requestId: request(), childId: id, eventId: obstacles[0]?.id ?? '' })
    expect((await client.child({ id })).obstacles).toEqual([])
  })

  test("another child's fact cannot be taken back through this one", async () => {
    const { client } = await begin(await open())
    const first = await pao(client)
    const second = await pao(client, { name: 'Giàng A Chu' })
    const theirs = (await client.child({ id: second.id })).history[0]?.eventId ?? ''
    const call = client.voidFact({ requestId: request(), childId: first.id, eventId: theirs })
    expect((await failure(call)).code).toBe('NO_SUCH_FACT')
  })
})

describeEachEngine('what a list brought', (open) => {
  test('names its cell; a hand edit of the same day goes before it; undone, it is struck out', async () => {
    const register = await open()
    const { client } = await begin(register)
    const { id, version } = await pao(client)
    const about = { actor: 'người nhập', operation: 'lists.commit' }
    const sourceNo = await register.units.write(about, async (unit) => {
      const source = await addSource(unit, '2024-07-18')
      const child = await unit.db.selectFrom('child').select('no').executeTakeFirstOrThrow()
      const claim = {
        no: unit.numbers(1),
        commune_id: unit.communeId,
        id: register.newId(),
        source_no: source,
        file: 'danh-sach-tre-em.xlsx',
        sheet: 'Danh sách',
        sheet_row: 12,
        verdict: 'changed' as const,
        child_no: child.no,
        address: 'Bản Hột',
        school: 'TH Thắng Lợi',
        sex: 'female' as const,
        changes: JSON.stringify([{ field: 'address', was: null, will: 'Bản Hột' }]),
        held_from: unit.recording(),
      }
      await unit.db.insertInto('claim').values(claim).execute()
      const event = { child_no: child.no, no: unit.numbers(1), commune_id: unit.communeId, recorded: unit.recording() }
      await unit.db
        .insertInto('card_event')
        .values({ ...event, id: register.newId(), kind: 'issued', day: '2024-07-18', day_is: 'by', source_no: source })
        .execute()
      await settleChildren(unit, [child.no])
      return source
    })
    const place = 'danh-sach-tre-em.xlsx, trang Danh sách, dòng 12'
    const page = await client.child({ id })
    expect(page.fields).toMatchObject({ address: 'Bản Hột', school: 'TH Thắng Lợi', sex: 'male' })
    expect(page.sources).toContainEqual({ field: 'address', source: place, day: '2024-07-18' })
    expect(page.sources).toContainEqual({ field: 'sex', source: 'sửa tay', day: '2024-07-18' })
    expect(page.history.slice(0, 2)).toMatchObject([
      { what: 'Đã có thẻ', dayIs: 'by', source: place, actor: 'người nhập' },
      { what: 'Nơi ở: trống → “Bản Hột”', source: place, voidedAt: null },
    ])
    const late = client.editChild({ requestId: request(), childId: id, version, fields: { note: 'x' } })
    expect((await failure(late)).data).toEqual({
      changed: [
        { field: 'address', now: 'Bản Hột' },
        { field: 'school', now: 'TH Thắng Lợi' },
      ],
    })
    await register.units.write(about, async (unit) => {
      const undone = { status: 'undone' as const, voided: unit.recording() }
      await unit.db.updateTable('source').set(undone).where('no', '=', sourceNo).execute()
      const child = await unit.db.selectFrom('child').select('no').executeTakeFirstOrThrow()
      await settleChildren(unit, [child.no])
    })
    const after = await client.child({ id })
    expect(after.fields.address).toBeNull()
    expect(after.history.find((entry) => entry.kind === 'field')?.voidedAt).not.toBeNull()
  })
})
