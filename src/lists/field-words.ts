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

const codes: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  sex: { male: 'Nam', female: 'Nữ' },
  card: {
    left: 'Chưa làm',
    filed: 'Đã nộp trực tuyến',
    taken: 'Đã thu nhận',
    issued: 'Đã có thẻ',
    'handed-over': 'Đã trả thẻ',
  },
}

/** A value as a file for people writes it: codes in words, all else as it stands. */
export function valueWords(field: string, value: string): string {
  return codes[field]?.[value] ?? value
}
