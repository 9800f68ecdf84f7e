import { createRouterClient } from '@orpc/server'
import { expect, it } from 'vitest'
import { createDocumentWriter } from '../../main/files/writing/document-writer.ts'
import { createWorkbookReader } from '../../main/files/reading/workbook-reader.ts'
import { type Permission, permissions } from '../../src/access/operation.ts'
import type { Made } from '../../src/papers/contract.ts'
import { gatherPlan } from '../../src/sessions/papers/gather.ts'
import { readInvitationCode } from '../../src/sessions/index.ts'
import { figuresRouter } from '../../src/figures/handlers.ts'
import { zipText } from '../unit/files-writing/samples/zip-text.ts'
import { contextOf, registerClient } from '../unit/register/client.ts'
import { addCardEvent, refreshChild } from '../support/facts.ts'
import { describeEachEngine } from '../support/engines.ts'
import type { TestRegister } from '../support/register.ts'
import { commune, day, failure, finalOf, openPlace, request, sessionsClient, shelf } from '../support/sessions.ts'

const about = { actor: 'test', operation: 'test' }
const saturday = day('2024-07-20')
const everything = { sessionIds: null, from: null, until: null, villages: null }

/** The real writer, but that a page on its way to PDF stays the HTML a browser would print. */
const documents = () =>
  createDocumentWriter({
    printer: { print: async (html) => new TextEncoder().encode(html), close: async () => undefined },
  })

/** What a reader sees of a page. */
function seen(html: string): string {
  return html
    .slice(html.indexOf('<main'))
    .replace(/<\/(?:td|th)>(?=<t[dh])/g, ' | ')
    .replace(/<[^>]*>/g, '\n')
}

/** Three families of two villages; two of them invited on Saturday, one at another body's place. */
async function openPlan(register: TestRegister) {
  const client = sessionsClient(register, { documents: documents() })
  const families = await commune(register, [
    { village: 'Bản Bó', born: ['2017-02-01', '2021-05-06'] },
    { village: 'Bản Ten', born: ['2016-03-04'] },
    { village: 'Bản Bó', born: ['2015-09-09'], phone: '0987654321' },
  ])
  const ours = await openPlace(client, { name: 'Nhà văn hóa' })
  const theirs = await openPlace(client, { name: 'Công an tỉnh', owner: 'Công an tỉnh' })
  const session = async (
    placeId: string,
    from: string,
    to: string,
    invited: readonly (readonly { id: string }[])[],
  ) => {
    const hand = { requestId: request(), id: null, day: saturday, placeId, from, to, stations: 1 }
    const { sessions } = await client.saveSession(hand)
    const [sessionId = ''] = sessions
    for (const children of invited)
      await client.invite({ requestId: request(), sessionId, childIds: children.map(({ id }) => id) })
    return sessionId
  }
  const morning = await session(ours.id, '07:30', '09:30', families.slice(0, 2))
  const proposed = await session(theirs.id, '13:30', '15:30', families.slice(2))
  const logged = () =>
    register.units.read(about, ({ db }) => db.selectFrom('export_log').select(['operation', 'what', 'rows']).execute())
  return { client, families, morning, proposed, logged }
}

function textOf(name: string): string {
  return new TextDecoder().decode(shelf.get(name))
}

