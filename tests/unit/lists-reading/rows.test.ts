import { expect, test } from 'vitest'
import { encode } from '../../../src/base/legacy-fonts.ts'
import type { Cell } from '../../../src/base/ports.ts'
import { font, namesOf, onePerson, peopleOf, readGrid, type Grid } from './grids.ts'

const heading = ['STT', 'Họ và tên', 'Ngày sinh', 'Giới tính', 'Số ĐDCN', 'Họ tên cha', 'Thôn']
const first = [1, 'Lò Văn Biên', '21/06/2013', 'Nam', '', 'Lò Văn Pâng', '']
const second = [2, 'Lò Thị Hoa', '05/06/2014', 'Nữ', '', 'Lò Văn Pâng', '']

test('rule 18: a total row is told by its marks as typed, and Tòng is a family name', () => {
  const grid = [
    heading,
    first,
    ['', 'Tòng Thị Cộng', '', 'Nữ'],
    ['', 'Tòng Số', '05/06/2014'],
    [3, 'Công Văn Tổng', '05/06/2014'],
    ['', 'Cộng: 3'],
    ['TỔNG CỘNG', 3],
    ['Tổng số: 3 trẻ'],
    ['Bằng chữ: ba trẻ'],
  ]
  const sheet = readGrid(grid)
  expect(namesOf(sheet)).toEqual(['Lò Văn Biên', 'Tòng Thị Cộng', 'Tòng Số', 'Công Văn Tổng'])
  expect(sheet.skipped).toMatchObject({ total: 4, signature: 0, blank: 0 })
})

test('rule 18: a total in TCVN3 is a total, "Tßng" is not', () => {
  const grid: Grid = [heading, first, [2, 'Tßng ThÞ Th¾m', '05/06/2014', 'N÷'], ['', 'Tæng céng: 2']]
  const sheet = readGrid(grid)
  expect(namesOf(sheet)).toEqual(['Lò Văn Biên', 'Tòng Thị Thắm'])
  expect(sheet.skipped.total).toBe(1)
})

test('the signature block is no person, also the signer’s name in a column of names', () => {
  const grid = [
    heading,
    first,
    second,
    [],
    ['', '', '', '', 'Tủa Chùa, ngày 18 tháng 7 năm 2024'],
    ['', 'NGƯỜI LẬP', '', '', '', 'TRƯỞNG THÔN'],
    ['', '(Ký, ghi rõ họ tên)'],
    [],
    ['', 'Cà Văn Nghĩa', '', '', '', 'Lò Văn Tướng'],
  ]
  const sheet = readGrid(grid)
  expect(namesOf(sheet)).toEqual(['Lò Văn Biên', 'Lò Thị Hoa'])
  expect(sheet.skipped).toEqual({ letterhead: 0, heading: 1, separator: 0, total: 0, signature: 4, blank: 2 })
})

test('a second table under a total and a signature is read on', () => {
  const grid = [
    heading,
    first,
    ['', 'Cộng: 1'],
    ['', '', '', '', '', 'TRƯỞNG BẢN'],
    ['', '', '', '', '', 'Lò Văn Tướng'],
    ['Bản Cáp'],
    heading,
    second,
  ]
  const sheet = readGrid(grid)
  expect(peopleOf(sheet).map(({ name, villageText }) => [name, villageText])).toEqual([
    ['Lò Văn Biên', null],
    ['Lò Thị Hoa', 'Bản Cáp'],
  ])
})

test('separator rows set the village of the rows below, merged, numbered, alone or counted', () => {
  const grid = [
    heading,
    ['Thôn Bản Bó'],
    first,
    ['I', 'TỔ DÂN PHỐ THẮNG LỢI 1'],
    second,
    ['', '2. Bản Cáp (41 trẻ)'],
    second,
    ['Huổi Lếch'],
    second,
    ['Từ 6 đến dưới 14 tuổi'],
    second,
    ['', 'Bản Ten', 12],
    [3, 'Lò A', '', '', '', '', 'Thôn Đề Chia'],
  ]
  const merges = [{ top: 7, left: 0, bottom: 7, right: 6 }]
  const sheet = readGrid(grid, { merges })
  expect(peopleOf(sheet).map((person) => person.villageText)).toEqual([
    'Thôn Bản Bó',
    'Tổ dân phố Thắng Lợi 1',
    'Bản Cáp',
    'Huổi Lếch',
    'Huổi Lếch',
    'Thôn Đề Chia',
  ])
  expect(sheet.skipped.separator).toBe(6)
})

