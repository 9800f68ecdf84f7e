import { describe, expect, it } from 'vitest'
import { day } from '../unit/register/client.ts'
import { type ListedChild, listFile, listOf } from '../support/list-files.ts'
import { type ListRoom, listRooms } from '../support/lists-client.ts'

const room = listRooms()
const anh = { name: 'Lò Thị Ánh', born: '13/05/2018', id: '011318001234', mother: 'Cầm Thị Thủy' }
const dinh = { name: 'Vừ A Dính', born: '01/01/2019', id: '011219000001' }

/** A register whose officer confirmed these villages. */
async function confirmed(...villages: string[]): Promise<ListRoom> {
  const lists = await room()
  await lists.take(villages.map((village, at) => ({ name: `Trẻ ${at}`, born: '2020', village })))
  await lists.confirmVillages()
  return lists
}

describe('rule 21: where a row’s village comes from', () => {
  it('its column, else the heading row above, else the letterhead, else the sheet’s name', async () => {
    const lists = await room()
    await lists.take(
      listFile([
        {
          name: 'Bản Ten',
          letterhead: ['DANH SÁCH TRẺ EM', 'Bản Cáp'],
          children: [
            { ...anh, village: 'Bản Bó' },
            { ...dinh, village: '' },
          ],
        },
        { name: 'Bản Ten (2)', children: [{ name: 'Trẻ sheet', born: '2020' }] },
        { name: 'Sheet1', children: [{ name: 'Trẻ không thôn', born: '2020' }] },
      ]),
    )
    const villages = Object.fromEntries((await lists.names()).map((child) => [child.name, child.village]))
    expect(villages).toEqual({
      [anh.name]: 'Bản Bó',
      [dinh.name]: 'Bản Cáp',
      'Trẻ sheet': 'Bản Ten',
      'Trẻ không thôn': null,
    })
    expect((await lists.figures('2024-07-18')).villages.at(-1)).toMatchObject({ name: null, all: { total: 1 } })
  })

  it('a cell that names none says none', async () => {
    const lists = await room()
    await lists.take([
      { ...anh, village: 'chưa rõ' },
      { ...dinh, village: 'Bản Bó' },
    ])
    expect((await lists.names()).map((child) => child.village).toSorted()).toEqual(['Bản Bó', null])
  })

  it('a sheet’s name cut at 31 letters and with - for / is forgiven', async () => {
    const long = 'Tổ dân phố Thắng Lợi 1 và khu tập thể A/B'
    const lists = await confirmed(long)
    const sheet = long.replace('/', '-').slice(0, 31)
    expect((await lists.look([anh], { sheet })).verdicts).toEqual(['new'])
  })
})

