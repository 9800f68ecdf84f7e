import { describe, expect, it } from 'vitest'
import { type ListedChild, listFile, sheetsOf } from '../support/list-files.ts'
import { listRooms } from '../support/lists-client.ts'

const room = listRooms()
const anh = { name: 'Lò Thị Ánh', born: '13/05/2018', id: '011318001234', mother: 'Cầm Thị Thủy', village: 'Bản Bó' }
const other = { name: 'Vừ A Dính', born: '01/01/2019', id: '011219000001', village: 'Bản Bó' }
const day = (asOf: string) => ({ asOf })

describe('rule 18: what is taken in, held, refused', () => {
  it.each<[string, ListedChild, string, string[]]>([
    ['a bare year', { ...anh, born: '2018' }, 'new', ['born-year-only']],
    ['a bare year in a number cell', { ...anh, born: 2018 }, 'new', ['born-year-only']],
    ['a serial day', { ...anh, born: 43233 }, 'new', []],
    ['an unreadable birth', { ...anh, born: '31/02/2018' }, 'new', ['born-unreadable']],
    ['an error in the birth', { ...anh, born: { error: '#VALUE!' } }, 'new', ['cell-error']],
    ['no birth', { ...anh, born: '' }, 'new', []],
    ['no name', { ...anh, name: '' }, 'refused name-missing', ['name-missing']],
    ['an error in the name', { ...anh, name: { error: '#N/A' } }, 'refused cell-error', ['cell-error']],
    ['born after the list’s day', { ...anh, id: '', born: '02/07/2024' }, 'refused date-in-future', ['date-in-future']],
    ['born on the list’s day', { ...anh, id: '', born: '01/07/2024' }, 'new', []],
    ['born in a month that begins on the list’s day', { ...anh, id: '', born: '07/2024' }, 'new', []],
    [
      'born in a year after',
      { ...anh, id: '', born: '2025' },
      'refused date-in-future',
      ['date-in-future', 'born-year-only'],
    ],
    ['14 on the list’s day', { ...anh, id: '', born: '01/07/2010' }, 'new', ['over-age']],
    ['14 the day after', { ...anh, id: '', born: '02/07/2010' }, 'new', []],
    ['perhaps 14', { ...anh, id: '', born: '2010' }, 'new', ['born-year-only']],
    ['surely 14', { ...anh, id: '', born: '2009' }, 'new', ['over-age', 'born-year-only']],
    ['an ID number of 11 digits that no zero mends', { ...anh, id: '11318001' }, 'new', ['id-length']],
  ])('%s', async (_, row, verdict, codes) => {
    const lists = await room()
    const taken = await lists.take([row])
    expect(taken.verdicts).toEqual([verdict])
    expect(taken.rows[0]?.problems.map((problem) => problem.code).toSorted()).toEqual(codes.toSorted())
    for (const problem of taken.rows[0]?.problems ?? [])
      expect(problem).toMatchObject({ row: 2, message: expect.stringContaining(`${problem.column}2`) })
    expect(taken.totals).toMatchObject({ read: 1, [verdict.split(' ')[0] ?? '']: 1 })
  })

  it('a row refused before all others leaves what they say in its place', async () => {
    const lists = await room()
    const whole = {
      ...anh,
      father: 'Lò Văn Pó',
      phone: '0912345678',
      address: 'Số 4, Bản Bó',
      note: 'đi xa',
      household: 'H7',
    }
    const taken = await lists.take([{ ...anh, id: '', name: '' }, whole, other])
    expect(taken.verdicts).toEqual(['refused name-missing', 'new', 'new'])
    expect((await lists.only('Lò Thị Ánh')).page).toMatchObject({
      born: '2018-05-13',
      fields: {
        ...{ address: 'Số 4, Bản Bó', note: 'đi xa', school: null, className: null, residence: null, situations: null },
        guardians: [
          expect.objectContaining({ relation: 'father', name: 'Lò Văn Pó', phone: '091•••5678' }),
          expect.objectContaining({ relation: 'mother', name: 'Cầm Thị Thủy', phone: null }),
        ],
      },
    })
  })

  it('of a list of households the grown-ups stay out and close the sum, and children are one household', async () => {
    const lists = await room()
    const member = (name: string, relation: string, born: string, sex: 'Nam' | 'Nữ') => ({
      ...{ name, relation, born, sex },
      village: 'Bản Bó',
    })
    const taken = await lists.take(
      [
        member('Lò Văn Pó', 'Chủ hộ', '01/01/1985', 'Nam'),
        member('Cà Thị Lả', 'Vợ', '', 'Nữ'),
        member('Lò Văn An', 'Con', '30/06/2006', 'Nam'),
        member('Lò Văn Ún', 'Con', '02/07/2006', 'Nam'),
        member('Lò Văn Hải', 'Con', '12/05/2016', 'Nam'),
        member('Lò Thị Lan', 'Con', '03/07/2018', 'Nữ'),
        // A householder of ten years is a slip of the list, and the child is not lost.
        member('Lò Thị Bé', 'Chủ hộ', '03/07/2014', 'Nữ'),
      ],
      day('2024-07-01'),
    )
    expect(taken.verdicts).toEqual([
      ...['refused grown-up', 'refused grown-up', 'refused grown-up'],
      ...['new', 'new', 'new', 'new'],
    ])
    expect(taken.totals).toMatchObject({ read: 7, new: 4, refused: 3 })
    expect(taken.rows[0]?.problems).toEqual([
      expect.objectContaining({
        code: 'grown-up',
        message: expect.stringContaining('người lớn trong hộ (sinh 01/01/1985)'),
      }),
    ])
    // Of 17 years: in the group from 14, which is counted apart.
    expect(await lists.figures('2024-07-01')).toMatchObject({ groups: { from14: { total: 1 } }, all: { total: 3 } })
  })

  it('of very many grown-ups the first are told with the list, and all among its rows', async () => {
    const lists = await room()
    const adults = Array.from({ length: 60 }, (_, at) => ({
      ...{ name: `Lò Văn ${at}`, relation: 'Chủ hộ', born: '01/01/1985', village: 'Bản Bó' },
    }))
    const child = { name: 'Lò Thị Lan', relation: 'Con', born: '2018', village: 'Bản Bó' }
    const taken = await lists.take([...adults, child], day('2024-07-01'))
    expect(taken.totals).toMatchObject({ read: 61, new: 1, refused: 60 })
    const codes = taken.files[0]?.sheets[0]?.problems.map(({ code }) => code) ?? []
    expect(codes.filter((code) => code === 'grown-up')).toHaveLength(50)
    expect(codes.at(-1)).toBe('born-year-only')
    expect(taken.rows.filter(({ code }) => code === 'grown-up')).toHaveLength(60)
    expect(taken.reasons).toContainEqual({ verdict: 'refused', code: 'grown-up', count: 60 })
  })

  it('who is over age is in from14, by the list’s day, and outside all', async () => {
    const lists = await room()
    await lists.take([{ ...anh, born: '01/07/2010' }])
    expect(await lists.figures('2024-07-01')).toMatchObject({ groups: { from14: { total: 1 } }, all: { total: 0 } })
  })

  it('a year-only birth is listed even when the child is recognised', async () => {
    const lists = await room()
    await lists.take([anh])
    const again = await lists.take([{ ...anh, born: '2018' }])
    expect(again.rows[0]).toMatchObject({ verdict: 'same', problems: [{ code: 'born-year-only' }] })
    expect(again.repairs).toContainEqual({ code: 'born-year-only', count: 1 })
  })

  it('totals, headings, signatures and blank rows are no rows; a Tòng is a family', async () => {
    const lists = await room()
    const head = ['STT', 'Họ và tên', 'Ngày sinh', 'Thôn']
    const taken = await lists.look(
      sheetsOf([
        {
          name: 'DS',
          rows: [
            head,
            [1, 'Tòng Văn An', '01/01/2018', 'Bản Bó'],
            [2, 'TÒNG THỊ BÌNH', '02/01/2018', 'Bản Bó'],
            [],
            head,
            [3, 'Cộng Hòa', '03/01/2018', 'Bản Bó'],
            ['Tổng cộng: 3 cháu'],
            ['', 'Người lập biểu'],
            ['', 'Nguyễn Văn Trưởng'],
          ],
        },
      ]),
    )
    expect(taken.rows.map((row) => row.name)).toEqual(['Tòng Văn An', 'Tòng Thị Bình', 'Cộng Hòa'])
    expect(taken.files[0]?.sheets[0]?.skipped).toMatchObject({ total: 1, heading: 2 })
  })

  it('totals close and are those of the rows, for each sheet and in all', async () => {
    const lists = await room()
    await lists.take([anh, other])
    const taken = await lists.look(
      listFile([
        { name: 'Một', children: [anh, { ...other, school: 'Trường A' }, { ...anh, name: '' }] },
        { name: 'Hai', children: [{ name: 'Mới', born: '2020', village: 'Bản Ten' }, anh] },
      ]),
    )
    expect(taken.verdicts).toEqual(['same', 'changed', 'refused name-missing', 'new', 'held duplicate-in-file'])
    expect(taken.totals).toEqual({ read: 5, new: 1, same: 1, changed: 1, held: 1, refused: 1 })
    expect(taken.files[0]?.sheets.map(({ read, held, refused }) => [read, held, refused])).toEqual([
      [3, 0, 1],
      [2, 1, 0],
    ])
  })
})

