import { expect, it } from 'vitest'
import { describeEachEngine } from '../support/engines.ts'
import { day, failure, openPlace, request, sessionsClient } from '../support/sessions.ts'

describeEachEngine('places, teams, windows and days', (open) => {
  it('are kept, changed, and taken back one by one', async () => {
    const client = sessionsClient(await open())
    const place = await openPlace(client, { name: 'Nhà văn hóa', windows: [] })
    const requestId = request()
    const changed = await client.savePlace({ ...place, requestId, stations: 3 })
    expect(changed).toMatchObject({ id: place.id, stations: 3 })
    expect(await client.undo({ requestId: request(), undoes: requestId })).toEqual({ things: 1, sessions: 0 })
    expect((await client.setup()).places).toMatchObject([{ id: place.id, stations: 1 }])
    expect((await failure(client.undo({ requestId: request(), undoes: requestId }))).code).toBe('UNDONE_ALREADY')
    expect((await failure(client.undo({ requestId: request(), undoes: request() }))).code).toBe('NO_SUCH_REQUEST')
  })

  it('the same request again writes nothing twice', async () => {
    const client = sessionsClient(await open())
    const requestId = request()
    const input = { requestId, id: null, name: 'Tổ 1', members: ['Lò Văn Ín', 'Cà Thị Ương'] }
    const first = await client.saveTeam(input)
    expect(await client.saveTeam(input)).toEqual(first)
    expect((await client.setup()).teams).toEqual([first])
    expect((await failure(client.saveTeam({ ...input, requestId: request() }))).code).toBe('NAME_IN_USE')
  })

  it('whoever changes what somebody else changed since is shown what it is now', async () => {
    const client = sessionsClient(await open())
    const kit = await client.saveKit({ requestId: request(), id: null, name: 'Bộ máy 1', kind: 'equipment' })
    await client.saveKit({ ...kit, requestId: request(), name: 'Bộ máy A' })
    const failed = await failure(client.saveKit({ ...kit, requestId: request(), name: 'Bộ máy B' }))
    expect(failed.code).toBe('STALE')
    expect(failed.data).toMatchObject({ changed: expect.arrayContaining([{ field: 'name', now: 'Bộ máy A' }]) })
  })

  it('what something points at is not removed, and not taken back either', async () => {
    const client = sessionsClient(await open())
    const requestId = request()
    const place = await openPlace(client, { name: 'Trường tiểu học', requestId })
    const failed = await failure(
      client.remove({ requestId: request(), what: 'place', id: place.id, version: place.version }),
    )
    expect(failed).toEqual({ code: 'IN_USE', data: { by: [{ table: 'opening_window', rows: 2 }] } })
    expect(await failure(client.undo({ requestId: request(), undoes: requestId }))).toEqual({
      code: 'STANDS_ON_IT',
      data: { count: 2 },
    })
    for (const { id, version } of (await client.setup()).windows)
      await client.remove({ requestId: request(), what: 'opening_window', id, version })
    const gone = request()
    await client.remove({ requestId: gone, what: 'place', id: place.id, version: place.version })
    expect((await client.setup()).places).toEqual([])
    await client.undo({ requestId: request(), undoes: gone })
    expect((await client.setup()).places).toMatchObject([{ id: place.id, name: 'Trường tiểu học' }])
  })

  it('windows and targets of one request come together, once, and are taken back together', async () => {
    const client = sessionsClient(await open())
    const { id: placeId } = await openPlace(client, { name: 'Nhà văn hóa', windows: [] })
    const requestId = request()
    const windows = [
      { placeId, from: '07:30', to: '11:30' },
      { placeId, from: '13:30', to: '17:00' },
    ]
    const kept = await client.saveWindows({ requestId, windows })
    expect(await client.saveWindows({ requestId, windows })).toEqual(kept)
    expect((await client.setup()).windows).toEqual(kept)
    // One of them over another: none is kept.
    const evening = { placeId, from: '18:00', to: '20:00' }
    const over = [evening, { ...evening, from: '19:00', to: '21:00' }]
    expect((await failure(client.saveWindows({ requestId: request(), windows: over }))).code).toBe('WINDOW_OVERLAPS')
    expect(
      (await failure(client.saveWindows({ requestId: request(), windows: [windows[0] ?? evening] }))).data,
    ).toEqual({
      windowId: kept[0]?.id,
    })
    expect((await client.setup()).windows).toHaveLength(2)
    await client.undo({ requestId: request(), undoes: requestId })
    expect((await client.setup()).windows).toEqual([])

    const span = { firstDay: day('2024-07-19'), lastDay: day('2024-08-31') }
    const campaign = await client.saveCampaign({ requestId: request(), id: null, name: '90 ngày', ...span })
    const given = request()
    const wanted = { campaignId: campaign.id, period: 'whole' as const, children: 5 }
    const targets = [wanted, { ...wanted, group: 'under6' as const }]
    const answer = await client.saveTargets({ requestId: given, targets })
    expect(answer.map(({ group, children }) => [group, children])).toEqual([
      [null, 5],
      ['under6', 5],
    ])
    expect(await client.saveTargets({ requestId: given, targets })).toEqual(answer)
    expect((await client.campaigns()).targets).toEqual(answer)
    const lost = [wanted, { ...wanted, campaignId: request() }]
    expect((await failure(client.saveTargets({ requestId: request(), targets: lost }))).code).toBe('NO_SUCH_THING')
    expect((await client.campaigns()).targets).toHaveLength(2)
    await client.undo({ requestId: request(), undoes: given })
    expect((await client.campaigns()).targets).toEqual([])
  })

  it('two windows of a place do not share time; a single day stands over the week', async () => {
    const client = sessionsClient(await open())
    const place = await openPlace(client, { name: 'Công an xã' })
    const window = { id: null, placeId: place.id, from: '09:00', to: '10:00' }
    expect((await failure(client.saveWindow({ requestId: request(), ...window }))).code).toBe('WINDOW_OVERLAPS')
    const single = { firstDay: day('2024-07-25'), lastDay: day('2024-07-25') }
    expect(await client.saveWindow({ requestId: request(), ...window, ...single })).toMatchObject(single)
    expect((await failure(client.saveWindow({ requestId: request(), ...window, from: '10:00' }))).code).toBe(
      'INVALID_INPUT',
    )
  })

  it('holidays come with the product and can be renamed, struck off, added and given back', async () => {
    const client = sessionsClient(await open())
    const year = { from: day('2026-04-01'), to: day('2026-05-31') }
    const named = async () => (await client.holidays(year)).map(({ day: on, name, from }) => `${on} ${name} ${from}`)
    const shipped = await named()
    expect(shipped).toEqual([
      '2026-04-26 Giỗ Tổ Hùng Vương shipped',
      '2026-04-27 Nghỉ bù Giỗ Tổ Hùng Vương shipped',
      '2026-04-30 Ngày Chiến thắng shipped',
      '2026-05-01 Ngày Quốc tế lao động shipped',
    ])
    const struck = request()
    await client.saveHoliday({ requestId: struck, day: day('2026-04-27'), name: null })
    await client.saveHoliday({ requestId: request(), day: day('2026-05-02'), name: 'Nghỉ hoán đổi' })
    expect(await named()).toEqual([
      ...shipped.filter((line) => !line.includes('04-27')),
      '2026-05-02 Nghỉ hoán đổi office',
    ])
    await client.undo({ requestId: request(), undoes: struck })
    await client.saveHoliday({ requestId: request(), day: day('2026-05-02'), name: null })
    expect(await named()).toEqual(shipped)
    expect(await client.holidays({ from: day('2027-02-06'), to: day('2027-02-06') })).toMatchObject([
      { name: 'Tết Nguyên đán' },
    ])
  })

  it('campaigns nest; a directive and a target belong to one', async () => {
    const client = sessionsClient(await open())
    const save = (name: string, firstDay: string, lastDay: string) =>
      client.saveCampaign({ requestId: request(), id: null, name, firstDay: day(firstDay), lastDay: day(lastDay) })
    const ninety = await save('90 ngày', '2024-07-01', '2024-09-28')
    const july = await save('Đến 31/07', '2024-07-01', '2024-07-31')
    expect(july.within).toEqual([ninety.id])
    expect(ninety.within).toEqual([])
    expect((await failure(save('Ngược', '2024-07-02', '2024-07-01'))).code).toBe('BACKWARDS')
    const directive = await client.saveDirective({
      requestId: request(),
      id: null,
      campaignId: ninety.id,
      kind: 'Kế hoạch',
      number: '152/KH-UBND',
      day: day('2024-06-28'),
      body: 'UBND huyện',
      about: 'Thu nhận căn cước trẻ em',
      dueDay: day('2024-09-28'),
    })
    await client.saveTarget({
      requestId: request(),
      id: null,
      campaignId: ninety.id,
      directiveId: directive.id,
      period: 'week',
      children: 40,
      unitInCharge: 'Công an xã',
    })
    const kept = await client.campaigns()
    expect(kept.campaigns.map(({ name }) => name)).toEqual(['90 ngày', 'Đến 31/07'])
    expect(kept.directives).toEqual([directive])
    expect(kept.targets).toMatchObject([{ period: 'week', children: 40, villageId: null }])
    const removed = client.remove({ requestId: request(), what: 'campaign', id: ninety.id, version: ninety.version })
    expect(await failure(removed)).toMatchObject({ code: 'IN_USE' })
  })
})