describeEachEngine('the papers of a plan', (open) => {
  it('are made of one moment, a file a kind and form, and logged with how many children they name', async () => {
    const { client, logged } = await openPlan(await open())
    const stream = await client.makePapers({
      papers: [
        { kind: 'day-sheet', order: 'village', forms: ['pdf', 'xlsx'] },
        { kind: 'slips', forms: ['pdf'] },
        { kind: 'handout', forms: ['pdf'] },
        { kind: 'invitations', forms: ['docx'] },
      ],
    })
    const { files, notMade, notAgreed }: Made & { notAgreed: number } = await finalOf(stream)
    expect(files.map(({ name }) => name)).toEqual([
      'danh-sach-buoi-2024-07-20.pdf',
      'danh-sach-buoi-2024-07-20.xlsx',
      'phieu-hen-gio-2024-07-20.pdf',
      'giao-phieu-hen-gio-2024-07-20.pdf',
      'giay-moi-2024-07-20.docx',
    ])
    expect([notMade, notAgreed]).toEqual([[], 1])
    expect(await logged()).toMatchObject([{ operation: 'sessions.makePapers', rows: 4, what: expect.any(String) }])

    const sheet = seen(textOf('danh-sach-buoi-2024-07-20.pdf'))
    expect(sheet).toMatch(/Bản Bó \(2 trẻ\)[\s\S]*Giàng A A0[\s\S]*Giàng A A1[\s\S]*Bản Ten \(1 trẻ\)[\s\S]*Giàng A B0/)
    expect(sheet).toContain('0912345678')
    const slips = seen(textOf('phieu-hen-gio-2024-07-20.pdf'))
    expect(slips).toContain('07:30, Thứ Bảy, 20/07/2024')
    expect(slips).not.toMatch(/09\d{8}|2017|Công an tỉnh|Giàng A C0/)
    const reader = createWorkbookReader()
    const bytes = shelf.get('danh-sach-buoi-2024-07-20.xlsx') ?? new Uint8Array()
    const { sheets } = await reader.read({ name: 'a.xlsx', bytes })
    await reader.close()
    expect(sheets).toHaveLength(2)
    expect(sheets[0]?.rows[5]?.slice(0, 6).map((cell) => cell?.value)).toEqual([
      1,
      '07:30',
      'Sùng Thị Dua',
      'Bản Bó',
      'Giàng A A0',
      'Từ đủ 6',
    ])
  })

  it('of a campaign tell each unit what is assigned and done by the figures, and never add what counts a child twice', async () => {
    const register = await open()
    const { client, families, logged } = await openPlan(register)
    // Of the four one under 6 and two from 6 on were done within the campaign, the fourth before it.
    const [[older, younger] = [], [ten] = [], [early] = []] = families
    const done = [
      [older, 'taken', '2024-07-10'],
      [younger, 'issued', '2024-07-11'],
      [ten, 'handed-over', '2024-07-12'],
      [early, 'taken', '2024-07-01'],
    ] as const
    for (const [child, kind, on] of done)
      await register.units.write(about, async (unit) => {
        if (child === undefined) throw new Error('no child')
        await addCardEvent(unit, child, { kind, day: on })
        await refreshChild(unit, child)
      })
    const campaign = await client.saveCampaign({
      requestId: request(),
      id: null,
      name: '90 ngày',
      firstDay: day('2024-07-05'),
      lastDay: day('2024-09-28'),
    })
    const villages = await registerClient(register).villages({ asOf: null })
    const target = (
      unitInCharge: string | null,
      group: 'under6' | 'from6to13' | null,
      children: number,
      in_?: string,
    ) =>
      client.saveTarget({
        requestId: request(),
        id: null,
        campaignId: campaign.id,
        period: 'whole',
        villageId: villages.find(({ name }) => name === in_)?.id ?? null,
        ...{ unitInCharge, group, children },
      })
    await target('Công an xã', 'under6', 10)
    await target('Công an xã', 'from6to13', 30)
    await target('Trường học', null, 25)
    await target('Trường học', 'under6', 5)
    await target('Tổ Bản Ten', 'from6to13', 4, 'Bản Ten')
    const forms = ['pdf', 'xlsx', 'docx'] as const
    const made: Made = await finalOf(await client.makeAnnex({ campaignId: campaign.id, forms: [...forms] }))
    expect(made.files.map(({ form }) => form)).toEqual(forms)

    // What the figures say was done between the day before the campaign and today.
    const figures = createRouterClient(figuresRouter, { context: contextOf(register) })
    const { groups } = await figures.change({ from: day('2024-07-04'), to: day('2024-07-18') })
    expect([groups.under6.done, groups.from6to13.done]).toEqual([1, 2])
    const progress = await client.targetProgress({ campaignId: campaign.id })
    expect(progress.map(({ assigned, done: of }) => [assigned, of])).toEqual([
      [10, 1],
      [30, 2],
      [25, 3],
      [5, 1],
      [4, 1],
    ])

    const annex = seen(textOf(made.files[0]?.name ?? '')).replace(/\n+/g, ' ')
    for (const row of [
      '| Công an xã |  | 40 | 3 | 7,5',
      '| Toàn địa bàn, chưa đủ 6 tuổi | cả đợt | 10 | 1 | 10,0',
      '| Toàn địa bàn, từ đủ 6 đến dưới 14 tuổi | cả đợt | 30 | 2 | 6,7',
      '| Trường học |  | 30 | - | -',
      '| Bản Ten, từ đủ 6 đến dưới 14 tuổi | cả đợt | 4 | 1 | 25,0',
    ])
      expect(annex.replace(/\s+/g, ' ')).toContain(row.replace(/\s+/g, ' '))
    expect(annex).toContain('tính trùng trẻ nên không cộng')

    const reader = createWorkbookReader()
    const bytes = shelf.get(made.files[1]?.name ?? '') ?? new Uint8Array()
    const { sheets } = await reader.read({ name: 'a.xlsx', bytes })
    await reader.close()
    const rows = (sheets[0]?.rows ?? []).map((row) => row.map((cell) => cell?.value ?? null))
    expect(rows).toContainEqual(['Công an xã', 'Cộng', null, 40, 3, 7.5])
    expect(rows).toContainEqual(['Công an xã', 'Toàn địa bàn, chưa đủ 6 tuổi', 'cả đợt', 10, 1, 10])
    expect(rows).toContainEqual(['Trường học', 'Cộng', null, 30])
    const word = zipText(shelf.get(made.files[2]?.name ?? '') ?? new Uint8Array(), 'word/document.xml')
    const cells = [...word.matchAll(/<w:tc>([\s\S]*?)<\/w:tc>/g)].map(([, cell = '']) => cell.replace(/<[^>]+>/g, ''))
    expect(cells.join('|')).toContain('Công an xã||40|3|7,5')
    expect(cells.join('|')).toContain('Bản Ten, từ đủ 6 đến dưới 14 tuổi|cả đợt|4|1|25,0')

    expect(await logged()).toMatchObject([{ operation: 'sessions.makeAnnex', rows: 0 }])
    expect(
      (await failure((async () => finalOf(await client.makeAnnex({ campaignId: request(), forms: ['pdf'] })))())).code,
    ).toBe('NO_SUCH_THING')
  })

  it('carry a code that leads back to the invitation, the same after the household was moved', async () => {
    const register = await open()
    const { client, morning, families } = await openPlan(register)
    const home = () =>
      register.units.read(about, async (unit) => {
        const plan = await gatherPlan(unit, everything, { fullPhones: false })
        return plan?.sessions.flatMap(({ homes }) => homes).find(({ children }) => children.length === 2)
      })
    const before = await home()
    const { invitations } = await client.session({ id: morning })
    const first = invitations.find(({ childId }) => childId === families[0]?.[0]?.id)
    expect(readInvitationCode(before?.code ?? '')).toBe(first?.id)
    const { household = '' } = first ?? {}
    const later = { toSessionId: morning, slot: '08:30', reason: 'bận' }
    const own = invitations.filter((one) => one.household === household).map((one) => one.version)
    await client.moveHousehold({
      requestId: request(),
      sessionId: morning,
      household,
      version: Math.max(...own),
      ...later,
    })
    expect(await home()).toMatchObject({ code: before?.code, slot: '08:30' })
  })

  it('of sessions that fell out tell whom to call, and of those another body has to agree to, what is asked of it', async () => {
    const { client, morning, logged } = await openPlan(await open())
    const { version } = await client.session({ id: morning })
    await client.cancelSession({
      requestId: request(),
      sessionId: morning,
      version,
      reason: 'mưa lớn',
    })
    const told = await finalOf(await client.makePapers({ papers: [{ kind: 'to-tell', forms: ['pdf'] }] }))
    const text = seen(textOf(told.files[0]?.name ?? ''))
    expect(text).toContain('2 hộ, 3 trẻ')
    expect(text).toMatch(/mưa lớn/)
    const asked: Made = await finalOf(
      await client.makeNotices({ papers: [{ kind: 'to-agree', forms: ['pdf', 'docx'] }] }),
    )
    expect(asked.files.map(({ form }) => form)).toEqual(['pdf', 'docx'])
    expect(seen(textOf('buoi-de-nghi-thong-nhat-2024-07-20.pdf'))).toContain('đề nghị Công an tỉnh xem xét')
    expect(await logged()).toMatchObject([{ rows: expect.any(Number) }, { operation: 'sessions.makeNotices', rows: 0 }])
  })

  it('are made for chosen villages, sessions and days alone; where nobody is invited none is made and none logged', async () => {
    const { client, morning, proposed, logged } = await openPlan(await open())
    const slips = [{ kind: 'slips' as const, forms: ['pdf' as const] }]
    const sessionIds = [proposed]
    const empty = await finalOf(await client.makePapers({ sessionIds, papers: slips }))
    expect(empty).toMatchObject({ files: [], notAgreed: 1, notMade: [{ form: 'pdf', message: /chờ thống nhất/ }] })
    expect(await finalOf(await client.makePapers({ from: day('2024-07-21'), papers: slips }))).toMatchObject({
      files: [],
    })
    expect(await finalOf(await client.makePapers({ villages: ['none'], papers: slips }))).toMatchObject({ files: [] })
    expect(await logged()).toEqual([])
    const { invitations } = await client.session({ id: morning })
    expect(invitations.length).toBe(3)
    const unknown = finalOf(await client.makePapers({ sessionIds: [request()], papers: slips }))
    expect(await failure(unknown)).toMatchObject({ code: 'NO_SUCH_SESSION' })
  })

  it('show phones with their middle hidden to whoever may not see full numbers', async () => {
    const register = await open()
    await openPlan(register)
    const may = permissions.filter((one: Permission) => one !== 'see-full-numbers')
    const clerk = sessionsClient(register, { may, documents: documents() })
    await finalOf(await clerk.makePapers({ papers: [{ kind: 'day-sheet', forms: ['pdf'] }] }))
    const text = textOf('danh-sach-buoi-2024-07-20.pdf')
    expect(text).toContain('091•••5678')
    expect(text).not.toContain('0912345678')
  })

  it('leave nothing behind when they are stopped half-way', async () => {
    const { client, logged } = await openPlan(await open())
    shelf.clear()
    const stop = new AbortController()
    const papers = [{ kind: 'day-sheet' as const, forms: ['pdf' as const, 'xlsx' as const] }]
    const stream = await client.makePapers({ papers }, { signal: stop.signal })
    expect(await stream.next()).toMatchObject({ value: { progress: { phase: 'counting' } } })
    expect(await stream.next()).toMatchObject({ value: { progress: { phase: 'writing', done: 0, total: 2 } } })
    stop.abort()
    await expect(finalOf(stream)).rejects.toThrow()
    expect([shelf.size, await logged()]).toEqual([0, []])
  })
})
