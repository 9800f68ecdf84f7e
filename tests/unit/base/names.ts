import fc from 'fast-check'

const families =
  'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý Giàng Vàng Sùng Thào Mùa Hạng Lầu Lò Quàng Cà Tòng Lường Vừ Chang Cầm Sính Ly Quách Đinh Mào Khoàng Lỳ Pờ Chá Cứ Tẩn Phùng'
const middles =
  'A Thị Văn Hữu Ngọc Thanh Minh Đức Gia Bảo Khánh Thuý Quỳnh Diệu Y Hoài Như Xuân Quốc Tuấn Ánh Ấu Ý Đình Hoà'
const givens =
  'An Anh Ân Ánh Ăn Ân Ẩn Bách Bảo Bằng Biên Chi Chu Chú Chớ Dế Dũng Dương Đạt Đinh Đức Giang Giàng Hà Hạ Hà Hoà Hoàn Hồ Hương Huệ Huyền Khoẻ Lan Làn Lán Lạn Mai Mãi Mỷ Mỹ Ngân Nghĩa Nguyệt Nhi Oanh Phúc Phềnh Pó Quý Quyên Sơn Sơm Sềnh Tâm Thắng Thịnh Thuỷ Toàn Tủa Trâm Tuấn Uyên Vừ Vy Xìa Xuân Ý Yến'

function wordOf(list: string): fc.Arbitrary<string> {
  return fc.constantFrom(...list.normalize('NFC').split(' '))
}

/** Names as they stand in a commune's lists: two to four words. */
export const vietnameseName: fc.Arbitrary<string> = fc
  .tuple(wordOf(families), fc.array(wordOf(middles), { maxLength: 2 }), wordOf(givens))
  .map(([family, middle, given]) => [family, ...middle, given].join(' '))

/** Columns of names, from a single cell up. */
export const columnOfNames: fc.Arbitrary<string[]> = fc.array(vietnameseName, { minLength: 1, maxLength: 30 })
