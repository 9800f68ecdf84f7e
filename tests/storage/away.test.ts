import { expect, test } from 'vitest'
import { Born } from '../../src/base/born.ts'
import { failure, type Machine, machineOf, merged, packed, passphrase, request, taken } from '../support/away.ts'
import { day, morning } from '../support/desk.ts'
import { describeEachEngine, type OpenRegister } from '../support/engines.ts'
import { openTestRegister } from '../support/register.ts'

const today = day('2024-07-18')
const homes = [
  { village: 'Bản Bó', born: ['2016-08-26', '2023-03-01'], phone: '0365920508' },
  { village: 'Bản Hột', born: ['2019-01-05'], phone: '0912000111' },
  { village: 'Bản Hột', born: ['2020-05-05'], phone: '0912000112' },
]

/** A morning at a host, taken to a laptop. */
async function onTheWay(open: OpenRegister) {
  const register = await open()
  const { sessionId, ids } = await morning(register, homes)
  const host = machineOf(register)
  const away = await openTestRegister()
  const laptop = machineOf(away)
  const { out } = await taken(host, laptop, sessionId)
  return { register, away, host, laptop, sessionId, ids, out }
}

const take = (machine: Machine, sessionId: string, childId: string, slip?: string) =>
  machine.desk.outcome({ requestId: request(), sessionId, childId, kind: 'taken', ...(slip && { detail: { slip } }) })

const bornOn = (text: string) => Born.parse(text)
const tallyAt = async (machine: Machine, sessionId: string) => (await machine.desk.queue({ sessionId })).tally
/** What the laptop did is what the host counts now, under the name of who took it along. */
async function expectAllThere(host: Machine, laptop: Machine, sessionId: string): Promise<void> {
  const here = await tallyAt(host, sessionId)
  const there = await tallyAt(laptop, sessionId)
  expect({ ...here, byDesk: there.byDesk }).toEqual(there)
  expect(here.byDesk.map(({ desk }) => desk)).toEqual(['Lò Thị Lan'])
}