describe('rule 19: what a list says of the card', () => {
  const left = { ...anh, card: 'Chưa làm' }
  const issued = { ...anh, card: 'Đã cấp' }

  it.each([
    ['in a card column', [left], {}],
    ['by the title', [anh], { letterhead: ['DANH SÁCH TRẺ EM CHƯA LÀM CĂN CƯỚC'] }],
  ])('“chưa làm” %s of a child done on the list’s day is held, before that day same', async (_, rows, wishes) => {
    const lists = await room()
    await lists.take([anh])
    await lists.card((await lists.only()).id, 'taken', '2024-07-10')
    expect((await lists.look(rows, { ...wishes, ...day('2024-07-09') })).verdicts).toEqual(['same'])
    expect((await lists.look(rows, { ...wishes, ...day('2024-07-10') })).verdicts).toEqual(['held state-conflict'])
    expect((await lists.look(rows, { ...wishes, ...day('2024-07-18') })).verdicts).toEqual(['held state-conflict'])
  })

  it('done is by the office’s set of events: filed counts only when the setting says so', async () => {
    const lists = await room()
    await lists.take([anh])
    await lists.card((await lists.only()).id, 'filed', '2024-07-10')
    expect((await lists.look([left], day('2024-07-18'))).verdicts).toEqual(['same'])
    await lists.client.access.saveSettings({
      requestId: crypto.randomUUID(),
      settings: { doneSet: ['filed', 'taken', 'issued', 'handed-over'] },
    })
    expect((await lists.look([left], day('2024-07-18'))).verdicts).toEqual(['held state-conflict'])
  })

  it('“chưa làm” adds no event, an empty cell claims nothing', async () => {
    const lists = await room()
    await lists.take([left])
    expect((await lists.figures('2024-07-18')).all).toMatchObject({ total: 1, left: 1 })
    await lists.take([issued], day('2024-07-02'))
    expect(
      (
        await lists.take(
          [
            { ...anh, card: '' },
            { ...other, card: 'Đã cấp' },
          ],
          day('2024-07-05'),
        )
      ).verdicts,
    ).toEqual(['same', 'new'])
  })

  it('decided new, the later event is voided; decided same, the register stands', async () => {
    for (const [kind, done] of [
      ['new', 0],
      ['same', 1],
      ['drop', 1],
    ] as const) {
      const lists = await room()
      await lists.take([issued])
      const { id } = await lists.only()
      const { rows, sourceId } = await lists.take([left], day('2024-07-05'))
      await lists.decide({ row: rows[0] }, kind === 'same' ? { kind, id } : { kind })
      expect((await lists.figures('2024-07-18')).all).toMatchObject({ total: 1, done })
      expect(await lists.held(sourceId)).toEqual([])
    }
  })

  it.each<[string, string, string]>([
    ['issued', 'Đã cấp', 'same'],
    ['handed-over', 'Đã cấp', 'same'],
    ['taken', 'Đã cấp', 'changed'],
    ['issued', 'Đã thu nhận', 'same'],
    ['filed', 'Đã thu nhận', 'changed'],
    ['issued', 'Đã trả thẻ', 'changed'],
    ['declined', 'Đã cấp', 'changed'],
  ])(
    'a child %s, listed “%s”, is %s: an event only if none of that stage or later stands',
    async (kind, card, verdict) => {
      const lists = await room()
      await lists.take([anh])
      await lists.card(
        (await lists.only()).id,
        kind as 'issued',
        '2024-07-03',
        kind === 'declined' ? { who: 'bố cháu' } : {},
      )
      expect((await lists.take([{ ...anh, card }], day('2024-07-05'))).verdicts).toEqual([verdict])
      expect((await lists.take([{ ...anh, card }], day('2024-07-05'))).verdicts).toEqual(['same'])
    },
  )

  it('an event after the list’s day does not stand on it', async () => {
    const lists = await room()
    await lists.take([anh])
    await lists.card((await lists.only()).id, 'issued', '2024-07-10')
    expect((await lists.take([issued], day('2024-07-05'))).verdicts).toEqual(['changed'])
    expect((await lists.figures('2024-07-05')).all.done).toBe(1)
    expect((await lists.figures('2024-07-04')).all.done).toBe(0)
  })

  it('after a file was sent back, a later list’s “đã thu nhận” counts again, and the list twice gives same', async () => {
    const lists = await room()
    await lists.take([{ ...anh, card: 'Đã thu nhận' }])
    await lists.card((await lists.only()).id, 'sent-back', '2024-07-05', { reason: 'sai ảnh' })
    expect((await lists.figures('2024-07-05')).all.done).toBe(0)
    expect((await lists.take([{ ...anh, card: 'Đã thu nhận' }], day('2024-07-08'))).verdicts).toEqual(['changed'])
    expect((await lists.take([{ ...anh, card: 'Đã thu nhận' }], day('2024-07-08'))).verdicts).toEqual(['same'])
    expect((await lists.figures('2024-07-08')).all.done).toBe(1)
  })

  it('what was sent back is not brought back by the day it first happened', async () => {
    const lists = await room()
    await lists.take([{ ...anh, card: 'Đã thu nhận 20/06/2024' }])
    await lists.card((await lists.only()).id, 'sent-back', '2024-07-05', { reason: 'sai ảnh' })
    expect((await lists.take([{ ...anh, card: 'Đã thu nhận 20/06/2024' }], day('2024-07-08'))).verdicts).toEqual([
      'same',
    ])
    expect((await lists.figures('2024-07-08')).all.done).toBe(0)
  })

  it('a day beside the words is the event’s own, else the list’s day by which it was so', async () => {
    const lists = await room()
    await lists.take(
      [
        { ...anh, card: 'Đã cấp 15/6/2024' },
        { ...other, card: 'Đã cấp' },
      ],
      day('2024-07-05'),
    )
    const events = await Promise.all(
      (await lists.names()).map(async ({ id }) =>
        (await lists.client.register.child({ id })).history.find((one) => one.kind === 'card'),
      ),
    )
    expect(events.map((event) => [event?.day, event?.dayIs]).toSorted()).toEqual([
      ['2024-06-15', 'on'],
      ['2024-07-05', 'by'],
    ])
  })
})

