/** The window's own sentences, which are said outside of its page. */
const vi = {
  file: 'Tệp',
  openFolder: 'Mở thư mục dữ liệu',
  quit: 'Thoát',
  edit: 'Sửa',
  undo: 'Hoàn tác',
  redo: 'Làm lại',
  cut: 'Cắt',
  copy: 'Chép',
  paste: 'Dán',
  selectAll: 'Chọn tất cả',
  view: 'Xem',
  reload: 'Tải lại cửa sổ',
  larger: 'Phóng to',
  smaller: 'Thu nhỏ',
  usual: 'Cỡ thường',
  fullScreen: 'Toàn màn hình',
  help: 'Trợ giúp',
  about: 'Giới thiệu',
  aboutText: (version: string, folder: string) => `Sổ Thu Nhận ${version}\nDữ liệu nằm ở: ${folder}`,
  save: 'Lưu tệp',
  diskFull: (path: string) => `Ổ đĩa chứa ${path} đã đầy, nên chưa lưu được tệp. Hãy giải phóng chỗ trống rồi lưu lại.`,
  notSaved: (path: string) =>
    `Không ghi được ${path}. Nếu tệp đang mở trong chương trình khác, hãy đóng lại, hoặc lưu vào thư mục khác.`,
  again: 'Thử lại',
  close: 'Đóng',
  hostDied:
    'Phần giữ dữ liệu của Sổ Thu Nhận đã dừng nhiều lần liên tiếp. Dữ liệu đã lưu không bị ảnh hưởng. Hãy thử lại; nếu vẫn vậy, hãy gửi nhật ký cho người hỗ trợ.',
  pageDied: 'Cửa sổ gặp lỗi và đã đóng trang. Dữ liệu đã lưu không bị ảnh hưởng.',
  otherFolder: (open: string, wanted: string) =>
    `Sổ Thu Nhận đang mở sổ ở ${open}. Hãy đóng cửa sổ này trước khi mở sổ ở ${wanted}.`,
}

export type Words = typeof vi

const en: Words = {
  file: 'File',
  openFolder: 'Open the data folder',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  view: 'View',
  reload: 'Reload the window',
  larger: 'Larger',
  smaller: 'Smaller',
  usual: 'Usual size',
  fullScreen: 'Full screen',
  help: 'Help',
  about: 'About',
  aboutText: (version, folder) => `Sổ Thu Nhận ${version}\nThe data lie in: ${folder}`,
  save: 'Save the file',
  diskFull: (path) => `The disk of ${path} is full, so the file was not saved. Make room and save again.`,
  notSaved: (path) =>
    `${path} could not be written. If it is open in another program, close it there, or save to another folder.`,
  again: 'Try again',
  close: 'Close',
  hostDied:
    'The part of Sổ Thu Nhận that keeps the data has stopped several times. What was saved is safe. Try again; if it stays so, send the log to your support.',
  pageDied: 'The window met an error and closed its page. What was saved is safe.',
  otherFolder: (open, wanted) =>
    `Sổ Thu Nhận has the register in ${open} open. Close this window before you open the one in ${wanted}.`,
}

export type Language = 'vi' | 'en'

export function wordsIn(language: Language): Words {
  return language === 'en' ? en : vi
}
