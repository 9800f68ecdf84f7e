import { packageApp } from './package-app.ts'
import { say } from './programs.ts'

try {
  process.exitCode = (await packageApp()) ? 0 : 1
} catch (failure) {
  const reason = failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : ''
  say(`Không đóng gói được (${reason}). Lần đầu cần mạng để tải Electron.`)
  process.exitCode = 1
}