describe('rule 14: merged records in a list', () => {
  it('are judged as the one child: by the cards of both, and present if either is', async () => {
    const lists = await room()
    await lists.take([anh, { ...anh, id: '011318009999', mother: 'Cầm Thị Thủy' }])
    const [survivor, absorbed] = [
      await lists.client.register.search({ words: '011318001234' }),
      await lists.client.register.search({ words: '011318009999' }),
    ]
    const ids = { survivorId: survivor[0]?.id ?? '', absorbedId: absorbed[0]?.id ?? '' }
    await lists.card(ids.absorbedId, 'issued', '2024-07-03')
    await lists.closeChild(ids.survivorId, 'moved-away', '2024-07-03')
    await lists.client.register.merge({ requestId: crypto.randomUUID(), ...ids })
    expect((await lists.names()).map((child) => child.id)).toEqual([ids.survivorId])
    const rows = [{ ...anh, card: 'Chưa làm' }]
    expect((await lists.look(rows, day('2024-07-05'))).verdicts).toEqual(['held state-conflict'])
    expect((await lists.look(rows, day('2024-07-02'))).verdicts).toEqual(['same'])
    expect((await lists.look([{ ...anh, card: 'Đã cấp' }], day('2024-07-05'))).verdicts).toEqual(['same'])
    expect((await lists.look([{ ...anh, id: '011318009999' }], day('2024-07-05'))).verdicts).not.toContain('new')
  })
})