test('what looks like a person without a name is refused with its cell; numbered empty lines are blank', () => {
  const sheet = readGrid([
    heading,
    [1, '', '21/06/2013'],
    [2, '', '', '', '011213000001'],
    [3, '', '', '', '', 'Lò Văn Pâng'],
    [4],
    [5, '', '', '', '', '', 'Bản Bó'],
    [6, '12', '21/06/2013'],
    [],
  ])
  expect(
    sheet.rows.map(({ row, person, problems }) => [
      row,
      person,
      problems[0]?.code,
      problems[0]?.column,
      problems[0]?.value,
    ]),
  ).toEqual([
    [2, null, 'name-missing', 'B', ''],
    [3, null, 'name-missing', 'B', ''],
    [4, null, 'name-missing', 'B', ''],
    [7, null, 'name-missing', 'B', '12'],
  ])
  expect(sheet.rows[0]?.problems[0]?.message).toContain('Ô B2 ')
  expect(sheet.skipped.blank).toBe(3)
})

test('an error in the name refuses the row, an error elsewhere is told and skipped', () => {
  const sheet = readGrid([
    heading,
    [1, { value: '#REF!', error: true, formula: true }, '21/06/2013'],
    [2, 'Lò Thị Hoa', { value: '#N/A', error: true }, 'Nữ'],
  ])
  expect(sheet.rows).toMatchObject([
    { person: null, problems: [{ row: 2, column: 'B', code: 'cell-error', value: '#REF!' }] },
    {
      person: { name: 'Lò Thị Hoa', born: null, sex: 'female' },
      problems: [{ row: 3, column: 'C', code: 'cell-error', value: '#N/A' }],
    },
  ])
})

test('merged cells and "nt" stand for the rows below', () => {
  const grid = [
    heading,
    [1, 'Lò Văn Biên', '21/06/2013', 'Nam', '', 'Lò Văn Pâng', 'Bản Bó'],
    [2, 'Lò Thị Hoa', '05/06/2014', 'Nữ'],
    [3, 'Lò Thị Lan', '05/06/2014', 'Nữ', '', '"', 'nt'],
    [4, 'Lò Thị Mai', '05/06/2014', 'Nữ', '', '-nt-', 'như trên'],
  ]
  const merges = [5, 6].map((column) => ({ top: 1, left: column, bottom: 2, right: column }))
  const people = peopleOf(readGrid(grid, { merges }))
  expect(people.map(({ father, villageText }) => [father, villageText])).toEqual(
    Array.from({ length: 4 }, () => ['Lò Văn Pâng', 'Bản Bó']),
  )
})

test('rule 16: names in capitals or out of TCVN3 get word-initial capitals, others stay', () => {
  const row = [1, 'GIÀNG  A CHU', '21/06/2013', 'Nam', '', "GIÀNG A H'MÔNG", '']
  expect(peopleOf(readGrid([heading, row, [2, 'giàng a Sua', '05/06/2014']]))).toMatchObject([
    { name: 'Giàng A Chu', father: "Giàng A H'Mông" },
    { name: 'giàng a Sua' },
  ])
})

