import { describe, expect, it } from 'vitest'
import { type ListedChild, listFile, listOf } from '../support/list-files.ts'
import { listRooms } from '../support/lists-client.ts'

const room = listRooms()
const id = '011318001234'
const base = { name: 'Lò Thị Ánh', born: '13/05/2018', village: 'Bản Bó' }
const july5 = { asOf: '2024-07-05' }

/** What becomes of a row when the register holds these children. */
async function judged(known: readonly ListedChild[], row: ListedChild) {
  const lists = await room()
  await lists.take([...known])
  const { verdicts, rows } = await lists.look([row], july5)
  return { verdict: verdicts[0], row: rows[0], lists }
}

describe('rule 17: the same ID number', () => {
  const known = { ...base, id, mother: 'Cầm Thị Thủy' }
  it.each<[string, ListedChild, string]>([
    ['the same name and birth', { ...known }, 'same'],
    ['a name equal without marks', { ...known, name: 'Lo Thi Anh' }, 'same'],
    ['one word different', { ...known, name: 'Lò Thị Oanh' }, 'changed'],
    ['a birth only by its year', { ...known, born: '2018' }, 'same'],
    ['no birth', { ...known, born: '' }, 'same'],
    ['another village and other guardians', { ...known, village: 'Bản Ten', mother: 'Vàng Thị Mỷ' }, 'changed'],
    ['two words different', { ...known, name: 'Lò Văn Oanh' }, 'held possible-duplicate'],
    ['a word more', { ...known, name: 'Lò Thị Ngọc Ánh' }, 'held possible-duplicate'],
    ['another birthday', { ...known, born: '14/05/2018' }, 'held possible-duplicate'],
    ['another year alone', { ...known, born: '2019' }, 'held possible-duplicate'],
    ['a lost zero', { ...known, id: 11318001234 }, 'same'],
  ])('%s', async (_, row, verdict) => {
    expect((await judged([known], row)).verdict).toBe(verdict)
  })

  it('names the child that a held row may be, and why', async () => {
    const { row } = await judged([known], { ...known, born: '14/05/2018' })
    expect(row?.candidates).toMatchObject([
      { name: 'Lò Thị Ánh', born: '2018-05-13', because: 'cùng số định danh, nhưng khác ngày sinh' },
    ])
  })
})

describe('rule 17: without an ID number on either side', () => {
  const mother = 'Cầm Thị Thủy'
  const phone = '0912345678'
  it.each<[string, ListedChild, ListedChild, string]>([
    ['a same guardian', { ...base, mother }, { ...base, mother: 'CAM THI THUY', village: 'Bản Ten' }, 'changed'],
    ['a same guardian under another heading', { ...base, mother }, { ...base, parents: mother }, 'same'],
    ['a same phone', { ...base, phone }, { ...base, phone: 912345678, village: 'Bản Ten' }, 'changed'],
    ['a same village', { ...base, mother }, { ...base }, 'same'],
    [
      'no tie: another village and no guardian',
      { ...base, mother },
      { ...base, village: 'Bản Ten' },
      'held possible-duplicate',
    ],
    [
      'both name guardians and none is alike, whatever else agrees',
      { ...base, mother, phone },
      { ...base, mother: 'Vàng Thị Mỷ', phone },
      'held possible-duplicate',
    ],
    ['another birthday', { ...base, mother }, { ...base, mother, born: '14/05/2018' }, 'new'],
    ['one word of the name different', { ...base, mother }, { ...base, mother, name: 'Lò Thị Oanh' }, 'new'],
    ['the row brings an ID number', { ...base, mother }, { ...base, mother, id }, 'changed'],
    ['the register has an ID number', { ...base, mother, id }, { ...base, mother }, 'same'],
    ['marks left out', { ...base, mother }, { ...base, mother, name: 'LO THI ANH' }, 'same'],
    ['a year alone, same guardian and village', { ...base, mother }, { ...base, mother, born: '2018' }, 'same'],
    ['a month alone, same guardian and village', { ...base, mother }, { ...base, mother, born: '05/2018' }, 'same'],
    ['a year alone known, the precise birth fills', { ...base, mother, born: '2018' }, { ...base, mother }, 'changed'],
    [
      'a year alone, same guardian, another village',
      { ...base, mother },
      { ...base, mother, born: '2018', village: 'Bản Ten' },
      'held possible-duplicate',
    ],
    [
      'a year alone, same village, no guardian',
      { ...base, mother },
      { ...base, born: '2018' },
      'held possible-duplicate',
    ],
    ['a year that contradicts', { ...base, mother }, { ...base, mother, born: '2019' }, 'new'],
  ])('%s', async (_, known, row, verdict) => {
    expect((await judged([known], row)).verdict).toBe(verdict)
  })

  it('typed marks come first, without marks only if none fits', async () => {
    const two = [
      { ...base, name: 'Lò Thị Ánh', mother: 'Cầm Thị Thủy' },
      { ...base, name: 'Lò Thị Anh', mother: 'Vàng Thị Mỷ' },
    ]
    const { row, verdict } = await judged(two, { ...base, name: 'Lò Thị Anh' })
    expect(verdict).toBe('same')
    expect(row?.name).toBe('Lò Thị Anh')
    expect((await judged(two, { ...base, name: 'Lo Thi Anh' })).verdict).toBe('held possible-duplicate')
  })

  it('several candidates are held with all of them, one with a same guardian is told apart', async () => {
    const two = [
      { ...base, mother: 'Cầm Thị Thủy' },
      { ...base, mother: 'Vàng Thị Mỷ' },
    ]
    const { row, verdict } = await judged(two, base)
    expect(verdict).toBe('held possible-duplicate')
    expect(row?.candidates).toHaveLength(2)
    expect((await judged(two, { ...base, mother: 'Vàng Thị Mỷ' })).verdict).toBe('same')
  })
})

