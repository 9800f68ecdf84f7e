import type { Command } from '../command.ts'
import { noWords } from '../words.ts'

/** Looks through the register for damage; exit 1 when there is some. */
export const verifyCommand: Command = {
  usage: '',
  options: {},
  read(words) {
    noWords(words)
    return async ({ host }) => {
      const checks = await host.verify()
      const ok = checks.every((check) => check.ok)
      return { json: { ok, checks }, exitCode: ok ? 0 : 1 }
    }
  },
  refused: (sentence) => ({
    json: { ok: false, checks: [{ name: 'open', ok: false, detail: sentence }] },
    exitCode: 1,
  }),
}
