import { existsSync } from 'node:fs'
import { findBrowser } from '../main/files/writing/pdf/find-browser.ts'
import { runProgram, say } from './programs.ts'

/** A Chromium-family browser for the tests; on Debian as root one is installed when there is none. */
export async function chromiumForTests(): Promise<string | undefined> {
  const found = findBrowser()
  if (found !== undefined) return found
  if (process.env.SO_THU_NHAN_BROWSER) {
    say(`SO_THU_NHAN_BROWSER=${process.env.SO_THU_NHAN_BROWSER}: không có trình duyệt ở đó.`)
    return undefined
  }
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    say('Máy này không có Chromium, Chrome hay Edge, và không tự cài được (chỉ tự cài trên Debian khi là root).')
    return undefined
  }
  say('Máy này chưa có Chromium: đang cài bằng apt-get…')
  const quiet = { env: { DEBIAN_FRONTEND: 'noninteractive' }, shown: false }
  await runProgram('apt-get', ['update', '-q'], quiet)
  const code = await runProgram('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium'], quiet)
  const installed = findBrowser()
  if (installed === undefined) say(`Không cài được Chromium (apt-get thoát với mã ${code}).`)
  return installed
}
