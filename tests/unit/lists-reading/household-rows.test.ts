import { expect, test } from 'vitest'
import { peopleOf, readGrid } from './grids.ts'

const head = ['Hộ', 'Họ và tên', 'Quan hệ với chủ hộ', 'Ngày sinh', 'Giới tính', 'Điện thoại', 'Nơi ở hiện nay']

/** Who stands for whom: name, relation, father, mother, guardian, household number. */
function families(rows: readonly (readonly (string | number)[])[], heading: readonly string[] = head) {
  return peopleOf(readGrid([heading, ...rows])).map((one) =>
    [one.name, one.relation, one.father, one.mother, one.guardian, one.householdNumber]
      .map((part) => part ?? '-')
      .join(' | '),
  )
}

test('a householder begins a household: children under both parents, others under the head, grown-ups told as such', () => {
  expect(
    families([
      [1, 'Lò Văn Pó', 'Chủ hộ', '01/01/1985', 'Nam', '0912345678', ''],
      ['', 'Cà Thị Lả', 'Vợ', '02/02/1987', 'Nữ', '', ''],
      ['', 'Lò Văn Hải', 'Con', '12/05/2016', 'Nam', '', ''],
      ['', 'Lò Thị Lan', 'con đẻ', '03/07/2018', 'Nữ', '', ''],
      [2, 'Vàng Thị Sử', 'Chủ hộ', 1960, 'Nữ', '', ''],
      ['', 'Vàng A Páo', 'Con', 1985, 'Nam', '', ''],
      ['', 'Sùng Thị Dợ', 'Con dâu', 1988, 'Nữ', '', ''],
      ['', 'Vàng Thị Mỷ', 'Cháu nội', 2020, 'Nữ', '', ''],
    ]),
  ).toEqual([
    'Lò Văn Pó | grown-up | - | - | - | 1',
    'Cà Thị Lả | grown-up | - | - | - | 1',
    'Lò Văn Hải | member | Lò Văn Pó | Cà Thị Lả | - | 1',
    'Lò Thị Lan | member | Lò Văn Pó | Cà Thị Lả | - | 1',
    'Vàng Thị Sử | grown-up | - | - | - | 2',
    'Vàng A Páo | member | - | Vàng Thị Sử | - | 2',
    'Sùng Thị Dợ | grown-up | - | - | - | 2',
    'Vàng Thị Mỷ | member | - | - | Vàng Thị Sử | 2',
  ])
})

test('what only the head has is lent: phone, address, village, the years of the parents; own words stand', () => {
  const [, , child, other] = peopleOf(
    readGrid([
      head,
      [1, 'Lò Văn Pó', 'Chủ hộ', '01/01/1985', 'Nam', '0912345678', 'Số 4, Bản Bó'],
      ['', 'Cà Thị Lả', 'Vợ', 1987, 'Nữ', '', ''],
      ['', 'Lò Văn Hải', 'Con', '12/05/2016', 'Nam', '', ''],
      ['', 'Lò Thị Lan', 'Con', '03/07/2018', 'Nữ', '0987654321', 'Số 9, Bản Cáp'],
    ]),
  )
  const [, inVillage] = peopleOf(
    readGrid([
      ['Họ tên', 'QH với chủ hộ', 'Năm sinh', 'Thôn'],
      ['Lò Văn Pó', 'Chủ hộ', 1985, 'Bản Bó'],
      ['Lò Văn Hải', 'Con', 2016, ''],
    ]),
  )
  expect(inVillage?.villageText).toBe('Bản Bó')
  expect(child).toMatchObject({ fatherBorn: 1985, motherBorn: 1987, phone: '0912345678', address: 'Số 4, Bản Bó' })
  expect(other).toMatchObject({ phone: '0987654321', address: 'Số 9, Bản Cáp' })
})

test('without numbers the next householder begins the next household; before any there is nobody to name', () => {
  const heading = ['Họ tên', 'QH với chủ hộ', 'Năm sinh', 'Giới tính']
  expect(
    families(
      [
        ['Giàng A Chu', 'Con', 2015, 'Nam'],
        ['Lò Văn Pó', 'Chủ hộ', 1985, ''],
        ['Lò Văn Hải', 'Con', 2016, 'Nam'],
        ['Mùa A Tủa', 'CH', 1990, 'Nam'],
        ['Mùa Thị Súa', 'Con', 2019, 'Nữ'],
      ],
      heading,
    ),
  ).toEqual([
    'Giàng A Chu | member | - | - | - | -',
    'Lò Văn Pó | grown-up | - | - | - | -',
    // Whether father or mother nobody told.
    'Lò Văn Hải | member | - | - | Lò Văn Pó | -',
    'Mùa A Tủa | grown-up | - | - | - | -',
    'Mùa Thị Súa | member | Mùa A Tủa | - | - | -',
  ])
})

test('where no householder stands a blank number is nobody’s', () => {
  expect(
    families([
      [1, 'Lò Văn Hải', 'Con', '12/05/2016', 'Nam', '', ''],
      ['', 'Vàng A Páo', 'Con', '01/01/2015', 'Nam', '', ''],
    ]),
  ).toEqual(['Lò Văn Hải | member | - | - | - | 1', 'Vàng A Páo | member | - | - | - | -'])
})

test('"Họ" is no household, and who somebody is to a guardian makes no list of households', () => {
  const sheet = readGrid([
    ['Họ', 'Tên', 'Ngày sinh', 'Người đại diện', 'Quan hệ'],
    ['Lò Văn', 'Hải', '12/05/2016', 'Lò Văn Pó', 'Bố'],
  ])
  expect(sheet.columns).not.toHaveProperty('household')
  expect(sheet.columns).not.toHaveProperty('relation')
  expect(peopleOf(sheet)).toMatchObject([{ name: 'Lò Văn Hải', guardian: 'Lò Văn Pó', relation: null }])
})

test('a household list with a line above each household, under one heading for all its members', () => {
  const sheet = readGrid([
    ['DANH SÁCH HỘ, NHÂN KHẨU TDP THẮNG LỢI 1'],
    ['STT', 'Họ và tên chủ hộ và các thành viên', 'Ngày tháng năm sinh', 'Nam', 'Nữ', 'Quan hệ với chủ hộ', 'Số HSCT'],
    ['I', 'Hộ ông Lò Văn Pó'],
    [1, 'Lò Văn Pó', '1985', 'x', '', 'Chủ hộ', 'HS1'],
    [2, 'Lò Văn Hải', '12/05/2016', 'x', '', 'Con trai', ''],
    ['II', 'Hộ bà Cà Thị Lả'],
    [1, 'Cà Thị Lả', '1960', '', 'x', 'Chủ hộ', 'HS2'],
    [2, 'Lò Thị Lan', '03/07/2018', '', 'x', 'Cháu ngoại', ''],
  ])
  expect(
    peopleOf(sheet).map(({ name, relation, father, guardian, householdNumber }) => [
      ...[name, relation, father, guardian, householdNumber],
    ]),
  ).toEqual([
    ['Lò Văn Pó', 'grown-up', null, null, 'HS1'],
    ['Lò Văn Hải', 'member', 'Lò Văn Pó', null, 'HS1'],
    ['Cà Thị Lả', 'grown-up', null, null, 'HS2'],
    ['Lò Thị Lan', 'member', null, 'Cà Thị Lả', 'HS2'],
  ])
  expect(sheet.skipped.separator).toBe(2)
})
