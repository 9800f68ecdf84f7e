import { expect, test } from 'vitest'
import { householdKey } from '../../../src/lists/household-key.ts'
import { villageInAddress } from '../../../src/lists/reading/village-lines.ts'
import { namesOf, peopleOf, readGrid } from './grids.ts'

// Habits of offices that no sample shows.

test('the parts of a list are numbered in Roman figures of any length, also after a subtotal', () => {
  const sheet = readGrid([
    ['TT', 'Họ tên', 'Năm sinh', 'Nam', 'Nữ'],
    ['I', 'BẢN BÓ (02 cháu)'],
    [1, 'Ly A Dia', 2013, 'x', ''],
    ['', 'Cộng bản Bó', '', 1, 0],
    ['II', 'BẢN NÀ ĐON'],
    [1, 'Vừ A Sồng', 2018, 'x', ''],
    ['', 'Cộng', '', 1, 0],
    ['III.', 'Thôn Đề Chia'],
    [1, 'Giàng A Páo', 2015, 'x', ''],
  ])
  expect(peopleOf(sheet).map(({ name, villageText }) => [name, villageText])).toEqual([
    ['Ly A Dia', 'Bản Bó'],
    ['Vừ A Sồng', 'Bản Nà Đon'],
    ['Giàng A Páo', 'Thôn Đề Chia'],
  ])
})

test('day, month and year in columns that nothing heads together', () => {
  const sheet = readGrid([
    ['Stt', 'Họ và chữ đệm', 'Tên', 'Ngày', 'Tháng', 'Năm', 'Nam', 'Nữ'],
    [1, 'Nguyễn Thị', 'Hoa', 7, 2, 2015, '', 'x'],
    [2, 'Lê Văn', 'Cường', '', '', 2020, 'x', ''],
  ])
  expect(peopleOf(sheet)).toMatchObject([
    { name: 'Nguyễn Thị Hoa', born: '2015-02-07', sex: 'female' },
    { name: 'Lê Văn Cường', born: '2020', sex: 'male' },
  ])
})

test('a table of another program heads its columns in one word without marks', () => {
  const sheet = readGrid([
    ['ID', 'hoten', 'ngaysinh', 'gioitinh', 'cmnd', 'hotencha', 'hotenme'],
    [101, 'Mã A Sính', 43101, 'Nam', '011218000777', 'Mã A Chư', 'Giàng Thị Sáo'],
  ])
  expect(peopleOf(sheet)).toMatchObject([
    {
      name: 'Mã A Sính',
      born: '2018-01-01',
      citizenNumber: '011218000777',
      father: 'Mã A Chư',
      mother: 'Giàng Thị Sáo',
    },
  ])
})

test.each([
  ['Bản Nà Pheo, xã Mường Phăng', 'Bản Nà Pheo'],
  ['Bản Nà Pheo - Mường Phăng - Điện Biên', 'Bản Nà Pheo'],
  ['Số 12, ngõ 3, Tổ 5, phường Mường Thanh', 'Tổ 5'],
  ['Tổ 3, khu phố 5, phường A', 'Khu phố 5'],
  ['Xóm 2, thôn Hạ, xã B', 'Thôn Hạ'],
  ['thôn Hấu Dào, Bản Phố, Bắc Hà', 'Thôn Hấu Dào'],
  ['Số 12, đường Lê Lợi', null],
  ['xã Mường Phăng, huyện Điện Biên', null],
])('in the address “%s” the village is %s', (address, village) => {
  expect(villageInAddress(address)).toBe(village)
})

test('where nothing else names the village, the address does; a heading row above still comes first', () => {
  const head = ['STT', 'Họ tên', 'Ngày sinh', 'Chỗ ở hiện nay']
  const school = readGrid([
    head,
    [1, 'Lò Thị Ánh', '15/09/2017', 'Bản Nà Pheo, xã Mường Phăng'],
    [2, 'Cà Văn An', '15/09/2017', 'Số 3, đường Lê Lợi'],
  ])
  expect(peopleOf(school).map(({ villageText }) => villageText)).toEqual(['Bản Nà Pheo', null])
  const parted = readGrid([head, ['I', 'Thôn Hạ'], [1, 'Lò Thị Ánh', '15/09/2017', 'Xóm 2, xã B']])
  expect(peopleOf(parted)[0]?.villageText).toBe('Thôn Hạ')
})

