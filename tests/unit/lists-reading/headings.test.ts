import { expect, test } from 'vitest'
import { columnSynonyms, suggestColumns } from '../../../src/lists/reading/index.ts'
import { peopleOf, namesOf, readGrid } from './grids.ts'

const child = ['Lò Văn Biên', '21/06/2013']

test.each([
  ['name', 'Họ, chữ đệm, tên'],
  ['name', 'Họ tên cháu'],
  ['name', 'Họ và tên trẻ'],
  ['name', 'HỌ VÀ TÊN'],
  ['name', 'Họ và tên (chữ in hoa)'],
  ['born', 'Ngày, tháng, năm sinh'],
  ['born', 'Năm sinh'],
  ['born', 'NTNS'],
  ['born', 'Ngày sinh (dd/mm/yyyy)'],
  ['citizenNumber', 'Số ĐDCN'],
  ['citizenNumber', 'Mã định danh'],
  ['citizenNumber', 'CCCD/ĐDCN'],
  ['citizenNumber', 'Số CCCD'],
  ['citizenNumber', 'Số định danh cá nhân'],
  ['phone', 'SĐT'],
  ['phone', 'ĐT liên hệ'],
  ['phone', 'ĐT'],
  ['phone', 'Số điện thoại (bố/mẹ)'],
  ['ethnicity', 'DT'],
  ['ethnicity', 'Dân tộc'],
  ['nationality', 'Quốc tịch'],
  ['village', 'Thôn, bản, tổ dân phố'],
  ['village', 'Thôn/bản'],
  ['village', 'Khu phố'],
  ['village', 'Ấp'],
  ['village', 'Thôn/TDP'],
  ['village', 'Địa chỉ (thôn, bản)'],
  ['address', 'Chỗ ở hiện nay'],
  ['address', 'Nơi thường trú'],
  ['card', 'Tình trạng Căn cước'],
  ['card', 'Đã làm CC'],
  ['card', 'Chưa làm'],
  ['card', 'Căn cước'],
  ['cardDay', 'Ngày cấp'],
  ['reason', 'Lý do chưa làm'],
  ['reason', 'Nguyên nhân chưa cấp thẻ'],
  ['reason', 'Khó khăn, vướng mắc'],
  ['reason', 'Ghi chú (lý do chưa làm)'],
  ['note', 'Ghi chú'],
  ['parents', 'Họ tên bố/mẹ'],
  ['parents', 'Họ và tên cha (mẹ)'],
  ['parents', 'Họ tên bố hoặc mẹ'],
  ['father', 'Họ và tên người cha'],
  ['father', 'Họ tên bố'],
  ['mother', 'Họ tên mẹ'],
  ['fatherBorn', 'Năm sinh cha'],
  ['motherBorn', 'Năm sinh mẹ'],
  ['householder', 'Chủ hộ'],
  ['guardian', 'Người giám hộ'],
  ['guardian', 'Người đại diện hợp pháp'],
  ['household', 'Mã số hộ'],
  ['className', 'Lớp'],
  ['school', 'Trường'],
  ['residence', 'Loại cư trú'],
  ['relation', 'Quan hệ với chủ hộ'],
  ['relation', 'QH với chủ hộ'],
  ['household', 'Hộ'],
  ['household', 'HỘ'],
  ['name', 'Họ'],
  ['number', 'STT'],
  ['number', 'TT'],
])('%s is headed "%s"', (field, heading) => {
  expect(suggestColumns({ C: heading })).toEqual({ [field]: 'C' })
})

test.each([
  'Số CCCD của bố/mẹ',
  'Năm đăng ký',
  'Ngày đăng ký',
  'Số đăng ký khai sinh',
  'Nơi sinh',
  'Quan hệ với người đại diện',
  'Quan hệ',
  'Mã định danh Bộ GD&ĐT',
  'Nơi cấp',
  'Huyện',
])('"%s" is no field', (heading) => expect(suggestColumns({ C: heading })).toEqual({}))

