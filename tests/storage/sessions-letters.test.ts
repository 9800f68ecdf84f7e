import fc from 'fast-check'
import { expect, it } from 'vitest'
import { createDocumentWriter } from '../../main/files/writing/document-writer.ts'
import { permissions } from '../../src/access/operation.ts'
import type { Settings } from '../../src/access/settings.ts'
import { saveSettings } from '../../src/access/settings-store.ts'
import { zipText } from '../unit/files-writing/samples/zip-text.ts'
import { describeEachEngine } from '../support/engines.ts'
import type { TestRegister } from '../support/register.ts'
import {
  commune,
  day,
  failure,
  finalOf,
  openPlace,
  request,
  type SessionsClient,
  sessionsClient,
  shelf,
} from '../support/sessions.ts'

const about = { actor: 'test', operation: 'test' }
const saturday = day('2024-07-20')

const choose = (register: TestRegister, settings: Partial<Settings> = {}) =>
  register.units.write(about, (unit) => saveSettings(unit, null, { familyPaper: 'letter', ...settings }))

/** Four families, two of them at a morning and one at an afternoon; the fourth at a place of another body. */
async function openPlan(register: TestRegister, settings: Partial<Settings> = {}) {
  await choose(register, settings)
  const documents = createDocumentWriter({
    printer: { print: async (html) => new TextEncoder().encode(html), close: async () => undefined },
  })
  const client = sessionsClient(register, { documents })
  const families = await commune(register, [
    { village: 'Bản Bó', born: ['2017-02-01', '2021-05-06'] },
    { village: 'Bản Ten', born: ['2016-03-04'] },
    { village: 'Bản Bó', born: ['2015-09-09'] },
    { village: 'Bản Bó', born: ['2015-10-10'] },
  ])
  const ours = await openPlace(client, { name: 'Nhà văn hóa' })
  const theirs = await openPlace(client, { name: 'Công an tỉnh', owner: 'Công an tỉnh' })
  const session = async (placeId: string, from: string, to: string, invited: readonly number[]) => {
    const hand = { requestId: request(), id: null, day: saturday, placeId, from, to, stations: 1 }
    const [sessionId = ''] = (await client.saveSession(hand)).sessions
    for (const at of invited)
      await client.invite({ requestId: request(), sessionId, childIds: (families[at] ?? []).map(({ id }) => id) })
    return sessionId
  }
  // The afternoon is written down first: numbers follow the days and times, not the order of writing.
  const afternoon = await session(ours.id, '13:30', '15:30', [2])
  const morning = await session(ours.id, '07:30', '09:30', [0, 1])
  const proposed = await session(theirs.id, '07:30', '09:30', [3])
  return { client, families, morning, afternoon, proposed }
}

const give = (client: SessionsClient, sessionIds: string[] | null = null) =>
  client.giveNumbers({ requestId: request(), sessionIds })

/** Each household's number in a session, in the order in which they come; children of one household say the same. */
async function numbersIn(client: SessionsClient, id: string): Promise<(string | null)[]> {
  const { invitations } = await client.session({ id })
  const invited = invitations.filter(({ status }) => status === 'invited')
  const homes = Map.groupBy(invited, ({ household }) => household)
  return [...homes.values()].map((own) => {
    const [number = null, ...others] = new Set(own.map((one) => one.number))
    expect(others).toEqual([])
    return number
  })
}

async function homeAt(client: SessionsClient, sessionId: string, at: number) {
  const { invitations } = await client.session({ id: sessionId })
  const homes = [...Map.groupBy(invitations, ({ household }) => household)]
  const [household = '', own = []] = homes[at] ?? []
  return { sessionId, household, version: Math.max(...own.map(({ version }) => version)), reason: 'bận' }
}