describe('rule 21: unknown villages', () => {
  it('are created until the officer confirms the list, and the preview says which', async () => {
    const lists = await room()
    const look = await lists.look([
      { ...anh, village: 'Bản Bó' },
      { ...dinh, village: 'BẢN BÓ' },
      { name: 'Trẻ', born: '2020', village: 'Tổ 5' },
    ])
    expect(look.newVillages).toEqual(['Bản Bó', 'Tổ 5'])
    expect(await lists.client.register.villages({})).toEqual([])
    await lists.settle(look.sourceId)
    expect((await lists.client.register.villages({})).map((village) => village.name)).toEqual(['Bản Bó', 'Tổ 5'])
    expect((await lists.look([{ ...anh, village: 'Bản Ten' }])).newVillages).toEqual(['Bản Ten'])
  })

  it('files of one import count as one list', async () => {
    const lists = await room()
    const look = await lists.take([
      listOf([{ ...anh, village: 'Tổ dân phố Thắng Lợi 1' }], { file: 'a.xlsx' }),
      listOf([{ ...dinh, village: 'TDP Thắng Lợi 1' }], { file: 'b.xlsx' }),
    ])
    expect(look.newVillages).toEqual(['Tổ dân phố Thắng Lợi 1'])
    expect(new Set((await lists.names()).map((child) => child.village)).size).toBe(1)
  })

  it.each([
    ['Bản Bó', 'bản bó', true],
    ['Bản Bó', 'BAN BO', true],
    ['Bản Bó', 'Bó', true],
    ['Tổ dân phố Thắng Lợi 1', 'Tổ Thắng Lợi 1', true],
    ['Tổ dân phố Thắng Lợi 1', 'TDP Thắng Lợi 01', true],
    ['Tổ dân phố Thắng Lợi 1', 'Thắng Lợi 1', true],
    ['Tổ 5', '5', true],
    ['Tổ 5', 'Thôn 5', false],
    ['Bản Bó', 'Thôn Bó', false],
    ['Bản Bó', 'Bản Bo Lớn', false],
    ['Thôn Đề Chia', 'Thôn Đề Chai', false],
  ])('in a register with %s, “%s” is known: %s', async (village, text, known) => {
    const lists = await confirmed(village)
    // A bare number stands for "Tổ 5" only under a heading that says so; here the heading is "Thôn, bản".
    const expected = text === '5' ? false : known
    expect((await lists.look([{ ...anh, village: text }])).verdicts).toEqual([
      expected ? 'new' : 'held village-unknown',
    ])
  })

  it('a name without kind word that fits two villages is held with both proposed', async () => {
    const lists = await confirmed('Thôn Đề Chia', 'Bản Đề Chia')
    const look = await lists.look([{ ...anh, village: 'Đề Chia' }])
    expect(look.verdicts).toEqual(['held village-unknown'])
    expect(look.rows[0]?.candidates.map((one) => one.name).toSorted()).toEqual(['Bản Đề Chia', 'Thôn Đề Chia'])
  })

  it('an unknown name is held with a proposal that can be chosen', async () => {
    const lists = await confirmed('Thôn Đề Chia', 'Thôn Phình Hồ', 'Thôn Huổi Lếch')
    const { rows, verdicts, sourceId } = await lists.take([{ ...anh, village: 'Thôn Đề Chai' }, dinh], {
      asOf: '2024-07-05',
    })
    expect(verdicts).toEqual(['held village-unknown', 'new'])
    expect(rows[0]?.candidates.map((one) => one.name)).toEqual(['Thôn Đề Chia'])
    await lists.decide({ row: rows[0] }, { kind: 'same', id: rows[0]?.candidates[0]?.id ?? '' })
    expect((await lists.names()).find((child) => child.name === anh.name)).toMatchObject({ village: 'Thôn Đề Chia' })
    expect((await lists.client.lists.get({ sourceId })).totals).toMatchObject({ read: 2, new: 2, held: 0 })
  })

  it('decided new, the village is made, once for all rows of it, before or after the commit', async () => {
    for (const before of [true, false]) {
      const lists = await confirmed('Bản Bó')
      const look = await lists.look(
        [
          { ...anh, village: 'Bản Mới' },
          { ...dinh, village: 'bản mới' },
        ],
        { asOf: '2024-07-05' },
      )
      if (before) await lists.decide({ code: 'village-unknown', sourceId: look.sourceId }, { kind: 'new' })
      await lists.settle(look.sourceId)
      if (!before) await lists.decide({ code: 'village-unknown' }, { kind: 'new' })
      const villages = (await lists.names()).filter((child) => child.name !== 'Trẻ 0').map((child) => child.village)
      expect(villages).toEqual(['Bản Mới', 'Bản Mới'])
      expect((await lists.client.register.villages({})).map((village) => village.name).toSorted()).toEqual([
        'Bản Bó',
        'Bản Mới',
      ])
    }
  })

  it('a row decided to a village follows its decision when it comes again, dropped ones stay dropped', async () => {
    const lists = await confirmed('Bản Bó')
    const row = { ...anh, village: 'Bản Bo Lớn' }
    const first = await lists.take([row, { ...dinh, village: 'Bản Xa' }], { asOf: '2024-07-05' })
    await lists.decide({ row: first.rows[0] }, { kind: 'same', id: await lists.villageId('Bản Bó') })
    await lists.decide({ row: first.rows[1] }, { kind: 'drop' })
    expect((await lists.take([row, { ...dinh, village: 'Bản Xa' }], { asOf: '2024-07-06' })).verdicts).toEqual([
      'same',
      'refused village-unknown',
    ])
    expect((await lists.names()).find((child) => child.name === anh.name)?.village).toBe('Bản Bó')
  })

  it('two rows of one ID number in an unknown village are not made two children by deciding the village', async () => {
    for (const before of [true, false]) {
      const lists = await confirmed('Bản Bó')
      const look = await lists.look(
        [
          { ...anh, village: 'Bản Mới' },
          { ...anh, village: 'Bản Mới' },
        ],
        { asOf: '2024-07-05' },
      )
      if (before) await lists.decide({ code: 'village-unknown', sourceId: look.sourceId }, { kind: 'new' })
      await lists.settle(look.sourceId)
      if (!before) await lists.decide({ code: 'village-unknown' }, { kind: 'new' })
      expect((await lists.names()).filter((child) => child.name === anh.name)).toHaveLength(1)
    }
  })
})