test('what stands behind a name in its cell is a remark or the birth, not the name', () => {
  const sheet = readGrid([
    ['STT', 'Họ tên', 'Ngày sinh', 'Ghi chú'],
    [1, 'Trần Thị Bé (con nuôi)', '05/06/2019', 'nhà gần trường'],
    [2, 'Lê Thị Cúc - SN 2017', '', ''],
    [3, 'Lò Văn Pâng (A), sinh ngày 5/3/2018', '', ''],
    [4, 'Ly A Sinh', '01/01/2018', ''],
    [5, 'Hờ A Páo - SN 2016', '02/02/2017', ''],
  ])
  expect(peopleOf(sheet)).toMatchObject([
    { name: 'Trần Thị Bé', note: 'con nuôi; nhà gần trường', born: '2019-06-05' },
    { name: 'Lê Thị Cúc', born: '2017' },
    { name: 'Lò Văn Pâng', note: 'A', born: '2018-03-05' },
    { name: 'Ly A Sinh', born: '2018-01-01' },
    { name: 'Hờ A Páo', born: '2017-02-02' },
  ])
  expect(sheet.rows[1]?.problems).toMatchObject([{ column: 'B', code: 'born-year-only', value: '2017' }])
})

test('rule 16: a name in small letters throughout gets capitals too', () => {
  const sheet = readGrid([
    ['STT', 'Họ tên', 'Ngày sinh'],
    [1, 'nguyễn văn  an', '01/02/2018'],
  ])
  expect(namesOf(sheet)).toEqual(['Nguyễn Văn An'])
})

test('rule 22: an address that a whole village shares makes no household, a house of it does', () => {
  const person = { father: null, mother: null, guardian: null, phone: null, householdNumber: null, name: 'Lò Thị Ánh' }
  const village = { no: 7, key: 'ban na pheo' }
  const keyOf = (address: string) => householdKey({ ...person, address }, village)
  for (const shared of [
    'Bản Nà Pheo, xã Mường Phăng',
    'Bản Nà Pheo - Mường Phăng - Điện Biên',
    'Đường Lê Lợi, phường 5',
  ])
    expect(keyOf(shared), shared).toBeNull()
  expect(keyOf('Số 5 ngõ 2, bản Nà Pheo, xã Mường Phăng')).toBe('address|7|so 5 ngo 2|lo')
})

test.each([
  ['Họ', 'Tên'],
  ['HỌ', 'TÊN'],
  ['Họ lót', 'Tên'],
  ['Họ và tên đệm', 'Tên'],
  ['Họ, chữ lót', 'Tên'],
  ['Họ và tên đệm học sinh', 'Tên học sinh'],
])('a name in two columns, "%s" and "%s"', (family, given) => {
  const sheet = readGrid([
    ['STT', family, given, 'Ngày sinh'],
    [1, 'Lò Thị', 'Hoa', '05/03/2018'],
    [2, 'Giàng A', 'Chu', '07/02/2016'],
  ])
  expect(namesOf(sheet)).toEqual(['Lò Thị Hoa', 'Giàng A Chu'])
})

test('a heading of three rows, the parents over their own columns', () => {
  const sheet = readGrid(
    [
      ['STT', 'Thông tin trẻ em', '', '', '', 'Thông tin cha, mẹ', '', '', 'Ghi chú'],
      ['', 'Họ và tên', 'Ngày tháng năm sinh', '', 'Số định danh', 'Cha', '', 'Mẹ', ''],
      ['', '', 'Nam', 'Nữ', '', 'Họ tên', 'SĐT', 'Họ tên', ''],
      [1, 'Lò Văn Hải', '12/05/2016', '', '011216001236', 'Lò Văn Pó', '0912345678', 'Cà Thị Lả', 'đi Lai Châu'],
    ],
    {
      merges: [
        { top: 0, left: 1, bottom: 0, right: 4 },
        { top: 0, left: 5, bottom: 0, right: 7 },
        { top: 1, left: 2, bottom: 1, right: 3 },
        { top: 1, left: 5, bottom: 1, right: 6 },
      ],
    },
  )
  expect(sheet.headerLastRow).toBe(3)
  expect(peopleOf(sheet)).toMatchObject([
    {
      ...{ name: 'Lò Văn Hải', born: '2016-05-12', sex: 'male', citizenNumber: '011216001236' },
      ...{ father: 'Lò Văn Pó', mother: 'Cà Thị Lả', phone: '0912345678', note: 'đi Lai Châu' },
    },
  ])
})

test('a birth ends as a sentence, a card is done on a day without its year', () => {
  const sheet = readGrid([
    ['STT', 'Họ và tên', 'Ngày sinh', 'Tình trạng căn cước'],
    [1, 'Lò Văn Hải', '12.5.2016.', 'ĐÃ LÀM 12/7'],
    [2, 'Lò Thị Lan', '3/7/2018;', 'Đã cấp (ngày 12/7)'],
    [3, 'Lò Thị Mai', '3/7/2019', 'chưa làm 12/7 hẹn lại'],
  ])
  expect(peopleOf(sheet)).toMatchObject([
    { born: '2016-05-12', card: { kind: 'taken', day: null } },
    { born: '2018-07-03', card: { kind: 'issued', day: null } },
    { born: '2019-07-03', card: { kind: 'left' } },
  ])
})

