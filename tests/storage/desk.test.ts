import { expect, test } from 'vitest'
import { keep, standing, versionOf } from '../../src/sessions/index.ts'
import { day, deskOf, failure, morning, numberOf, request } from '../support/desk.ts'
import { invitationCode } from '../../src/sessions/index.ts'
import { describeEachEngine } from '../support/engines.ts'

const homes = [
  { village: 'Bản Bó', born: ['2013-10-02', '2016-08-26', '2023-03-01'], phone: '0365920508' },
  { village: 'Bản Hột', born: ['2019-01-05'], phone: '0912000111' },
]

describeEachEngine('at the desk', (open) => {
  test('a family of three is found, comes, and is taken; the register follows', async () => {
    const register = await open()
    const { client, sessionId, ids } = await morning(register, homes)
    const found = await client.desk.find({ sessionId, text: '0365920508' })
    expect(found.by).toBe('words')
    expect(found.only?.children.map(({ group, due, needs }) => ({ group, due, needs }))).toEqual([
      { group: 'from6to13', due: 'due', needs: ['guardian-card', 'child-itself', 'birth-paper'] },
      { group: 'from6to13', due: 'due', needs: ['guardian-card', 'child-itself', 'birth-paper'] },
      { group: 'under6', due: 'due', needs: ['guardian-card', 'birth-paper'] },
    ])
    const [family = []] = ids
    for (const childId of family) {
      const { outcome } = await client.desk.outcome({ requestId: request(), sessionId, childId, kind: 'taken' })
      expect(outcome).toMatchObject({ kind: 'taken', detail: { due: '2024-07-29' }, by: 'cán bộ' })
      expect((await client.register.child({ id: childId })).state).toBe('taken')
    }
    const { queue, tally } = await client.desk.queue({ sessionId })
    expect(queue.map(({ state, done, children }) => ({ state, done, children }))).toEqual([
      { state: 'done', done: 3, children: 3 },
      { state: 'not-yet', done: 0, children: 1 },
    ])
    expect(tally).toMatchObject({ invited: 4, present: 3, notYet: 1, outcomes: 3, waiting: 0, visitors: 0 })
    expect((await client.figures.at({ asOf: day('2024-07-18') })).all).toMatchObject({ done: 3, left: 1 })
  })

  test('each kind of outcome writes what the register knows of it', async () => {
    const register = await open()
    const { client, sessionId, ids } = await morning(register, homes)
    const childId = ids[1]?.[0] ?? ''
    let seen: number | null = null
    const write = async (kind: Parameters<typeof client.desk.outcome>[0]['kind'], detail = {}) => {
      const { outcome } = await client.desk.outcome({ requestId: request(), sessionId, childId, kind, detail, seen })
      seen = outcome.version
      const { state, obstacles } = await client.register.child({ id: childId })
      return { state, obstacles: obstacles.map(({ kind: what, text }) => `${what} ${text}`) }
    }
    expect(await write('missing-papers', { papers: ['birth-paper'] })).toEqual({
      state: 'left',
      obstacles: ['other thiếu giấy tờ: giấy khai sinh'],
    })
    expect(await write('data-wrong', { text: 'sai ngày sinh' })).toEqual({
      state: 'left',
      obstacles: ['data-wrong sai ngày sinh'],
    })
    expect(await write('biometric-failed')).toEqual({
      state: 'left',
      obstacles: ['other chưa thu nhận được vân tay, ảnh'],
    })
    expect((await failure(write('declined'))).code).toBe('WHO_SAID_SO')
    expect(await write('declined', { who: 'mẹ' })).toEqual({ state: 'declined', obstacles: [] })
    expect(await write('filed', { fileCode: 'G01.1' })).toMatchObject({ state: 'filed' })
    expect(await write('taken', { slip: 'TC-0412' })).toMatchObject({ state: 'taken' })
    expect(await write('issued')).toMatchObject({ state: 'issued' })
    expect(await write('handed-over')).toMatchObject({ state: 'handed-over' })
    expect(await write('wrong-place')).toEqual({ state: 'left', obstacles: [] })
    expect((await client.desk.queue({ sessionId })).tally).toMatchObject({ outcomes: 1 })
  })

  test('what the register tells of a family is told at the desk', async () => {
    const register = await open()
    const { client, sessionId, ids } = await morning(register, homes)
    const id = ids[0]?.[0] ?? ''
    const { version, household } = await client.register.child({ id })
    const at = { sessionId, household: household ?? id }
    expect((await client.desk.household(at)).children[0]).toMatchObject({ situations: null, note: null })
    const fields = { situations: 'bố là người nước ngoài', note: 'ở với bà ngoại' }
    await client.register.editChild({ requestId: request(), childId: id, version, fields })
    expect((await client.desk.household(at)).children.find((child) => child.id === id)).toMatchObject(fields)
  })

  test('a press that comes twice writes once, and a second desk is told who was faster', async () => {
    const register = await open()
    const { client, sessionId, ids } = await morning(register, homes)
    const childId = ids[1]?.[0] ?? ''
    const press = { requestId: request(), sessionId, childId, kind: 'taken' as const, desk: 'Bàn 1' }
    const first = await client.desk.outcome(press)
    expect(await client.desk.outcome(press)).toEqual(first)
    const other = deskOf(register, { actor: 'Lò Thị Hương' })
    const refusal = await failure(other.desk.outcome({ ...press, requestId: request(), desk: 'Bàn 2' }))
    expect(refusal).toMatchObject({ code: 'ALREADY_DONE', data: { by: 'cán bộ', kind: 'taken', desk: 'Bàn 1' } })
    expect((await client.desk.queue({ sessionId })).tally.outcomes).toBe(1)
    const history = (await client.register.child({ id: childId })).history.filter(({ kind }) => kind === 'card')
    expect(history).toHaveLength(1)
    // Shown what stands, the second desk may correct it.
    const seen = first.outcome.version
    await other.desk.outcome({
      requestId: request(),
      sessionId,
      childId,
      kind: 'declined',
      detail: { who: 'bố' },
      seen,
    })
    expect((await client.register.child({ id: childId })).state).toBe('declined')
  })

  test('undo gives back what stood before, in the register too', async () => {
    const register = await open()
    const { client, sessionId, ids } = await morning(register, homes)
    const childId = ids[1]?.[0] ?? ''
    const state = async () => {
      const { state: card, obstacles } = await client.register.child({ id: childId })
      return {
        card,
        obstacles: obstacles.map(({ text }) => text),
        tally: (await client.desk.queue({ sessionId })).tally,
      }
    }
    const start = await state()
    const [one, two] = [request(), request()]
    const papers = { papers: ['guardian-card' as const] }
    const { outcome } = await client.desk.outcome({
      ...{ requestId: one, sessionId, childId, kind: 'missing-papers', detail: papers },
    })
    const middle = await state()
    await client.desk.outcome({ requestId: two, sessionId, childId, kind: 'taken', seen: outcome.version })
    expect((await failure(client.desk.undo({ requestId: request(), undoes: one }))).code).toBe('CHANGED_SINCE')
    await client.desk.undo({ requestId: request(), undoes: two })
    expect(await state()).toEqual(middle)
    expect((await failure(client.desk.undo({ requestId: request(), undoes: two }))).code).toBe('UNDONE_ALREADY')
    expect((await failure(client.desk.undo({ requestId: request(), undoes: request() }))).code).toBe('NO_SUCH_REQUEST')
    expect(start).toMatchObject({ card: 'left', obstacles: [] })
  })

  test('is found by a card of 7 or 11 fields, garbled or not, by slip, code, ID number and birth day', async () => {
    const register = await open()
    const { client, sessionId, children, ids } = await morning(register, homes)
    const child = children[1]?.[0]
    await numberOf(register, child?.no ?? 0, '011219004567')
    const id = child?.id ?? ''
    const by = async (text: string) => {
      const { by: how, only } = await client.desk.find({ sessionId, text })
      return [how, only?.children.map((one) => one.id)]
    }
    const seven = '011219004567||Giàng A Chu|05032019|Nam|Bản X, Xã Y, Tỉnh Điện Biên|12082025'
    for (const text of [
      seven,
      `${seven}||||`,
      '011219004567||Giaftng A Chu|05032019|Nam|Barn X|12082025',
      '011219004567',
    ])
      expect(await by(text)).toEqual(['card', [id]])
    const { invitations } = await client.sessions.session({ id: sessionId })
    const invitation = invitations.find(({ childId }) => childId === id)
    expect(await by(`STN:${invitation?.id.toUpperCase() ?? ''}`)).toEqual(['code', [id]])
    expect(await by(invitation?.household ?? '')).toEqual(['code', [id]])
    // The very code that is printed on the slip, typed by a scanner with capitals or without.
    const printed = invitationCode(invitation?.id ?? '')
    for (const text of [printed, printed.toLowerCase()]) expect(await by(text)).toEqual(['code', [id]])
    await client.desk.outcome({
      requestId: request(),
      sessionId,
      childId: id,
      kind: 'taken',
      detail: { slip: 'TC-0412' },
    })
    expect(await by('tc-0412')).toEqual(['slip', [id]])
    expect(await by('5/1/2019')).toEqual(['words', [id]])
    expect(await by('999999999999')).toEqual(['card', undefined])
    expect(
      (await client.desk.find({ sessionId, text: 'giang a' })).households.map(({ household }) => household),
    ).toHaveLength(2)
    expect(ids).toHaveLength(2)
  })

  test('a child of 6 is warned of at a place without equipment; who turned 6 since the invitation is told', async () => {
    const register = await open()
    const { client, sessionId, children } = await morning(
      register,
      [{ village: 'Bản Bó', born: ['2018-07-18', '2020-01-01'] }],
      true,
    )
    await register.units.write({ actor: 'test', operation: 'test' }, async (unit) => {
      const invited = await standing(unit, 'invitation', { child_no: children[0]?.[0]?.no ?? 0 })
      await keep(
        unit,
        'invitation',
        invited.map((row) => versionOf(row, { age_group: 'under6' })),
      )
      const places = await standing(unit, 'place')
      await keep(
        unit,
        'place',
        places.map((row) => versionOf(row, { biometric: 0 })),
      )
    })
    const { only } = await client.desk.find({ sessionId, text: children[0]?.[0]?.id ?? '' })
    expect(only?.children.map(({ turnedSix, needs }) => [turnedSix, needs.includes('biometric-place')])).toEqual([
      [true, true],
      [false, false],
    ])
  })

  test('walk-ins, a new child and a visitor are in the tally; the visitor in no figure', async () => {
    const register = await open()
    const { client, sessionId } = await morning(register, homes)
    const counted = async () => ({ ...(await client.figures.at({ asOf: day('2024-07-18') })), knownAt: null })
    const before = await counted()
    const at = { sessionId }
    const { visitorId } = await client.desk.addVisitor({
      requestId: request(),
      ...at,
      name: 'Lò Văn Khách',
      home: 'Sơn La',
    })
    await client.desk.outcome({ requestId: request(), ...at, visitorId, kind: 'taken' })
    expect(await counted()).toEqual(before)
    const added = request()
    const { childId, household } = await client.desk.addChild({ requestId: added, ...at, name: 'Vàng A Mới' })
    expect((await client.desk.household({ ...at, household })).children).toMatchObject([
      { id: childId, neverInvited: true, arrival: { came: 'walk-in', queueNo: 2 } },
    ])
    const { tally } = await client.desk.queue({ sessionId })
    expect(tally).toMatchObject({ invited: 4, walkIns: 1, visitors: 1, outcomes: 1, waiting: 1 })
    expect(tally.byVillage.find(({ isVisitors }) => isVisitors)).toMatchObject({ taken: 1, outcomes: 1 })
    await client.desk.undo({ requestId: request(), undoes: added })
    expect((await client.register.search({ words: 'vang a moi' })).length).toBe(0)
    expect((await client.desk.queue({ sessionId })).tally).toMatchObject({ walkIns: 0, visitors: 1 })
  })

  test('pasted numbers are previewed, marked at once, and taken back as a whole', async () => {
    const register = await open()
    const { client, sessionId, children } = await morning(register, homes)
    const [first, second] = children[0] ?? []
    await numberOf(register, first?.no ?? 0, '011213000692')
    await numberOf(register, second?.no ?? 0, '011216009838')
    await register.units.write({ actor: 'test', operation: 'test' }, async (unit) => {
      unit.recording()
      const named = { name: 'Lò Thị Mai', folded: 'lo thi mai' }
      await unit.db
        .updateTable('child')
        .set(named)
        .where('no', '=', children[1]?.[0]?.no ?? 0)
        .execute()
    })
    const text = [
      'STT\tSố định danh\tSố giấy hẹn',
      '1\t011213000692\tTC-0412',
      '2\t11216009838\tTC-0413\tKhác Hẳn Tên',
      '3\t\tTC-0414\tLO THI MAI',
      '4\t011999999999\tTC-0415',
      '5\t011213000692\tTC-0412',
      '',
    ].join('\n')
    const { lines } = await client.desk.entryPreview({ sessionId, text })
    expect(lines.map(({ line, state, slip }) => [line, state, slip])).toEqual([
      [2, 'ready', 'TC-0412'],
      [3, 'unsure', 'TC-0413'],
      [4, 'ready', 'TC-0414'],
      [5, 'not-found', 'TC-0415'],
      [6, 'twice', 'TC-0412'],
    ])
    const rows = lines
      .filter(({ state }) => state === 'ready')
      .map(({ child, slip }) => ({ childId: child?.id ?? '', slip }))
    const requestId = request()
    expect(await client.desk.entryMark({ requestId, sessionId, rows })).toEqual({ marked: 2, already: 0 })
    expect((await client.desk.queue({ sessionId })).tally.outcomes).toBe(2)
    expect(await client.desk.entryMark({ requestId: request(), sessionId, rows })).toEqual({ marked: 0, already: 2 })
    expect((await client.desk.entryPreview({ sessionId, text })).lines[0]?.state).toBe('already')
    await client.desk.undo({ requestId: request(), undoes: requestId })
    expect((await client.desk.queue({ sessionId })).tally).toMatchObject({ outcomes: 0, present: 0 })
    expect((await client.register.child({ id: first?.id ?? '' })).state).toBe('left')
  })

  test('a signed day refuses outcomes until it is reopened with a reason; who did not come is called', async () => {
    const register = await open()
    const { client, sessionId, ids } = await morning(register, homes)
    const [childId = '', secondId = ''] = ids[0] ?? []
    const today = day('2024-07-18')
    const press = { sessionId, kind: 'taken' as const }
    const done = request()
    await client.desk.outcome({ requestId: done, ...press, childId })
    await client.desk.arrival({ requestId: request(), sessionId, childIds: [secondId], state: 'present' })
    const { differences } = await client.desk.closing({ day: today })
    expect(differences.map(({ code, children }) => [code, children.length])).toEqual([
      ['present-without-outcome', 1],
      ['not-said', 2],
      ['taken-without-slip', 1],
    ])
    const closed = await client.desk.close({ requestId: request(), day: today, signedBy: 'Lò Thị Hương' })
    expect(closed).toMatchObject({ absent: 2, close: { state: 'closed', signedBy: 'Lò Thị Hương' } })
    const refusals = [
      () => client.desk.outcome({ requestId: request(), ...press, childId: secondId }),
      () => client.desk.arrival({ requestId: request(), sessionId, childIds: [secondId], state: 'absent' }),
      () => client.desk.undo({ requestId: request(), undoes: done }),
      () => client.desk.addVisitor({ requestId: request(), sessionId, name: 'Khách' }),
      () => client.desk.close({ requestId: request(), day: today, signedBy: 'x' }),
    ]
    for (const refusal of refusals) expect((await failure(refusal())).code).toBe('DAY_CLOSED')
    expect((await client.desk.callList({ sessionId })).map(({ noShows, last }) => [noShows, last])).toEqual([
      [1, '2024-07-18'],
      [1, '2024-07-18'],
    ])
    const { signed } = await client.desk.closing({ day: today })
    expect(signed?.tally).toMatchObject({ present: 2, absent: 2, outcomes: 1 })
    const why = { requestId: request(), day: today, reason: 'ghi sót', signedBy: 'Lò Thị Hương' }
    expect((await client.desk.reopen(why)).close).toMatchObject({ state: 'reopened', reason: 'ghi sót' })
    await client.desk.outcome({ requestId: request(), ...press, childId: secondId })
    expect((await failure(client.desk.reopen({ ...why, requestId: request() }))).code).toBe('NOT_CLOSED')
  })

  test('a session without a plan is begun; one of another day or none is refused', async () => {
    const register = await open()
    const { client, ids } = await morning(register, homes)
    expect((await failure(client.desk.begin({ requestId: request() }))).code).toBe('NO_PLACE_NAMED')
    const { id } = await client.desk.begin({ requestId: request(), placeName: 'Trạm y tế' })
    expect((await client.desk.sessions({})).sessions.map(({ place }) => place)).toEqual(['Nhà văn hóa', 'Trạm y tế'])
    const childId = ids[0]?.[0] ?? ''
    await client.desk.outcome({ requestId: request(), sessionId: id, childId, kind: 'taken' })
    expect((await client.desk.queue({ sessionId: id })).tally).toMatchObject({ invited: 0, walkIns: 1, outcomes: 1 })
    const nobody = '0190d000-0000-7000-8000-000000000000'
    expect((await failure(client.desk.queue({ sessionId: nobody }))).code).toBe('NO_SUCH_SESSION')
    const { sessions } = await client.sessions.saveSession({
      ...{ requestId: request(), id: null, day: day('2024-07-20'), from: '07:30', to: '09:30', stations: 1 },
      placeId: (await client.sessions.setup()).places[0]?.id ?? '',
    })
    const early = client.desk.outcome({ requestId: request(), sessionId: sessions[0] ?? '', childId, kind: 'taken' })
    expect((await failure(early)).code).toBe('SESSION_NOT_TODAY')
    // Taken at the one session, the child is not taken at the other of the same day.
    const { sessions: held } = await client.desk.sessions({})
    const again = { requestId: request(), sessionId: held[0]?.id ?? '', childId, kind: 'taken' as const }
    expect((await failure(client.desk.outcome(again))).code).toBe('ALREADY_DONE')
  })

  test('seven working days leave out weekends and days off', async () => {
    const { client } = await morning(await open(), [])
    const due = async (from: string) => (await client.desk.dueDay({ day: day(from) })).due
    expect(await due('2024-07-18')).toBe('2024-07-29')
    expect(await due('2026-08-31')).toBe('2026-09-11')
    expect(await due('2026-02-13')).toBe('2026-03-03')
  })
})