test('TCVN3 under a capital font: heading, letterhead and names are repaired', () => {
  const old = (text: string): string => encode(text, 'tcvn3', 'by-font')
  const capital = (text: string): Cell => font('.VnTimeH', old(text.toLowerCase()))
  const grid: Grid = [
    [capital('danh sách trẻ em chưa làm căn cước thôn đề chia')],
    heading.map(capital),
    [
      1,
      capital('quàng thị ngân'),
      '21/06/2013',
      font('.VnTime', old('Nữ')),
      '',
      font('.VnTime', old('Quàng Văn Pâng')),
      '',
    ],
    ['', capital('cộng: 1')],
    ['', '', '', '', '', capital('trưởng thôn')],
  ]
  const sheet = readGrid(grid)
  expect(sheet).toMatchObject({
    headerRow: 2,
    encoding: 'tcvn3',
    titleClaimsLeft: true,
    skipped: { total: 1, signature: 1 },
  })
  expect(sheet.title).toBe('DANH SÁCH TRẺ EM CHƯA LÀM CĂN CƯỚC THÔN ĐỀ CHIA')
  expect(peopleOf(sheet)).toMatchObject([
    { name: 'Quàng Thị Ngân', sex: 'female', father: 'Quàng Văn Pâng', villageText: 'Thôn Đề Chia' },
  ])
})

test('VNI, one TCVN3 column in a Unicode list, and one pasted cell are repaired; decomposed text is composed', () => {
  const people = ['Nguyễn Thị Hường', 'Lê Văn Phượng', 'Đặng Thị Sửu']
  const vni = readGrid([heading, ...people.map((name, at) => [at + 1, encode(name, 'vni'), '21/06/2013'])])
  expect(namesOf(vni)).toEqual(people)
  expect(vni.repaired).toMatchObject([{ column: 'B', encoding: 'vni', after: 'Nguyễn Thị Hường' }])
  const pasted = readGrid([
    heading,
    ...people.map((name, at) => [
      at + 1,
      at === 1 ? encode(name, 'tcvn3') : name.normalize('NFD'),
      '21/06/2013',
      '',
      '',
      encode(name, 'tcvn3'),
    ]),
  ])
  expect(namesOf(pasted)).toEqual(people)
  expect(peopleOf(pasted).map((person) => person.father)).toEqual(people)
  expect(pasted.repaired.map(({ column, encoding }) => [column, encoding])).toEqual([
    ['B', 'tcvn3'],
    ['F', 'tcvn3'],
  ])
})

test.each([
  [2011, '2011', ['born-year-only']],
  [{ value: 2011, format: 'dd/mm/yyyy' }, '2011', ['born-year-only']],
  ['2015', '2015', ['born-year-only']],
  ['năm 2015', '2015', ['born-year-only']],
  ['05/2018', '2018-05', []],
  [{ value: 41004, format: 'dd/mm/yyyy' }, '2012-04-05', []],
  [41004, '2012-04-05', []],
  [20180513, '2018-05-13', []],
  [13052018, '2018-05-13', []],
  [5032018, '2018-03-05', []],
  ['13052018', '2018-05-13', []],
  ['13/05/18', null, ['born-unreadable']],
  ['31/02/2018', null, ['born-unreadable']],
  ['không nhớ', null, ['born-unreadable']],
  [12, null, ['born-unreadable']],
  ['-', null, []],
  ['chưa rõ', null, []],
  ['', null, []],
])('a birth cell %j is %s', (value, born, codes) => {
  expect(onePerson(heading, [1, 'Lò Văn Biên', value, 'Nam'])).toMatchObject({ born, codes })
})

test('a serial day in a workbook that counts from 1904', () => {
  expect(peopleOf(readGrid([heading, [1, 'Lò Văn Biên', 39542]], {}, {}, { dateSystem: 1904 }))).toMatchObject([
    { born: '2012-04-05' },
  ])
})

test('a year only is told with its cell and what to do', () => {
  const { messages } = onePerson(heading, [1, 'Lò Văn Biên', { value: 2011, format: 'dd/mm/yyyy' }])
  expect(messages).toEqual([
    'Ô C2 chỉ có năm 2011: trẻ được nhận với năm sinh, hãy bổ sung ngày, tháng khi có giấy tờ.',
  ])
})

test.each([
  [11213000001, '011213000001', ['id-zero-restored']],
  ['011213000001', '011213000001', []],
  ['011 213 000 001', '011213000001', []],
  ['011213', null, ['id-length']],
  [123456789, null, ['id-length']],
  ['chưa có', null, []],
  [0, null, []],
  ['011313000001', '011313000001', ['id-mismatch-sex']],
  ['011214000001', '011214000001', ['id-mismatch-year']],
])('an ID cell %j is %s', (value, citizenNumber, codes) => {
  expect(onePerson(heading, [1, 'Lò Văn Biên', '21/06/2013', 'Nam', value])).toMatchObject({ citizenNumber, codes })
})