describe('rule 22: households', () => {
  const two = (first: ListedChild, second: ListedChild): ListedChild[] => [
    { name: 'Lò Thị Một', born: '01/01/2018', village: 'Bản Bó', ...first },
    { name: 'Lò Thị Hai', born: '01/01/2020', village: 'Bản Bó', ...second },
  ]
  const parents = { father: 'Lò Văn Pâng', mother: 'Cầm Thị Thủy' }

  it.each<[string, ListedChild, ListedChild, boolean]>([
    ['the list’s own number', { household: 'H1', ...parents }, { household: 'H1', mother: 'Vàng Thị Mỷ' }, true],
    ['another number of the list', { household: 'H1', ...parents }, { household: 'H2', ...parents }, false],
    ['the same two guardians by fold', parents, { father: 'LO VAN PANG', mother: 'Cầm Thị Thuỷ' }, true],
    [
      'the same two guardians under other headings',
      parents,
      { mother: 'Cầm Thị Thủy', householder: 'Lò Văn Pâng' },
      true,
    ],
    ['the same two in another village', parents, { ...parents, village: 'Bản Ten' }, false],
    ['one of two the same', parents, { father: 'Lò Văn Pâng', mother: 'Vàng Thị Mỷ' }, false],
    [
      'one guardian and the same phone',
      { mother: 'Cầm Thị Thủy', phone: '0912345678' },
      { parents: 'Cầm Thị Thủy', phone: 912345678 },
      true,
    ],
    [
      'one guardian and another phone',
      { mother: 'Cầm Thị Thủy', phone: '0912345678' },
      { mother: 'Cầm Thị Thủy', phone: '0987654321' },
      false,
    ],
    ['one guardian, no phone', { mother: 'Cầm Thị Thủy' }, { householder: 'Cầm Thị Thủy' }, true],
    [
      'a street address and a family name',
      { address: 'Số 5 đường Vừ A Dính' },
      { address: 'số 5 đường Vừ A Dính' },
      true,
    ],
    [
      'a street address and another family name',
      { address: 'Số 5 đường Vừ A Dính' },
      { address: 'Số 5 đường Vừ A Dính', name: 'Vừ A Hai' },
      false,
    ],
    ['only the village’s name as address', { address: 'Bản Bó' }, { address: 'Bản Bó' }, false],
    ['only the village’s name without its kind', { address: 'Bó' }, { address: 'Bó' }, false],
    ['nothing', {}, {}, false],
  ])('%s', async (_, first, second, together) => {
    const lists = await room()
    await lists.take(two(first, second))
    const households = (await lists.names()).map((child) => child.household)
    expect(households).toHaveLength(2)
    expect(households.every((household) => household !== null)).toBe(true)
    expect(new Set(households).size).toBe(together ? 1 : 2)
  })

  it('goes on through later lists', async () => {
    const lists = await room()
    const [one, other] = two(parents, parents)
    await lists.take([one ?? {}])
    await lists.take([other ?? {}], { asOf: '2024-07-05' })
    expect(new Set((await lists.names()).map((child) => child.household)).size).toBe(1)
  })

  it('two previews of one family, both committed, make one household', async () => {
    const lists = await room()
    await lists.take([{ name: 'Trẻ', born: '2019', village: 'Bản Bó' }])
    const [one, other] = two(parents, parents)
    const first = await lists.look([one ?? {}])
    const second = await lists.look([other ?? {}])
    await lists.settle(first.sourceId)
    await lists.settle(second.sourceId)
    const households = (await lists.names()).filter((child) => child.name !== 'Trẻ').map((child) => child.household)
    expect(households).toHaveLength(2)
    expect(new Set(households).size).toBe(1)
  })

  it('a duplicate decided to be another child joins the household, before or after the commit', async () => {
    for (const before of [true, false]) {
      const lists = await room()
      const [one] = two(parents, parents)
      const look = await lists.look([one ?? {}, one ?? {}])
      expect(look.verdicts).toEqual(['new', 'held duplicate-in-file'])
      if (before) await lists.decide({ row: look.rows[1] }, { kind: 'new' })
      await lists.settle(look.sourceId)
      if (!before) await lists.decide({ row: look.rows[1] }, { kind: 'new' })
      const households = (await lists.names()).map((child) => child.household)
      expect(households).toHaveLength(2)
      expect(new Set(households).size).toBe(1)
    }
  })
})