test('name and birth, parent and phone in one cell each, also where the heading says both', () => {
  const sheet = readGrid([
    ['STT', 'Họ tên, ngày sinh', 'Bố/ mẹ, SĐT', 'Thôn'],
    [1, 'Lò Văn Hải - 12/05/2016', 'Lò Văn Pó - 0912345678', 'Bản Bó'],
    [2, 'Lò Thị Lan (sinh 03/07/2018)', 'Cà Thị Lả, ĐT: 0987 654 321', 'Bản Bó'],
    [3, 'Vàng A Páo, 2019', 'Bố: Vàng A Sử (0912.345.679); mẹ: Lầu Thị Mỷ (0987654322)', 'Bản Cáp'],
    [4, 'Sùng A Chu (con nuôi)', 'Sùng A Dơ', 'Bản Cáp'],
  ])
  expect(peopleOf(sheet)).toMatchObject([
    { name: 'Lò Văn Hải', born: '2016-05-12', guardian: 'Lò Văn Pó', phone: '0912345678' },
    { name: 'Lò Thị Lan', born: '2018-07-03', guardian: 'Cà Thị Lả', phone: '0987654321', note: null },
    { name: 'Vàng A Páo', born: '2019', father: 'Vàng A Sử', mother: 'Lầu Thị Mỷ', phone: '0912345679' },
    { name: 'Sùng A Chu', born: null, guardian: 'Sùng A Dơ', phone: null, note: 'con nuôi' },
  ])
})

test('a number of its own column goes before one behind a name, and an ID number there is none', () => {
  const sheet = readGrid([
    ['STT', 'Họ và tên', 'Ngày sinh', 'Họ tên cha', 'SĐT'],
    [1, 'Lò Văn Hải', '12/05/2016', 'Lò Văn Pó (0912345678)', '0987654321'],
    [2, 'Lò Thị Lan', '03/07/2018', 'Lò Văn Pó 011085001234', ''],
  ])
  expect(peopleOf(sheet)).toMatchObject([
    { father: 'Lò Văn Pó', phone: '0987654321' },
    { father: 'Lò Văn Pó 011085001234', phone: null },
  ])
})

test.each([
  ['Giới tính (1: Nam; 0: Nữ)', 1, 0],
  ['GIỚI TÍNH (Nam: 1, Nữ: 2)', 1, 2],
  ['Giới tính 0 - Nam 1 - Nữ', 0, 1],
])('sex by figures that the heading explains: %s', (heading, male, female) => {
  const sheet = readGrid([
    ['STT', 'Họ và tên', 'Ngày sinh', heading],
    [1, 'Lò Văn Hải', '12/05/2016', male],
    [2, 'Lò Thị Lan', '03/07/2018', female],
    [3, 'Lò Thị Mai', '03/07/2018', 7],
  ])
  expect(peopleOf(sheet).map(({ sex }) => sex)).toEqual(['male', 'female', null])
})

test('a year of two digits is read where the ID number tells the same, and told; else it is not guessed', () => {
  const sheet = readGrid([
    ['STT', 'Họ và tên', 'Ngày sinh', 'Số định danh'],
    [1, 'Lò Văn Hải', '5/3/18', '011218001236'],
    [2, 'Lò Thị Lan', '20-8-19', 11319004567],
    [3, 'Lò Thị Mai', '5/3/18', '011317001237'],
    [4, 'Lò Thị Bé', '5/3/18', ''],
    [5, 'Lò Văn Tư', '31/2/18', '011218001238'],
  ])
  expect(peopleOf(sheet).map(({ born }) => born)).toEqual(['2018-03-05', '2019-08-20', null, null, null])
  expect(sheet.rows.map(({ problems }) => problems.map(({ code }) => code))).toEqual([
    ['born-by-number'],
    ['born-by-number', 'id-zero-restored'],
    ['born-unreadable'],
    ['born-unreadable'],
    ['born-unreadable'],
  ])
  expect(sheet.rows[0]?.problems[0]?.message).toBe(
    'Ô C2 ghi “5/3/18”, năm sinh chỉ có hai số: theo số định danh là 05/03/2018, không cần sửa.',
  )
})

test('"Con ông" and "Con bà" are father and mother', () => {
  const sheet = readGrid([
    ['TT', 'Họ và tên', 'Ngày sinh', 'Con ông', 'Con bà'],
    [1, 'Lò Thị Hoa', '05/03/2018', 'Lò Văn Pó', 'Cà Thị Lả'],
  ])
  expect(peopleOf(sheet)).toMatchObject([{ father: 'Lò Văn Pó', mother: 'Cà Thị Lả', guardian: null }])
})