test('the headings of the school template', () => {
  const headings = [
    'STT',
    'Mã lớp',
    'Mã định danh Bộ GD&ĐT',
    'Họ tên',
    'Ngày sinh',
    'Giới tính',
    'Dân tộc',
    'Quốc tịch',
    'Tỉnh',
    'Huyện',
    'Xã',
    'Họ tên cha',
    'Năm sinh cha',
    'Họ tên mẹ',
    'Năm sinh mẹ',
    'Số ĐDCN',
  ]
  const columns = suggestColumns(
    Object.fromEntries(headings.map((heading, at) => [String.fromCharCode(65 + at), heading])),
  )
  expect(columns).toEqual({
    ...{ number: 'A', className: 'B', name: 'D', born: 'E', sex: 'F', ethnicity: 'G', nationality: 'H' },
    ...{ father: 'L', fatherBorn: 'M', mother: 'N', motherBorn: 'O', citizenNumber: 'P' },
  })
})

test('"Căn cước" over numbers is the ID number, over words the state of the card', () => {
  expect(suggestColumns({ A: 'Họ tên', B: 'Căn cước' }, { B: ['011312236412', '11216717404'] })).toEqual({
    name: 'A',
    citizenNumber: 'B',
  })
  expect(suggestColumns({ A: 'Họ tên', B: 'CCCD' }, { B: ['Đã cấp', 'Chưa'] })).toEqual({ name: 'A', card: 'B' })
})

test('synonyms are folded and no synonym stands for two fields, but for those that marks tell apart', () => {
  const all = Object.values(columnSynonyms).flat()
  expect(all.filter((words) => !/^[a-z0-9]+(?: [a-z0-9]+)*$/.test(words))).toEqual([])
  expect(all.filter((words, at) => all.indexOf(words) !== at)).toEqual(['dt'])
})

test('two merged heading rows with Nam | Nữ, marked by x', () => {
  const sheet = readGrid(
    [
      ['TT', 'Họ tên', 'Ngày sinh', 'Giới tính', null, 'Thôn'],
      [null, null, null, 'Nam', 'Nữ', null],
      [1, 'Lò Văn Biên', '21/06/2013', 'X', null, 'Bản Bó'],
      [2, 'Lò Thị Hoa', '21/06/2014', null, 'x', 'Bản Bó'],
      [3, 'Lò Kim', '21/06/2014', 'x', 'x', 'Bản Bó'],
    ],
    { merges: [{ top: 0, left: 3, bottom: 0, right: 4 }] },
  )
  expect(sheet).toMatchObject({ headerRow: 1, headerLastRow: 2, columns: { sexMale: 'D', sexFemale: 'E' } })
  expect(sheet.headings).toMatchObject({ D: 'Giới tính › Nam', E: 'Giới tính › Nữ' })
  expect(peopleOf(sheet).map((person) => person.sex)).toEqual(['male', 'female', null])
})

test('the same without merges, as in a .csv', () => {
  const sheet = readGrid([
    ['TT', 'Họ tên', 'Ngày sinh', 'Giới tính', '', 'Thôn'],
    ['', '', '', 'Nam', 'Nữ', ''],
    ['1', ...child, '', 'x', 'Bản Bó'],
  ])
  expect(sheet).toMatchObject({ headerLastRow: 2, columns: { sexMale: 'D', sexFemale: 'E', village: 'F' } })
})

test('births written under Nam | Nữ give both birth and sex', () => {
  const sheet = readGrid(
    [
      ['TT', 'Họ tên', 'Năm sinh', null, 'Thôn'],
      [null, null, 'Nam', 'Nữ', null],
      [1, 'Lò Văn Biên', 2013, null, 'Bản Bó'],
      [2, 'Lò Thị Hoa', null, '05/06/2014', 'Bản Bó'],
    ],
    { merges: [{ top: 0, left: 2, bottom: 0, right: 3 }] },
  )
  expect(peopleOf(sheet).map(({ born, sex }) => [born, sex])).toEqual([
    ['2013', 'male'],
    ['2014-06-05', 'female'],
  ])
  expect(sheet.rows[0]?.problems[0]).toMatchObject({ column: 'C', code: 'born-year-only', value: '2013' })
})

test('day, month and year of birth in three columns', () => {
  const grid = [
    ['STT', 'Họ và tên', 'Ngày sinh', null, null, 'Giới tính'],
    [null, null, 'Ngày', 'Tháng', 'Năm', null],
    [1, 'Lò Văn Biên', 21, 6, 2013, 'Nam'],
    [2, 'Lò Thị Hoa', null, '06', '2014', 'Nữ'],
    [3, 'Lò Thị Lan', null, null, 2015, 'Nữ'],
    [4, 'Lò Thị Mai', 31, 2, 2015, 'Nữ'],
  ]
  const sheet = readGrid(grid, { merges: [{ top: 0, left: 2, bottom: 0, right: 4 }] })
  expect(peopleOf(sheet).map((person) => person.born)).toEqual(['2013-06-21', '2014-06', '2015', null])
  expect(sheet.rows.flatMap((row) => row.problems.map(({ column, code, value }) => [column, code, value]))).toEqual([
    ['E', 'born-year-only', '2015'],
    ['E', 'born-unreadable', '31/2/2015'],
  ])
})