describe('rule 17: twins and wrong digits', () => {
  it('equal name, birth and guardian but another ID number is new, listed, not held', async () => {
    const { row, verdict } = await judged([{ ...base, id, mother: 'Cầm Thị Thủy' }], {
      ...base,
      id: '011318001235',
      mother: 'Cầm Thị Thủy',
    })
    expect(verdict).toBe('new')
    expect(row?.problems.map((problem) => problem.code)).toContain('possible-duplicate')
    expect(row?.candidates).toHaveLength(1)
  })

  it('without the same guardian it is plainly new', async () => {
    const { row, verdict } = await judged([{ ...base, id, mother: 'Cầm Thị Thủy' }], {
      ...base,
      id: '011318001235',
      mother: 'Vàng Thị Mỷ',
    })
    expect(verdict).toBe('new')
    expect(row?.problems).toEqual([])
  })
})

describe('rule 17: rows of one file', () => {
  it('are never candidates of each other', async () => {
    const lists = await room()
    const mother = 'Cầm Thị Thủy'
    const { verdicts } = await lists.look([
      { ...base, mother },
      { ...base, mother, village: 'Bản Ten' },
      { ...base, mother, id },
      { ...base, mother, born: '2018' },
    ])
    expect(verdicts).toEqual(['new', 'new', 'new', 'new'])
  })

  it.each<[string, ListedChild, ListedChild, string]>([
    [
      'one ID number, whatever the name',
      { ...base, id },
      { name: 'Vừ A Dính', born: '01/01/2020', id, village: 'Bản Ten' },
      'held duplicate-in-file',
    ],
    ['one ID number, once with a lost zero', { ...base, id }, { ...base, id: 11318001234 }, 'held duplicate-in-file'],
    [
      'equal name, birth, village and guardian',
      { ...base, mother: 'Cầm Thị Thủy' },
      { ...base, mother: 'Cầm Thị Thuỷ' },
      'held duplicate-in-file',
    ],
    ['another guardian', { ...base, mother: 'Cầm Thị Thủy' }, { ...base, mother: 'Vàng Thị Mỷ' }, 'new'],
    ['other marks', { ...base }, { ...base, name: 'Lò Thị Anh' }, 'new'],
    ['another ID number', { ...base, id }, { ...base, id: '011318001235' }, 'new'],
  ])('%s', async (_, first, second, verdict) => {
    const lists = await room()
    expect((await lists.look([first, second])).verdicts).toEqual(['new', verdict])
  })

  it('a duplicate is found across sheets of one file and names the other row', async () => {
    const lists = await room()
    const { rows, verdicts } = await lists.look(
      listFile([
        { name: 'Một', children: [{ ...base, id }] },
        { name: 'Hai', children: [{ ...base, id }] },
      ]),
    )
    expect(verdicts).toEqual(['new', 'held duplicate-in-file'])
    expect(rows[1]?.problems[0]?.message).toContain('dòng 2, trang Một')
  })
})

describe('several files of one import', () => {
  it('a child of an earlier file is known to a later one', async () => {
    const lists = await room()
    const files = [
      listOf([{ ...base, id }], { file: 'a.xlsx' }),
      listOf(
        [
          { ...base, id },
          { name: 'Vừ A Dính', born: '01/01/2019' },
        ],
        { file: 'b.xlsx' },
      ),
    ]
    const taken = await lists.take(files)
    expect(taken.verdicts).toEqual(['new', 'same', 'new'])
    expect(taken.totals).toMatchObject({ read: 3, new: 2, same: 1 })
    expect(await lists.total('2024-07-18')).toBe(2)
  })

  it('a later file may change it, add a card, or contradict it', async () => {
    const lists = await room()
    const files = [
      listOf(
        [
          { ...base, id },
          { name: 'Vừ A Dính', born: '01/01/2019', id: '011219000001', card: 'Đã cấp', village: 'Bản Ten' },
        ],
        { file: 'a.xlsx' },
      ),
      listOf(
        [
          { ...base, id, school: 'Trường A', card: 'Đã cấp' },
          { name: 'Vừ A Dính', born: '01/01/2019', id: '011219000001', card: 'Chưa làm', village: 'Bản Ten' },
        ],
        { file: 'b.xlsx' },
      ),
    ]
    const taken = await lists.take(files)
    expect(taken.verdicts).toEqual(['new', 'new', 'changed', 'held state-conflict'])
    expect((await lists.figures('2024-07-18')).all).toMatchObject({ total: 2, done: 2 })
  })

  it('two files of one name are two files', async () => {
    const lists = await room()
    const taken = await lists.take([listOf([{ ...base, id }]), listOf([{ ...base, id }])])
    expect(taken.verdicts).toEqual(['new', 'same'])
    expect(taken.files.map((file) => file.sheets.reduce((sum, sheet) => sum + sheet.read, 0))).toEqual([1, 1])
  })

  it('a held row may be decided to be a child of the earlier file, before the commit', async () => {
    const lists = await room()
    const look = await lists.look([
      listOf([{ ...base, mother: 'Cầm Thị Thủy' }], { file: 'a.xlsx' }),
      listOf([{ ...base, village: 'Bản Ten' }], { file: 'b.xlsx' }),
    ])
    expect(look.verdicts).toEqual(['new', 'held possible-duplicate'])
    const candidate = look.rows[1]?.candidates[0]?.id ?? ''
    await lists.decide({ row: look.rows[1] }, { kind: 'same', id: candidate })
    expect((await lists.settle(look.sourceId)).verdicts).toEqual(['new', 'changed'])
    expect(await lists.total('2024-07-18')).toBe(1)
  })
})