describeEachEngine('a session taken away', (open) => {
  test('stands on the other machine as it stands here, with numbers withheld', async () => {
    const { host, laptop, sessionId, ids } = await onTheWay(open)
    expect((await host.away.list({})).taken).toMatchObject([
      { withWhom: 'Lò Thị Lan', state: 'out', place: 'Nhà văn hóa', households: 3, children: 4, confirmation: null },
    ])
    expect((await laptop.desk.sessions({})).sessions).toEqual((await host.desk.sessions({})).sessions)
    expect(await laptop.desk.queue({ sessionId })).toEqual(await host.desk.queue({ sessionId }))
    const [family = []] = ids
    const found = await laptop.desk.find({ sessionId, text: 'Giàng A A0' })
    const here = await host.desk.find({ sessionId, text: 'Giàng A A0' })
    expect(found.only).toEqual(here.only)
    expect(found.only?.children.map(({ id }) => id)).toEqual(family)
    expect((await laptop.register.child({ id: family[0] ?? '' })).fields.guardians[0]?.phone).toContain('•')
  })

  test('comes back once: outcomes, walk-ins, visitors and new children, and never a second time', async () => {
    const { host, laptop, sessionId, ids } = await onTheWay(open)
    const [[first = '', second = ''] = [], [third = ''] = []] = ids
    await take(laptop, sessionId, first, 'TN-1')
    await laptop.desk.outcome({
      requestId: request(),
      sessionId,
      childId: second,
      kind: 'data-wrong',
      detail: { text: 'sai tên' },
    })
    await laptop.desk.arrival({ requestId: request(), sessionId, childIds: [third], state: 'absent' })
    const { visitorId } = await laptop.desk.addVisitor({ requestId: request(), sessionId, name: 'Khách xa' })
    await laptop.desk.outcome({ requestId: request(), sessionId, visitorId, kind: 'taken' })
    const { childId } = await laptop.desk.addChild({
      requestId: request(),
      sessionId,
      name: 'Lò Văn Mới',
      born: bornOn('2021-02-03'),
    })
    await take(laptop, sessionId, childId)
    const back = await packed(laptop)
    const preview = await host.away.previewReturn({ fileId: host.offer(back) })
    expect(preview).toMatchObject({
      brings: { arrivals: 5, outcomes: 4, visitors: 1, newChildren: 1 },
      ...{ same: 0, undecided: 0, conflicts: [], seenBefore: false },
      children: [{ name: 'Lò Văn Mới', verdict: 'new', as: 'new' }],
    })
    expect((await tallyAt(host, sessionId)).outcomes).toBe(0)
    const done = await merged(host, back)
    expect(done.brings).toEqual(preview.brings)
    await expectAllThere(host, laptop, sessionId)
    expect((await host.register.child({ id: first })).state).toBe('taken')
    const told = await host.desk.household({
      sessionId,
      household: (await host.desk.queue({ sessionId })).queue[0]?.household ?? '',
    })
    expect(told.children.find(({ id }) => id === first)?.outcome).toMatchObject({
      desk: 'Lò Thị Lan',
      detail: { slip: 'TN-1' },
    })

    const before = { tally: await tallyAt(host, sessionId), figures: (await host.figures.at({ asOf: today })).all }
    expect((await host.away.previewReturn({ fileId: host.offer(back) })).seenBefore).toBe(true)
    const again = await merged(host, back)
    expect(again.brings).toEqual({ arrivals: 0, outcomes: 0, visitors: 0, newChildren: 0, corrections: 0 })
    expect({ tally: await tallyAt(host, sessionId), figures: (await host.figures.at({ asOf: today })).all }).toEqual(
      before,
    )
  })

  test('what both wrote differently is asked, with both values, and what is chosen stands', async () => {
    const { host, laptop, sessionId, ids } = await onTheWay(open)
    const [[first = '', second = ''] = [], [third = ''] = [], [fourth = ''] = []] = ids
    await take(host, sessionId, first, 'NHA-1')
    await take(laptop, sessionId, first, 'DI-1')
    await take(host, sessionId, second, 'NHA-2')
    await laptop.desk.outcome({
      requestId: request(),
      sessionId,
      childId: second,
      kind: 'declined',
      detail: { who: 'mẹ' },
    })
    // The same at both, and less at one of them, is no conflict.
    await take(host, sessionId, third, 'X-3')
    await take(laptop, sessionId, third, 'X-3')
    await host.desk.arrival({ requestId: request(), sessionId, childIds: [fourth], state: 'present' })
    await take(laptop, sessionId, fourth, 'DI-4')
    const back = await packed(laptop)
    const preview = await host.away.previewReturn({ fileId: host.offer(back) })
    expect(preview.undecided).toBe(2)
    expect(preview.same).toBe(1)
    expect(preview.conflicts.map(({ id, here, away }) => [id, here.outcome?.detail.slip, away.outcome?.kind])).toEqual([
      [first, 'NHA-1', 'taken'],
      [second, 'NHA-2', 'declined'],
    ])
    expect(await failure(merged(host, back))).toEqual({ code: 'UNDECIDED', data: { undecided: 2 } })
    expect((await tallyAt(host, sessionId)).outcomes).toBe(3)
    await merged(host, back, { conflicts: { [first]: 'here', [second]: 'away' } })
    expect((await host.register.child({ id: first })).state).toBe('taken')
    expect((await host.register.child({ id: second })).state).toBe('declined')
    expect((await tallyAt(host, sessionId)).byOutcome).toEqual([
      { kind: 'taken', children: 3, visitors: 0 },
      { kind: 'declined', children: 1, visitors: 0 },
    ])
    // Decided once is decided: the same file asks nothing again.
    expect((await host.away.previewReturn({ fileId: host.offer(back) })).conflicts).toEqual([])
  })

  test('a child taken at another session of that day is not counted at both', async () => {
    const { host, laptop, sessionId, ids } = await onTheWay(open)
    const [first = ''] = ids[0] ?? []
    const other = await host.desk.begin({ requestId: request(), placeName: 'Trường học' })
    await take(host, other.id, first, 'KHAC-1')
    await take(laptop, sessionId, first, 'DI-1')
    const back = await packed(laptop)
    const { conflicts } = await host.away.previewReturn({ fileId: host.offer(back) })
    expect(conflicts).toMatchObject([
      { id: first, here: { place: 'Trường học' }, away: { outcome: { kind: 'taken' } } },
    ])
    await merged(host, back, { conflicts: { [first]: 'away' } })
    expect((await tallyAt(host, other.id)).outcomes).toBe(0)
    expect((await tallyAt(host, sessionId)).outcomes).toBe(1)
  })

  test('a neighbour who was new there is known here', async () => {
    const { host, laptop, sessionId, register } = await onTheWay(open)
    const villageId = (await host.register.villages({})).find(({ name }) => name === 'Bản Bó')?.id ?? null
    const guardians = [
      { relation: 'mother', name: 'Quàng Thị Én', bornYear: null, phone: null, citizenNumber: null },
    ] as const
    const child = { name: 'Quàng Văn Tú', born: bornOn('2019-09-09'), villageId, guardians: [...guardians] }
    const known = await host.desk.addChild({ requestId: request(), sessionId, ...child })
    const there = await laptop.desk.addChild({ requestId: request(), sessionId, ...child })
    await take(laptop, sessionId, there.childId, 'DI-9')
    // Nobody can tell whether this one is the same: somebody must.
    const vague = { name: 'Giàng A A0', born: bornOn('2016-08-26') }
    const twin = await laptop.desk.addChild({ requestId: request(), sessionId, ...vague })
    const back = await packed(laptop)
    const before = (await host.figures.at({ asOf: today })).all?.total
    const preview = await host.away.previewReturn({ fileId: host.offer(back) })
    expect(preview.children).toMatchObject([
      { id: there.childId, verdict: 'same', as: known.childId },
      { id: twin.childId, verdict: 'unsure', as: null },
    ])
    expect(preview.undecided).toBe(1)
    await merged(host, back, { children: { [twin.childId]: 'new' } })
    expect((await host.register.child({ id: known.childId })).state).toBe('taken')
    expect((await host.figures.at({ asOf: today })).all?.total).toBe((before ?? 0) + 1)
    expect(register.engine).toBeDefined()
  })

  test('a second file brings only what is new, and takes back what was taken back there', async () => {
    const { host, laptop, sessionId, ids } = await onTheWay(open)
    const [[first = ''] = [], [third = ''] = []] = ids
    const undoes = request()
    await laptop.desk.outcome({ requestId: undoes, sessionId, childId: first, kind: 'taken' })
    await merged(host, await packed(laptop))
    expect((await tallyAt(host, sessionId)).outcomes).toBe(1)
    await laptop.desk.undo({ requestId: request(), undoes })
    await take(laptop, sessionId, third)
    await merged(host, await packed(laptop))
    await expectAllThere(host, laptop, sessionId)
    expect((await host.register.child({ id: first })).state).toBe('left')
  })

  test('is taken back whole, and can then be taken in again', async () => {
    const { host, laptop, sessionId, ids } = await onTheWay(open)
    const [first = ''] = ids[0] ?? []
    await take(laptop, sessionId, first)
    const { childId } = await laptop.desk.addChild({ requestId: request(), sessionId, name: 'Lò Văn Mới' })
    await take(laptop, sessionId, childId)
    const back = await packed(laptop)
    const before = { tally: await tallyAt(host, sessionId), figures: (await host.figures.at({ asOf: today })).all }
    const { requestId } = await merged(host, back)
    const after = { tally: await tallyAt(host, sessionId), figures: (await host.figures.at({ asOf: today })).all }
    await host.away.undo({ requestId: request(), undoes: requestId })
    expect({ tally: await tallyAt(host, sessionId), figures: (await host.figures.at({ asOf: today })).all }).toEqual(
      before,
    )
    expect((await host.away.list({})).taken).toMatchObject([{ state: 'out', confirmation: null }])
    expect((await failure(host.away.undo({ requestId: request(), undoes: requestId }))).code).toBe('UNDONE_ALREADY')
    await merged(host, back)
    expect({ tally: await tallyAt(host, sessionId), figures: (await host.figures.at({ asOf: today })).all }).toEqual(
      after,
    )
  })

  test('erases itself only for the word of who took in its last file', async () => {
    const { host, laptop, sessionId, ids } = await onTheWay(open)
    const [[first = ''] = [], [third = ''] = []] = ids
    const erase = (confirmation: string) => laptop.away.erase({ confirmation })
    expect((await failure(erase('ABCD-EFGH-JKLM'))).code).toBe('NOT_PACKED')
    await take(laptop, sessionId, first)
    const { taken: early } = await merged(host, await packed(laptop))
    await take(laptop, sessionId, third)
    expect((await failure(erase(early.confirmation ?? ''))).code).toBe('WRITTEN_SINCE')
    const back = await packed(laptop)
    expect((await failure(erase(early.confirmation ?? ''))).code).toBe('WRONG_CONFIRMATION')
    const { taken: told } = await merged(host, back)
    expect((await failure(erase('ABCD-EFGH-JKLM'))).code).toBe('WRONG_CONFIRMATION')
    expect(laptop.erased()).toBe(0)
    expect(await erase(` ${told.confirmation?.toLowerCase().replaceAll('-', ' ')}`)).toMatchObject({
      erased: true,
      brings: { outcomes: 2 },
    })
    expect(laptop.erased()).toBe(1)
  })

  test('one that was given up can still come back, and is out once only', async () => {
    const { host, laptop, sessionId, ids } = await onTheWay(open)
    const again = { requestId: request(), sessionId, withWhom: 'Người khác', passphrase }
    expect(await failure(host.away.take(again))).toMatchObject({
      code: 'OUT_ALREADY',
      data: { withWhom: 'Lò Thị Lan' },
    })
    const [out] = (await host.away.list({ sessionId })).taken
    await host.away.cancel({ requestId: request(), takenId: out?.id ?? '', reason: 'mất máy' })
    expect((await host.away.list({})).taken).toMatchObject([{ state: 'cancelled', reason: 'mất máy' }])
    expect((await failure(host.away.cancel({ requestId: request(), takenId: out?.id ?? '', reason: 'x' }))).code).toBe(
      'NOT_OUT',
    )
    await take(laptop, sessionId, ids[0]?.[0] ?? '')
    const { taken: told } = await merged(host, await packed(laptop))
    expect(told).toMatchObject({ state: 'returned', reason: 'mất máy' })
    await host.away.take({ ...again, requestId: request() })
    expect((await host.away.list({})).taken.map(({ state }) => state).toSorted()).toEqual(['out', 'returned'])
  })
})
