import type { Log } from './log.ts'

/**
 * What a long-running shell does with a failure that nothing caught: writes it down and says one sentence instead of a
 * stack. A forgotten promise does not take the other windows down; after anything worse the process ends.
 */
export function onLastResort(log: Pick<Log, 'report'>, say: (line: string) => void): void {
  process.on('unhandledRejection', (failure) => {
    log.report(failure, 'unhandled rejection')
  })
  process.on('uncaughtException', (failure) => {
    const reference = log.report(failure, 'uncaught exception')
    say(
      `Sổ Thu Nhận dừng vì một lỗi ngoài dự kiến (mã lỗi trong nhật ký: ${reference}). Dữ liệu đã lưu không bị ảnh hưởng.`,
    )
    process.exit(1)
  })
}
