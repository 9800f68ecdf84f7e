import { expect, test } from 'vitest'
import { kindOfVillage } from '../../../src/base/village-name.ts'

test.each([
  ['Tổ dân phố Thắng Lợi 1', 'Tổ dân phố'],
  ['TỔ DÂN PHỐ Thắng Lợi', 'TỔ DÂN PHỐ'],
  ['Thôn 3', 'Thôn'],
  ['thon 3', 'thon'],
  ['Bản Háng Đề Dê', 'Bản'],
  ['Buôn Ky', 'Buôn'],
  ['Khu phố 4', 'Khu phố'],
  ['Tiểu khu Nhà Máy', 'Tiểu khu'],
  ['Ấp Đông', 'Ấp'],
  ['Làng Mới', 'Làng'],
  ['Khóm 2', 'Khóm'],
  ['Tô Vĩnh', ''],
  ['Bản', ''],
  ['Páo Tỉnh Làng', ''],
])('the kind of "%s" is "%s"', (name, kind) => {
  expect(kindOfVillage(name)).toBe(kind)
})