test('a name in two columns', () => {
  const merged = readGrid(
    [
      ['STT', 'Họ và tên', null, 'Ngày sinh'],
      [1, 'Lò Văn', 'Biên', '21/06/2013'],
    ],
    { merges: [{ top: 0, left: 1, bottom: 0, right: 2 }] },
  )
  const parted = readGrid([
    ['STT', 'Họ và đệm', 'Tên', 'Ngày sinh'],
    [1, 'LÒ VĂN', 'BIÊN', '21/06/2013'],
  ])
  expect([merged, parted].flatMap(namesOf)).toEqual(['Lò Văn Biên', 'Lò Văn Biên'])
})

test('groups above the heading say whose name it is', () => {
  const sheet = readGrid(
    [
      ['STT', 'Thông tin trẻ', null, 'Thông tin về cha', null, 'Mẹ', null],
      [null, 'Họ tên', 'Ngày sinh', 'Họ tên', 'Năm sinh', 'Họ tên', 'Số CCCD'],
      [1, 'Lò Văn Biên', '21/06/2013', 'Lò Văn Pâng', 1985, 'Cà Thị Lan', '011185000001'],
    ],
    {
      merges: [
        { top: 0, left: 1, bottom: 0, right: 2 },
        { top: 0, left: 3, bottom: 0, right: 4 },
        { top: 0, left: 5, bottom: 0, right: 6 },
      ],
    },
  )
  expect(peopleOf(sheet)).toMatchObject([
    {
      name: 'Lò Văn Biên',
      born: '2013-06-21',
      father: 'Lò Văn Pâng',
      fatherBorn: 1985,
      mother: 'Cà Thị Lan',
      citizenNumber: null,
    },
  ])
})

test('a row of column numbers and a heading repeated on the next page are headings', () => {
  const heading = ['STT', 'Họ và tên', 'Ngày sinh', 'Ghi chú']
  const sheet = readGrid([
    heading,
    ['(1)', '(2)', '(3)', '(4)'],
    [1, ...child, ''],
    heading,
    [1, 2, 3, 4],
    ['A', 'B', 1, 2],
    [2, 'Lò Thị Hoa', '05/06/2014', ''],
  ])
  expect(namesOf(sheet)).toEqual(['Lò Văn Biên', 'Lò Thị Hoa'])
  expect(sheet).toMatchObject({ headerRow: 1, headerLastRow: 1, skipped: { heading: 5 } })
})

test('no heading: nothing is read; a heading chosen by hand is taken', () => {
  const grid = [['Sổ tay'], ['Bé', 'Sinh'], ['Lò Văn Biên', '21/06/2013']]
  expect(readGrid(grid)).toMatchObject({ headerRow: null, rows: [], skipped: { letterhead: 3 } })
  const wishes = { headerRows: { 'danh-sach.xlsx|Sheet1': 2 }, mappings: { 'be|sinh': { name: 'A', born: 'B' } } }
  expect(peopleOf(readGrid(grid, {}, wishes))).toMatchObject([{ name: 'Lò Văn Biên', born: '2013-06-21' }])
})

test('a mapping chosen by hand replaces the suggested one', () => {
  const wishes = { mappings: { 'stt|ho ten|ngay sinh|o dau': { name: 'B', village: 'D' } } }
  const sheet = readGrid(
    [
      ['STT', 'Họ tên', 'Ngày sinh', 'Ở đâu'],
      [1, ...child, 'Bản Bó'],
    ],
    {},
    wishes,
  )
  expect(peopleOf(sheet)).toMatchObject([{ name: 'Lò Văn Biên', born: null, villageText: 'Bản Bó' }])
})

test('a summary sheet without names is not a list', () => {
  expect(
    readGrid([
      ['STT', 'Thôn', 'Tổng số trẻ', 'Đã cấp', 'Chưa cấp'],
      [1, 'Bản Bó', 20, 5, 15],
    ]).headerRow,
  ).toBeNull()
})