describe('rule 20: children who left, children who are missing', () => {
  it('a closed child is same before its closing and held as returned on that day or after', async () => {
    const lists = await room()
    await lists.take([anh])
    await lists.closeChild((await lists.only()).id, 'moved-away', '2024-07-10')
    expect((await lists.look([anh], day('2024-07-09'))).verdicts).toEqual(['same'])
    expect((await lists.look([anh], day('2024-07-10'))).verdicts).toEqual(['held returned'])
    expect((await lists.look([anh], day('2024-07-15'))).verdicts).toEqual(['held returned'])
    await lists.take([anh], day('2024-07-09'))
    expect(await Promise.all(['2024-07-09', '2024-07-10', '2024-07-18'].map(lists.total))).toEqual([1, 0, 0])
  })

  it.each([
    ['new', 1],
    ['same', 0],
    ['drop', 0],
  ] as const)('decided %s, it is present from the list’s day on: %i', async (kind, present) => {
    for (const before of [true, false]) {
      const lists = await room()
      await lists.take([anh])
      const { id } = await lists.only()
      await lists.closeChild(id, 'moved-away', '2024-07-10')
      const look = await lists.look([{ ...anh, card: 'Đã cấp' }], day('2024-07-15'))
      const decision = kind === 'same' ? ({ kind, id } as const) : ({ kind } as const)
      if (before) await lists.decide({ row: look.rows[0] }, decision)
      await lists.settle(look.sourceId)
      if (!before) await lists.decide({ code: 'returned' }, decision)
      expect(await Promise.all(['2024-07-09', '2024-07-10', '2024-07-15'].map(lists.total))).toEqual([1, 0, present])
      expect(await lists.held()).toEqual([])
    }
  })

  it('fields are heard of a child that is gone, though its row is same', async () => {
    const lists = await room()
    await lists.take([anh])
    const { id } = await lists.only()
    await lists.closeChild(id, 'moved-away', '2024-07-10')
    const rows = [{ ...anh, school: 'Trường A' }]
    expect((await lists.take(rows, day('2024-07-05'))).verdicts).toEqual(['same'])
    expect((await lists.client.register.child({ id })).fields.school).toBe('Trường A')
    expect((await lists.client.register.search({ words: anh.id }))[0]).toMatchObject({ id })
  })

  it('children absent from a list of the whole village are shown, outside the totals, and stay', async () => {
    const lists = await room()
    await lists.take([anh, other, { name: 'Ở bản khác', born: '2020', village: 'Bản Ten' }])
    const look = await lists.take([anh], day('2024-07-05'))
    expect(look.missing).toMatchObject([{ name: other.name, village: 'Bản Bó' }])
    expect(look.totals).toMatchObject({ read: 1, same: 1 })
    expect(await lists.total('2024-07-18')).toBe(3)
  })

  it('a list titled chưa làm never claims a whole village', async () => {
    const lists = await room()
    await lists.take([anh, other])
    const look = await lists.look([anh], { ...day('2024-07-05'), letterhead: ['DANH SÁCH TRẺ EM CHƯA LÀM CĂN CƯỚC'] })
    expect(look.missing).toEqual([])
  })

  it('nobody is missing from a list of a day on which the child was not there yet, or any more', async () => {
    const lists = await room()
    await lists.take([anh], day('2024-07-01'))
    await lists.take([anh, other], day('2024-07-10'))
    expect((await lists.look([anh], day('2024-07-05'))).missing).toEqual([])
    const gone = (await lists.names()).find((one) => one.name === other.name)
    await lists.closeChild(gone?.id ?? '', 'moved-away', '2024-07-12')
    expect((await lists.look([anh], day('2024-07-15'))).missing).toEqual([])
  })

  it('figures before a village’s first whole list are incomplete', async () => {
    const lists = await room()
    await lists.take([anh], day('2024-07-05'))
    const village = async (asOf: string) =>
      (await lists.figures(asOf)).villages.find((one) => one.name === 'Bản Bó')?.incomplete
    expect([await village('2024-07-04'), await village('2024-07-05')]).toEqual([true, false])
    const second = await room()
    await second.take([anh], { ...day('2024-07-05'), letterhead: ['DANH SÁCH TRẺ EM CHƯA LÀM CĂN CƯỚC'] })
    expect((await second.figures('2024-07-05')).villages[0]?.incomplete).toBe(true)
  })

  it('reasons that say the child is gone propose to close it, and close nothing', async () => {
    const lists = await room()
    const look = await lists.take([
      { ...anh, reason: 'Đã chuyển đi Sơn La' },
      { ...other, reason: 'Đi làm ăn xa' },
    ])
    expect(look.closing).toMatchObject([{ name: anh.name, because: 'Đã chuyển đi Sơn La' }])
    expect(await lists.total('2024-07-18')).toBe(2)
  })
})
