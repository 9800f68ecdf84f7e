import { commands } from './commands/index.ts'

const call = 'npm run -s cli -- '

/** How to call the product from a terminal: every command that exists, and nothing else. */
export function usage(): string {
  const lines = [...commands].map(([name, command]) => `  ${name.padEnd(12)} ${command.usage}`.trimEnd())
  return [
    `Cách dùng: ${call}LỆNH --data THƯ-MỤC …`,
    '',
    ...lines,
    '',
    '--data: thư mục của sổ (tạo khi dùng lần đầu), hoặc địa chỉ postgres://… của máy chủ; không nêu thì lấy $SO_THU_NHAN_DATA.',
    'In một tài liệu JSON ra stdout, lời nhắn ra stderr. Mã thoát: 0 xong · 2 gọi sai · 3 không nhận dữ liệu, chưa ghi gì · 1 lỗi khác.',
  ].join('\n')
}

/** How one command is called; all of them where there is no such command. */
export function usageOf(name: string | undefined): string {
  const command = commands.get(name ?? '')
  if (name === undefined || command === undefined) return usage()
  return [`Cách dùng: ${call}${name} --data THƯ-MỤC ${command.usage}`.trimEnd(), `Xem mọi lệnh: ${call}--help`].join(
    '\n',
  )
}

/** Whether somebody asks how the product is called. */
export function asksForHelp(argv: readonly string[]): boolean {
  return argv[0] === 'help' || argv.some((word) => word === '--help' || word === '-h')
}
