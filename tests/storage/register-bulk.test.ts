import fc from 'fast-check'
import { expect, test } from 'vitest'
import { VillageId } from '../../src/base/ids.ts'
import { Born } from '../../src/base/born.ts'
import { figuresAt, knownNow } from '../../src/figures/index.ts'
import type { BulkChange, BulkOutcome } from '../../src/register/bulk-contract.ts'
import { describeEachEngine } from '../support/engines.ts'
import type { TestRegister } from '../support/register.ts'
import { day, failure, finalOf, type RegisterClient, registerClient, request } from '../unit/register/client.ts'

const today = day('2024-07-18')
const taken: BulkChange = { what: 'card', kind: 'taken', day: today, dayIs: 'on', detail: {} }

async function someChildren(register: TestRegister, count: number) {
  const client = registerClient(register)
  const villages = []
  for (const name of ['Bản Bó', 'Bản Hột'])
    villages.push((await client.saveVillage({ requestId: request(), id: null, name })).id)
  const ids: string[] = []
  for (let at = 0; at < count; at += 1) {
    const fields = {
      name: `Giàng A ${'Một Hai Ba Bốn Năm Sáu'.split(' ')[at % 6]}`,
      born: Born.parse(`${2012 + (at % 9)}-05-13`),
      villageId: villages[at % 2] ?? null,
    }
    ids.push((await client.addChild({ requestId: request(), from: day('2024-07-01'), fields })).id)
  }
  return { client, ids, villages }
}

const change = async (client: RegisterClient, childIds: string[], wanted: BulkChange, requestId = request()) =>
  finalOf(await client.bulkChange({ requestId, childIds, change: wanted }))
const undo = async (client: RegisterClient, bulkId: string, requestId = request()) =>
  finalOf(await client.undoBulk({ requestId, bulkId }))