test.each([
  [916762367, '0916762367', ['phone-zero-restored'], null],
  ['0916.762.367', '0916762367', [], null],
  ['0916762367/0375793350', '0916762367', [], 'SĐT khác: 0375793350'],
  ['0916', null, ['phone-unreadable'], null],
  ['không', null, [], null],
])('a phone cell %j is %s', (value, phone, codes, note) => {
  expect(onePerson(['Họ tên', 'Ngày sinh', 'SĐT'], ['Lò Văn Biên', '21/06/2013', value])).toMatchObject({
    phone,
    codes,
    note,
  })
})

test.each([
  ['Quàng Văn Pâng', null, null, 'Quàng Văn Pâng', 'unknown'],
  ['Bố: Quàng Văn Pâng; mẹ: Cầm Thị Thủy', 'Quàng Văn Pâng', 'Cầm Thị Thủy', null, null],
  ['QUÀNG VĂN PÂNG - CẦM THỊ THỦY', 'Quàng Văn Pâng', 'Cầm Thị Thủy', null, null],
  ['Mẹ: Cầm Thị Thủy', null, 'Cầm Thị Thủy', null, null],
  ['-', null, null, null, null],
])('a cell bố/mẹ %j', (value, father, mother, guardian, guardianRelation) => {
  expect(onePerson(['Họ tên', 'Ngày sinh', 'Họ tên bố/mẹ'], ['Lò Văn Biên', '21/06/2013', value])).toMatchObject({
    father,
    mother,
    guardian,
    guardianRelation,
  })
})

test('guardian before householder; school, household, residence, situation, notes', () => {
  const headings = [
    'Họ tên',
    'Năm sinh',
    'Người giám hộ',
    'Chủ hộ',
    'Mã số hộ',
    'Lớp',
    'Trường',
    'Dân tộc',
    'Loại cư trú',
    'Hộ nghèo',
    'Ghi chú',
    'Năm sinh mẹ',
  ]
  const person = onePerson(headings, [
    'Lò Văn Biên',
    2013,
    'Lò Văn Tướng',
    'Lò Văn Pâng',
    15,
    '5A',
    'TH Sín Chải',
    'Thái',
    'Tạm trú',
    'x',
    'ở với ông',
    1985,
  ])
  expect(person).toMatchObject({
    guardian: 'Lò Văn Tướng',
    guardianRelation: 'guardian',
    householdNumber: '15',
    className: '5A',
    school: 'TH Sín Chải',
  })
  expect(person).toMatchObject({
    ethnicity: 'Thái',
    residence: 'temporary',
    situations: 'Hộ nghèo',
    note: 'ở với ông',
    motherBorn: 1985,
  })
})

test('sentences and counts below or between the rows are no persons', () => {
  const sheet = readGrid([
    heading,
    first,
    ['', 'Ghi chú: danh sách này thay danh sách tháng 6.'],
    ['', 'Trẻ về quê nghỉ hè được ghi ở cột cuối cùng'],
    second,
    ['Tổng cộng', '', '', 2472],
  ])
  expect(namesOf(sheet)).toEqual(['Lò Văn Biên', 'Lò Thị Hoa'])
  expect(sheet.skipped).toMatchObject({ separator: 2, total: 1 })
})

test('after a subtotal, rows with a sex or a number in order are read on without birth or ID', () => {
  const sheet = readGrid([
    heading,
    first,
    ['', 'Cộng: 1'],
    ['', 'Lò Thị Hoa', '', 'Nữ'],
    [3, 'Lò Thị Lan'],
    ['', 'Cộng: 2'],
    ['', 'Lò Văn Tướng'],
  ])
  expect(namesOf(sheet)).toEqual(['Lò Văn Biên', 'Lò Thị Hoa', 'Lò Thị Lan'])
})