describeEachEngine('the numbers of giấy mời', (open) => {
  it('are given in the order of days, times and households, one each, and once', async () => {
    const { client, morning, afternoon, proposed } = await openPlan(await open())
    expect(await give(client)).toEqual({ given: 3, first: '01/GM-UBND', last: '03/GM-UBND', notAgreed: 1 })
    expect(await numbersIn(client, morning)).toEqual(['01/GM-UBND', '02/GM-UBND'])
    expect(await numbersIn(client, afternoon)).toEqual(['03/GM-UBND'])
    expect(await numbersIn(client, proposed)).toEqual([null])
    expect(await give(client)).toEqual({ given: 0, first: null, last: null, notAgreed: 1 })
    expect(await client.letterNumbers({ sessionIds: null })).toEqual({
      series: [
        { year: 2024, sign: 'GM-UBND', given: 3, printed: 0, ...{ first: '01/GM-UBND', last: '03/GM-UBND' }, gaps: [] },
      ],
      ...{ next: '04/GM-UBND', numbered: 3, waiting: 0, notAgreed: 1 },
    })
  })

  it('are given of one session alone, and the same request gives none twice', async () => {
    const { client, morning, afternoon } = await openPlan(await open())
    const requestId = request()
    const first = await client.giveNumbers({ requestId, sessionIds: [afternoon] })
    expect(first).toMatchObject({ given: 1, first: '01/GM-UBND' })
    expect(await client.giveNumbers({ requestId, sessionIds: [afternoon] })).toEqual(first)
    expect(await client.letterNumbers({ sessionIds: [morning] })).toMatchObject({ numbered: 0, waiting: 2 })
    expect(await give(client, [morning])).toMatchObject({ given: 2, first: '02/GM-UBND' })
    expect(await numbersIn(client, afternoon)).toEqual(['01/GM-UBND'])
  })

  it('begin where the office says, under its sign, and go on further up when it says so; what was left out is told', async () => {
    const register = await open()
    const series = (first: number, sign: string | null) => ({ letterSeries: [{ year: 2024, first, sign }] })
    const { client, morning, afternoon } = await openPlan(register, series(117, 'GM-TCT'))
    expect(await give(client, [afternoon])).toMatchObject({ first: '117/GM-TCT' })
    await choose(register, series(120, 'GM-TCT'))
    expect(await give(client, [morning])).toMatchObject({ first: '120/GM-TCT', last: '121/GM-TCT' })
    expect((await client.letterNumbers({ sessionIds: null })).series).toMatchObject([
      { sign: 'GM-TCT', gaps: [{ from: '118/GM-TCT', to: '119/GM-TCT', count: 2, because: 'skipped' }] },
    ])
    // A number below the last one is spent: the series goes on.
    await choose(register, series(5, 'GM-TCT'))
    expect(await client.letterNumbers({ sessionIds: null })).toMatchObject({ next: '122/GM-TCT' })
    await choose(register, series(1, null))
    expect(await client.letterNumbers({ sessionIds: null })).toMatchObject({ next: '01/GM-UBND' })
  })

  it('stay spent when a household is moved or not invited any more, with the reason told', async () => {
    const { client, morning, afternoon } = await openPlan(await open())
    await give(client)
    await client.cancelHousehold({ requestId: request(), ...(await homeAt(client, morning, 1)) })
    await client.moveHousehold({ requestId: request(), ...(await homeAt(client, morning, 0)), toSessionId: afternoon })
    expect(await numbersIn(client, afternoon)).toEqual(['03/GM-UBND', null])
    expect((await client.letterNumbers({ sessionIds: null })).series[0]?.gaps).toEqual([
      { from: '01/GM-UBND', to: '01/GM-UBND', count: 1, because: 'changed' },
      { from: '02/GM-UBND', to: '02/GM-UBND', count: 1, because: 'cancelled' },
    ])
    expect(await give(client)).toMatchObject({ given: 1, first: '04/GM-UBND' })
    expect(await numbersIn(client, afternoon)).toEqual(['03/GM-UBND', '04/GM-UBND'])
  })

  it('fall away with all letters of a session that is held at another time', async () => {
    const { client, morning } = await openPlan(await open())
    await give(client, [morning])
    const { id, version, placeId, stations } = await client.session({ id: morning })
    const hand = { requestId: request(), id, version, day: day('2024-07-21'), placeId, stations }
    await client.saveSession({ ...hand, from: '07:30', to: '09:30' })
    expect(await numbersIn(client, morning)).toEqual([null, null])
    expect(await give(client, [morning])).toMatchObject({ first: '03/GM-UBND', last: '04/GM-UBND' })
  })

  it('are taken back by undo and given again, as long as no later one was given and none was printed', async () => {
    const { client, morning, afternoon } = await openPlan(await open())
    const [one, two, three] = [request(), request(), request()]
    await client.giveNumbers({ requestId: one, sessionIds: [morning] })
    await client.giveNumbers({ requestId: two, sessionIds: [afternoon] })
    const undo = (undoes: string) => client.undo({ requestId: request(), undoes })
    expect((await failure(undo(one))).code).toBe('STANDS_ON_IT')
    expect(await numbersIn(client, morning)).toEqual(['01/GM-UBND', '02/GM-UBND'])
    await undo(two)
    await undo(one)
    expect(await numbersIn(client, morning)).toEqual([null, null])
    expect(await client.letterNumbers({ sessionIds: null })).toMatchObject({ series: [], next: '01/GM-UBND' })
    expect(await client.giveNumbers({ requestId: three, sessionIds: null })).toMatchObject({ first: '01/GM-UBND' })
    await finalOf(await client.makePapers({ papers: [{ kind: 'invitations', forms: ['docx'] }] }))
    expect((await client.letterNumbers({ sessionIds: null })).series).toMatchObject([{ given: 3, printed: 3 }])
    expect((await failure(undo(three))).code).toBe('STANDS_ON_IT')
  })

  it('come back when the move is undone that took them away', async () => {
    const { client, morning, afternoon } = await openPlan(await open())
    await give(client)
    const requestId = request()
    await client.moveHousehold({ requestId, ...(await homeAt(client, morning, 0)), toSessionId: afternoon })
    await client.undo({ requestId: request(), undoes: requestId })
    expect(await numbersIn(client, morning)).toEqual(['01/GM-UBND', '02/GM-UBND'])
    expect((await client.letterNumbers({ sessionIds: null })).series).toMatchObject([{ gaps: [] }])
  })

  it('stand on the letter, which says what it replaces, on the hand-out sheet, and are the same for a child invited later', async () => {
    const { client, morning, afternoon, families } = await openPlan(await open())
    const childIds = (families[0] ?? []).map(({ id }) => id)
    await client.cancelHousehold({ requestId: request(), ...(await homeAt(client, morning, 0)) })
    await client.invite({ requestId: request(), sessionId: morning, childIds: childIds.slice(0, 1) })
    await give(client)
    await client.invite({ requestId: request(), sessionId: morning, childIds: childIds.slice(1) })
    expect(await give(client)).toMatchObject({ given: 0 })
    const own = (await client.session({ id: morning })).invitations.filter(({ childId }) => childIds.includes(childId))
    expect(new Set(own.map(({ number }) => number)).size).toBe(1)
    const papers = [
      { kind: 'invitations', forms: ['docx', 'pdf'] },
      { kind: 'handout', forms: ['pdf'] },
    ] as const
    await finalOf(
      await client.makePapers({ papers: papers.map((one) => ({ ...one, forms: [...one.forms] })) as never }),
    )
    const page = new TextDecoder().decode(shelf.get('giay-moi-2024-07-20.pdf'))
    for (const number of ['01', '02', '03']) expect(page).toContain(`Số: ${number}/GM-UBND`)
    expect(page).not.toContain('Giấy mời này thay')
    expect(new TextDecoder().decode(shelf.get('giao-phieu-hen-gio-2024-07-20.pdf'))).toMatch(
      /GIAO GIẤY MỜI[\s\S]*<td class="center">02</,
    )
    await client.moveHousehold({ requestId: request(), ...(await homeAt(client, morning, 0)), toSessionId: afternoon })
    await give(client)
    await finalOf(await client.makePapers({ papers: [{ kind: 'invitations', forms: ['docx'] }] }))
    const word = zipText(shelf.get('giay-moi-2024-07-20.docx') ?? new Uint8Array(), 'word/document.xml')
    expect(word).toContain('04/GM-UBND')
    expect(word).toMatch(/Giấy mời này thay Giấy mời số 0[12]\/GM-UBND/)
  })

  it('are not given to those who are told by slips, of sessions that are over, or by who may not plan', async () => {
    const register = await open()
    const { client, morning } = await openPlan(register)
    const clerk = sessionsClient(register, { may: permissions.filter((one) => one !== 'plan-sessions') })
    expect(await failure(give(clerk))).toMatchObject({ code: 'NOT_ALLOWED', data: { needs: 'plan-sessions' } })
    expect((await failure(give(client, [request()]))).code).toBe('NO_SUCH_SESSION')
    await choose(register, { familyPaper: 'slip' })
    expect((await failure(give(client))).code).toBe('SLIPS_CHOSEN')
    await choose(register)
    const { version } = await client.session({ id: morning })
    await client.cancelSession({ requestId: request(), sessionId: morning, version, reason: 'mưa', how: 'none' })
    expect((await failure(give(client, [morning]))).code).toBe('NO_SUCH_SESSION')
    expect(await client.letterNumbers({ sessionIds: null })).toMatchObject({ series: [] })
  })

  it('are unique whatever is moved, cancelled, undone and printed between', async () => {
    const register = await open()
    const { client, morning, afternoon } = await openPlan(register)
    const step = fc.constantFrom('give', 'move', 'cancel', 'undo', 'print')
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
        const done: string[] = []
        for (const [at, one] of steps.entries()) {
          const requestId = request()
          const [from, to] = at % 2 === 0 ? [morning, afternoon] : [afternoon, morning]
          if (one === 'give') await client.giveNumbers({ requestId, sessionIds: null })
          if (one === 'print')
            await finalOf(await client.makePapers({ papers: [{ kind: 'invitations', forms: ['pdf'] }] }))
          if (one === 'undo') {
            const undoes = done.pop()
            if (undoes !== undefined) await client.undo({ requestId, undoes }).catch(() => undefined)
            continue
          }
          const home = await homeAt(client, from, 0)
          if (one === 'move') await client.moveHousehold({ requestId, ...home, toSessionId: to }).catch(() => undefined)
          if (one === 'cancel' && done.length < 2)
            await client.cancelHousehold({ requestId, ...home }).catch(() => undefined)
          done.push(requestId)
        }
        const numbers = [...(await numbersIn(client, morning)), ...(await numbersIn(client, afternoon))]
        const borne = numbers.filter((number) => number !== null)
        expect(new Set(borne).size).toBe(borne.length)
        const [series] = (await client.letterNumbers({ sessionIds: null })).series
        // What was given is borne by a letter or told as a gap, and nothing else.
        const gone = series?.gaps.reduce((sum, { count }) => sum + count, 0) ?? 0
        expect(series?.given ?? 0).toBe(borne.length + gone)
        expect(Number.parseInt(series?.last ?? '0', 10)).toBe(series?.given ?? 0)
      }),
      { numRuns: 4 },
    )
  }, 120_000)
})
