import { commands } from './commands/index.ts'

/** How to call the product from a terminal: every command that exists, and nothing else. */
export function usage(): string {
  const lines = [...commands].map(([name, command]) => `  ${name.padEnd(12)} ${command.usage}`.trimEnd())
  return [
    'Cách dùng: npm run -s cli -- LỆNH --data THƯ-MỤC …',
    '',
    ...lines,
    '',
    '--data: thư mục của sổ (tạo khi dùng lần đầu), hoặc địa chỉ postgres://… của máy chủ; không nêu thì lấy $SO_THU_NHAN_DATA.',
    'In một tài liệu JSON ra stdout, lời nhắn ra stderr. Mã thoát: 0 xong · 2 gọi sai · 3 không nhận dữ liệu, chưa ghi gì · 1 lỗi khác.',
  ].join('\n')
}
