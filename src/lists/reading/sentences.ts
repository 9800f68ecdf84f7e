/**
 * The sentences told to the officer about a cell: what is wrong where, what was done, what to do. `cell` is the cell's
 * name as the spreadsheet shows it ("C13").
 */
export const sentences = {
  bornYearOnly: (cell: string, year: string): string =>
    `Ô ${cell} chỉ có năm ${year}: trẻ được nhận với năm sinh, hãy bổ sung ngày, tháng khi có giấy tờ.`,
  bornUnreadable: (cell: string, value: string): string =>
    `Ô ${cell} ghi “${value}”, không đọc được ngày sinh: trẻ được nhận nhưng chưa rõ ngày sinh, hãy ghi lại theo dạng ngày/tháng/năm.`,
  bornByNumber: (cell: string, value: string, day: string): string =>
    `Ô ${cell} ghi “${value}”, năm sinh chỉ có hai số: theo số định danh là ${day}, không cần sửa.`,
  idZeroRestored: (cell: string, number: string): string =>
    `Ô ${cell} mất số 0 ở đầu số định danh: đã khôi phục thành ${number}, không cần sửa.`,
  idLength: (cell: string, value: string): string =>
    `Ô ${cell} ghi “${value}”, không đủ 12 chữ số của số định danh: số này không được nhận, hãy đối chiếu giấy tờ.`,
  idMismatchSex: (cell: string, sex: 'male' | 'female'): string =>
    `Số định danh ở ô ${cell} không khớp giới tính ${sex === 'male' ? 'Nam' : 'Nữ'} đã ghi: vẫn được nhận, hãy đối chiếu giấy tờ.`,
  idMismatchYear: (cell: string, year: string): string =>
    `Số định danh ở ô ${cell} không khớp năm sinh ${year} đã ghi: vẫn được nhận, hãy đối chiếu giấy tờ.`,
  phoneZeroRestored: (cell: string, phone: string): string =>
    `Ô ${cell} mất số 0 ở đầu số điện thoại: đã khôi phục thành ${phone}, không cần sửa.`,
  phoneUnreadable: (cell: string, value: string): string =>
    `Ô ${cell} ghi “${value}”, không phải số điện thoại: số này không được nhận, hãy hỏi lại gia đình.`,
  nameMissing: (cell: string): string =>
    `Ô ${cell} không có họ tên nên dòng này không được nhận: hãy ghi họ tên trẻ rồi nhập lại.`,
  nameCellError: (cell: string, value: string): string =>
    `Ô ${cell} báo lỗi ${value} thay cho họ tên nên dòng này không được nhận: hãy sửa công thức rồi nhập lại.`,
  cellError: (cell: string, value: string): string =>
    `Ô ${cell} báo lỗi ${value}: ô này được bỏ qua, hãy sửa công thức trong tệp nếu cần.`,
} as const

/** Words put before what a list says in a place for which the register has no field of its own. */
export const noteWords = {
  otherPhones: 'SĐT khác',
  otherParent: 'Bố/mẹ khác',
} as const