describeEachEngine('many children at once', (open) => {
  test('the preview says what the change then does, and writes nothing', async () => {
    const register = await open()
    const { client, ids, villages } = await someChildren(register, 4)
    await client.closeChild({ requestId: request(), childId: ids[3] ?? '', how: 'died', day: today })
    const wanted = { what: 'village' as const, villageId: villages[0] ?? null, day: today }
    const asked = [...ids, ids[1] ?? '', 'nobody']
    const before = await recordings(register)
    const preview: BulkOutcome = await finalOf(await client.bulkPreview({ childIds: asked, change: wanted }))
    expect(preview.changes).toBe(1)
    expect(Object.fromEntries(preview.stays.map((one) => [one.because, one.children]))).toEqual({
      'already-there': 2,
      'not-present': 1,
      'same-child': 1,
      'no-such-child': 1,
    })
    expect(await recordings(register)).toBe(before)
    expect(await change(client, asked, wanted)).toMatchObject(preview)
    expect(await recordings(register)).toBe(before + 1)
    expect((await client.child({ id: ids[1] ?? '' })).village?.name).toBe('Bản Bó')
  })

  test('the same request again is answered again and writes nothing', async () => {
    const register = await open()
    const { client, ids } = await someChildren(register, 2)
    const id = request()
    const first = await change(client, ids, taken, id)
    const before = await recordings(register)
    expect(await change(client, ids, taken, id)).toEqual(first)
    const taking = request()
    const undone = await undo(client, first.bulkId, taking)
    expect(await undo(client, first.bulkId, taking)).toEqual(undone)
    expect(await recordings(register)).toBe(before + 1)
  })

  test('what later work stands on is kept and named; what was taken back already is told apart', async () => {
    const { client, ids } = await someChildren(await open(), 3)
    const [one = '', two = '', three = ''] = ids
    const { bulkId } = await change(client, ids, taken)
    await client.recordCard({ requestId: request(), childId: one, kind: 'issued', day: today })
    const [event] = (await client.child({ id: two })).history.filter((entry) => entry.kind === 'card')
    await client.voidFact({ requestId: request(), childId: two, eventId: event?.eventId ?? '' })
    const undone = await undo(client, bulkId)
    expect(undone).toMatchObject({ undone: 1, before: 1, kept: 1, first: [{ childId: one }] })
    expect((await client.child({ id: one })).state).toBe('issued')
    expect((await client.child({ id: three })).state).toBe('left')
  })

  test('what a single record would be refused, a bulk is too', async () => {
    const { client, ids } = await someChildren(await open(), 1)
    const refused = (wanted: BulkChange) => failure(change(client, ids, wanted)).then(({ code }) => code)
    expect(await refused({ ...taken, kind: 'declined' })).toBe('WHO_SAID_SO')
    expect(await refused({ ...taken, day: day('2024-07-19') })).toBe('FUTURE_DAY')
    expect(await refused({ what: 'village', villageId: VillageId.parse('none'), day: today })).toBe('NO_SUCH_VILLAGE')
    expect((await failure(undo(client, 'none'))).code).toBe('NO_SUCH_BULK')
  })

  test('stopped in the middle it has written nothing', async () => {
    const register = await open()
    const { client, ids } = await someChildren(register, 2)
    const before = await recordings(register)
    const stop = new AbortController()
    stop.abort()
    const asked = { requestId: request(), childIds: ids, change: taken }
    await expect(client.bulkChange(asked, { signal: stop.signal }).then(finalOf)).rejects.toThrow()
    expect(await recordings(register)).toBe(before)
  })

  test.each(['duplicate', 'entered-in-error', 'moved-away'] as const)(
    'a closing as %s that was taken back is told as taken back before, not as kept',
    async (how) => {
      const { client, ids } = await someChildren(await open(), 3)
      const { bulkId } = await change(client, ids, { what: 'close', how, day: today, detail: null })
      expect(await undo(client, bulkId)).toMatchObject({ undone: 3, before: 0, kept: 0 })
      expect(await undo(client, bulkId)).toMatchObject({ undone: 0, before: 3, kept: 0, first: [] })
      expect((await client.child({ id: ids[0] ?? '' })).present).toBe(true)
    },
  )

  test('changed and taken back, figures and pages are as they were', async () => {
    const register = await open()
    const { client, ids, villages } = await someChildren(register, 6)
    await client.merge({ requestId: request(), survivorId: ids[0] ?? '', absorbedId: ids[5] ?? '' })
    const days = fc.constantFrom('2024-07-03', '2024-07-18').map(day)
    const wanted: fc.Arbitrary<BulkChange> = fc.oneof(
      fc.record({ what: fc.constant('village' as const), villageId: fc.constantFrom(...villages, null), day: days }),
      fc.record({
        what: fc.constant('card' as const),
        kind: fc.constantFrom('filed', 'taken', 'issued', 'sent-back', 'declined', 'willing'),
        day: days,
        dayIs: fc.constantFrom('on', 'by'),
        detail: fc.constant({ who: 'Lò Thị Mai' }),
      }),
      fc.record({
        what: fc.constant('obstacle' as const),
        kind: fc.constantFrom('abroad', 'other'),
        text: fc.constant('đi xa'),
        day: days,
      }),
      fc.record({
        what: fc.constant('close' as const),
        how: fc.constantFrom('moved-away', 'died', 'duplicate', 'entered-in-error'),
        day: days,
        detail: fc.constant(null),
      }),
    )
    await fc.assert(
      fc.asyncProperty(fc.subarray(ids, { minLength: 1 }), wanted, async (some, one) => {
        const before = await everything(register, client, ids)
        const { bulkId } = await change(client, some, one)
        await undo(client, bulkId)
        expect(await everything(register, client, ids)).toEqual(before)
        await change(client, some.slice(1).length === 0 ? some : some.slice(1), { ...taken, kind: 'filed' }) // a new ground to stand on
      }),
      { numRuns: 12 },
    )
  })
})

async function everything(register: TestRegister, client: RegisterClient, ids: readonly string[]) {
  const pages = []
  for (const id of ids) {
    const { version: _version, history: _history, obstacles, ...page } = await client.child({ id })
    pages.push({ ...page, obstacles: obstacles.length })
  }
  const figures = await register.units.read({ actor: 'x', operation: 'x' }, (unit) =>
    figuresAt(unit, { asOf: today, known: knownNow(unit) }),
  )
  return { pages, figures: { ...figures, knownAt: null } }
}

async function recordings(register: TestRegister): Promise<number> {
  return (await register.database.read((db) => db.selectFrom('recording').select('no').execute())).length
}