describe('rule 21: villages that were merged, and names borne twice', () => {
  const two = async () => {
    const lists = await confirmed('Bản Bó', 'Bản Cáp')
    await merge(lists, 'Bản Bó', 'Bản Cáp')
    return lists
  }
  const merge = async (lists: ListRoom, from: string, to: string) => {
    const [fromId, intoId] = [await lists.villageId(from), await lists.villageId(to)]
    const requestId = '0190c002-0000-7000-8000-000000000001'
    await lists.client.register.mergeVillages({ requestId, fromIds: [fromId], intoId, day: day('2024-07-10') })
  }

  it('a list that still uses the name of a merged village speaks of the one it went into', async () => {
    const lists = await two()
    expect((await lists.take([{ ...anh, village: 'Bản Bó' }], { asOf: '2024-07-12' })).verdicts).toEqual(['new'])
    expect((await lists.names()).find((child) => child.name === anh.name)).toMatchObject({ village: 'Bản Cáp' })
    expect(await lists.client.register.villages({})).toHaveLength(1)
  })

  it('a list of a day before the merge is asked about, and the village is proposed', async () => {
    const lists = await two()
    const look = await lists.look([{ ...anh, village: 'Bản Bó' }], { asOf: '2024-07-05' })
    expect(look.verdicts).toEqual(['held village-unknown'])
    expect(look.rows[0]?.candidates.map((one) => one.name)).toEqual(['Bản Cáp'])
  })

  it('a preview made before the merge puts nobody into the closed village', async () => {
    for (const [asOf, ends] of [
      ['2024-07-12', 'new'],
      ['2024-07-05', 'held village-unknown'],
    ] as const) {
      const lists = await confirmed('Bản Bó', 'Bản Cáp')
      const { sourceId } = await lists.look([{ ...anh, village: 'Bản Bó' }], { asOf })
      await merge(lists, 'Bản Bó', 'Bản Cáp')
      const saved = await lists.settle(sourceId)
      expect({ asOf, verdicts: saved.verdicts }).toEqual({ asOf, verdicts: [ends] })
      if (ends === 'new') expect((await lists.only(anh.name)).village).toBe('Bản Cáp')
      else expect(saved.rows[0]?.candidates.map((one) => one.name)).toEqual(['Bản Cáp'])
    }
  })

  it('a row that waited while its village was merged is decided into what the village became', async () => {
    const lists = await confirmed('Bản Bó', 'Bản Cáp')
    const twice = { ...anh, village: 'Bản Bó' }
    const saved = await lists.take([twice, twice], { asOf: '2024-07-12' })
    expect(saved.verdicts.toSorted()).toEqual(['held duplicate-in-file', 'new'])
    await merge(lists, 'Bản Bó', 'Bản Cáp')
    await lists.decide({ code: 'duplicate-in-file', sourceId: saved.sourceId }, { kind: 'new' })
    const villages = (await lists.names()).filter((child) => child.name === anh.name).map((child) => child.village)
    expect(villages).toEqual(['Bản Cáp', 'Bản Cáp'])
  })

  it('siblings who come after the merge live in the household of those who came before it', async () => {
    const lists = await confirmed('Bản Bó', 'Bản Cáp')
    const parents = { father: 'Lò Văn Sơn', mother: 'Cầm Thị Thủy' }
    await lists.take([{ ...anh, ...parents, village: 'Bản Bó' }], { asOf: '2024-07-05' })
    await merge(lists, 'Bản Bó', 'Bản Cáp')
    await lists.take([{ ...dinh, ...parents, village: 'Bản Cáp' }], { asOf: '2024-07-12' })
    const [first, second] = [await lists.only(anh.name), await lists.only(dinh.name)]
    expect(second.page.household).toBe(first.page.household)
    expect(second.page.siblings.map((one) => one.name)).toEqual([anh.name])
  })

  it('a name that two villages bear is held with both, unless the former commune is written with it', async () => {
    const lists = await confirmed('Bản Bó')
    for (const [at, formerCommune] of ['Tủa Thàng', 'Huổi Só'].entries()) {
      const requestId = `0190c002-0000-7000-8000-00000000001${at}`
      await lists.client.register.saveVillage({ requestId, id: null, name: 'Thôn 1', formerCommune })
    }
    const look = await lists.look([{ ...anh, village: 'Thôn 1' }])
    expect(look.verdicts).toEqual(['held village-unknown'])
    expect(look.rows[0]?.candidates.map((one) => one.name)).toEqual([
      'Thôn 1 (xã cũ Tủa Thàng)',
      'Thôn 1 (xã cũ Huổi Só)',
    ])
    for (const village of ['Thôn 1 (xã cũ Huổi Só)', 'Thôn 01 - Huổi Só', 'THÔN 1, xã Huổi Só'])
      expect((await lists.look([{ ...anh, village }])).verdicts).toEqual(['new'])
  })

  it('a commune written behind the village is its former commune, unless it is the register’s own', async () => {
    const lists = await room()
    await lists.client.access.saveSettings({
      requestId: '0190c003-0000-7000-8000-000000000001',
      settings: { commune: { kind: 'xã', name: 'Sính Phình', parent: '', issuer: 'ỦY BAN NHÂN DÂN', reportTo: [] } },
    })
    const saved = await lists.take([
      { ...anh, village: 'Thôn 1, xã Tủa Thàng, huyện Tủa Chùa' },
      { ...dinh, village: 'Thôn 1 - xã Huổi Só' },
      { name: 'Giàng Thị Mỷ', born: '2019', village: 'Bản Ten; xã Sính Phình' },
      { name: 'Sùng A Chờ', born: '2018', village: 'bản Ten' },
      { name: 'Mùa Thị Dợ', born: '2017', village: 'TDP 3, P. Sông Đà' },
      { name: 'Cháng A Pó', born: '2017', village: 'Phố Cũ, phường 2' },
    ])
    expect(saved.newVillages).toEqual([
      'Thôn 1 (xã cũ Tủa Thàng)',
      'Thôn 1 (xã cũ Huổi Só)',
      'Bản Ten',
      'TDP 3 (phường cũ Sông Đà)',
      'Phố Cũ, phường 2',
    ])
    const former = (await lists.client.register.villages({})).map((village) => village.formerCommune)
    expect(former).toEqual(['Tủa Thàng', 'Huổi Só', null, 'phường Sông Đà', null])
    await lists.confirmVillages()
    const later = await lists.look([{ name: 'Vàng A Sử', born: '2019', village: 'thôn 01, xã Huổi Só' }])
    expect(later.verdicts).toEqual(['new'])
  })

  it('a column of former communes tells villages of one name apart, and new ones are made with it', async () => {
    const lists = await room()
    const saved = await lists.take([
      { ...anh, village: 'Thôn 1', formerCommune: 'xã Tủa Thàng' },
      { ...dinh, village: 'Thôn 1', formerCommune: 'Huổi Só' },
    ])
    expect(saved.newVillages).toEqual(['Thôn 1 (xã cũ Tủa Thàng)', 'Thôn 1 (xã cũ Huổi Só)'])
    const villageOf = async () => Object.fromEntries((await lists.names()).map((child) => [child.name, child.village]))
    const apart = { [anh.name]: 'Thôn 1 (xã cũ Tủa Thàng)', [dinh.name]: 'Thôn 1 (xã cũ Huổi Só)' }
    expect(await villageOf()).toEqual(apart)
    await lists.confirmVillages()
    const my = { name: 'Giàng Thị Mỷ', born: '2019' }
    const later = await lists.take([
      { ...my, village: 'thôn 1', formerCommune: 'XÃ HUỔI SÓ' },
      { name: 'Sùng A Chờ', born: '2018', village: 'Thôn 1', formerCommune: 'Sín Chải' },
      { name: 'Mùa Thị Dợ', born: '2017', village: 'Thôn 1', formerCommune: '' },
    ])
    expect(later.verdicts.toSorted()).toEqual(['held village-unknown', 'held village-unknown', 'new'])
    expect((await lists.only(my.name)).village).toBe('Thôn 1 (xã cũ Huổi Só)')
    const waiting = later.rows.find((row) => row.name === 'Sùng A Chờ')
    await lists.decide({ row: waiting }, { kind: 'new' })
    expect((await lists.only('Sùng A Chờ')).village).toBe('Thôn 1 (xã cũ Sín Chải)')
  })
})
