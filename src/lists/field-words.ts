/** Names of what a row says, as a file for people writes them. */
export const fieldWords: Readonly<Record<string, string>> = {
  name: 'Họ và tên',
  born: 'Ngày sinh',
  sex: 'Giới tính',
  citizenNumber: 'Số định danh',
  father: 'Cha',
  mother: 'Mẹ',
  guardian: 'Người đại diện',
  phone: 'Điện thoại',
  village: 'Thôn, bản, tổ dân phố',
  address: 'Nơi ở',
  card: 'Tình trạng thẻ',
}
