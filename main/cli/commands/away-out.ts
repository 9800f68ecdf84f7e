import { accessSync, constants, mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { z } from 'zod'
import type { DeskSession } from '../../../src/desk/contract.ts'
import { fold } from '../../../src/base/text.ts'
import { type Command, InputRefused, WrongUsage } from '../command.ts'
import type { Desk } from '../desk.ts'
import { saveFile } from '../save-file.ts'
import { dayOption, neededOption, noWords, textOption } from '../words.ts'
import { takenLine } from './away-list.ts'

/** Seals a session into one file for a machine without network, and remembers with whom it is. */
export const awayOutCommand: Command = {
  usage: '--session MÃ | --day NGÀY [--place ĐIỂM]   --with NGƯỜI --passphrase-file TỆP --out THƯ-MỤC',
  options: {
    session: { type: 'string' },
    day: { type: 'string' },
    place: { type: 'string' },
    with: { type: 'string' },
    'passphrase-file': { type: 'string' },
    out: { type: 'string' },
  },
  read(words) {
    noWords(words)
    const sessionOf = wantedSession(words)
    const withWhom = neededOption(words, 'with')
    const passphrase = passphraseIn(neededOption(words, 'passphrase-file'))
    const folder = resolve(neededOption(words, 'out'))
    return async (desk) => {
      const { client, newId, signal } = desk
      const sessionId = await sessionOf(desk)
      mustTakeFiles(folder)
      const wish = { requestId: newId(), sessionId, withWhom, passphrase }
      const { file, taken } = await client.away.take(wish, { signal })
      return { json: { ...takenLine(taken), file: await saveFile(desk, file, folder) } }
    }
  },
}

/** The session that is meant, asked for before anything is written. @throws {WrongUsage} when none is named */
function wantedSession(words: Parameters<Command['read']>[0]): (desk: Desk) => Promise<string> {
  const named = textOption(words, 'session')
  if (named !== undefined) {
    const id = z.uuid().safeParse(named)
    if (!id.success) throw new WrongUsage(`--session phải là mã của một buổi, không phải “${named}”.`)
    return async () => id.data
  }
  const day = dayOption(words, 'day')
  if (day === null) throw new WrongUsage('Chưa nêu buổi nào: --session MÃ hoặc --day NGÀY.')
  const place = textOption(words, 'place')
  return async ({ client, signal }) => {
    const { sessions } = await client.desk.sessions({ day }, { signal })
    const fits = sessions.filter((one) => place === undefined || fold(one.place) === fold(place))
    const [only, ...more] = fits
    if (only === undefined) throw new InputRefused(`Ngày ${day} không có buổi thu nhận nào như vậy.`)
    if (more.length === 0) return only.id
    throw new InputRefused([`Ngày ${day} có ${fits.length} buổi, hãy nêu --session:`, ...fits.map(lineOf)].join('\n'))
  }
}

function lineOf({ id, place, from, to }: DeskSession): string {
  return `  ${id}  ${place}, ${from}-${to}`
}

/** The first line of a file that only its owner should be able to read: a word on the command line is seen by everybody. */
function passphraseIn(path: string): string {
  try {
    return (readFileSync(path, 'utf8').split(/\r?\n/)[0] ?? '').trim()
  } catch {
    throw new WrongUsage(`Không mở được tệp ${path}: kiểm tra lại đường dẫn ghi ở --passphrase-file.`)
  }
}

/** Nothing is said to be out whose file could not be put anywhere. @throws {InputRefused} */
function mustTakeFiles(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true })
    accessSync(folder, constants.W_OK)
  } catch {
    throw new InputRefused(`Không ghi được vào thư mục ${folder}.`)
  }
}
