import { resolve } from 'node:path'
import { Day } from '../../../src/base/day.ts'
import { InputRefused, type Command, WrongUsage } from '../command.ts'
import type { Desk } from '../desk.ts'
import { makePaper, paperForms, type PaperForm, type PaperName, paperNames, type SessionsOf } from '../papers-made.ts'
import { saveFile } from '../save-file.ts'
import { villageNamed } from '../village-named.ts'
import { dayOption, neededOption, noWords, textOption } from '../words.ts'

const farthest = Day.parse('2999-12-31')

/** Makes the papers of one session, of some, or of all of a span, and puts them into a folder. */
export const papersCommand: Command = {
  usage: `--out THƯ-MỤC [--session MÃ,…] [--from NGÀY] [--until NGÀY] [--village TÊN] [--paper ${paperNames.join(',')}] [--form ${paperForms.join(',')}]`,
  options: {
    out: { type: 'string' },
    session: { type: 'string' },
    from: { type: 'string' },
    until: { type: 'string' },
    village: { type: 'string' },
    paper: { type: 'string' },
    form: { type: 'string' },
  },
  read(words) {
    noWords(words)
    const folder = resolve(neededOption(words, 'out'))
    const ids = textOption(words, 'session')
      ?.split(',')
      .map((id) => id.trim())
    const [from, until] = [dayOption(words, 'from'), dayOption(words, 'until')]
    if (ids !== undefined && (from !== null || until !== null))
      throw new WrongUsage('Nêu --session hoặc khoảng ngày (--from, --until), không cả hai.')
    const village = textOption(words, 'village')
    const papers = someOf(textOption(words, 'paper'), 'paper', paperNames)
    const forms = someOf(textOption(words, 'form'), 'form', paperForms) ?? paperForms
    return async (desk) => {
      const wanted = { village: village === undefined ? null : (await villageNamed(desk, village, null)).id, forms }
      const sessions = await sessionsOf(desk, { ids, from, until })
      return { json: await makeAll(desk, folder, papers ?? (await usual(desk, sessions)), { sessions, ...wanted }) }
    }
  },
}

/** Every paper one after another, each written as soon as it is made. */
async function makeAll(
  desk: Desk,
  folder: string,
  papers: readonly PaperName[],
  wanted: { sessions: SessionsOf; village: string | null; forms: readonly PaperForm[] },
) {
  const files = []
  const notMade = []
  for (const paper of papers) {
    const made = await makePaper(desk, paper, wanted)
    for (const { form, message } of made.notMade) {
      desk.say(`${paper}, ${form}: ${message}`)
      notMade.push({ paper, form, message })
    }
    for (const { form, ...file } of made.files) {
      const { path, sha256 } = await saveFile(desk, file, folder)
      files.push({ path, paper, form, sha256 })
    }
  }
  if (files.length === 0) throw new InputRefused('Không làm được tệp nào.')
  return { files, notMade, notAgreed: wanted.sessions.notAgreed }
}

/** Those an office uses of slips and letters, and everything else there is something to say in. */
async function usual({ client, signal }: Desk, { notAgreed }: SessionsOf): Promise<PaperName[]> {
  const { familyPaper } = (await client.access.session(undefined, { signal })).settings
  const other = familyPaper === 'letter' ? 'slips' : 'invitations'
  return paperNames.filter((name) => name !== other && (name !== 'to-agree' || notAgreed > 0))
}

/** The sessions meant; without any of them named those of the span, from today on unless told. */
async function sessionsOf(
  { client, signal }: Desk,
  { ids, from, until }: { ids: readonly string[] | undefined; from: Day | null; until: Day | null },
): Promise<SessionsOf> {
  const { today } = await client.access.session(undefined, { signal })
  const lines = []
  if (ids === undefined)
    lines.push(...(await client.sessions.calendar({ from: from ?? today, to: until ?? farthest }, { signal })))
  else for (const id of new Set(ids)) lines.push(await client.sessions.session({ id }, { signal }))
  const held = lines.filter(({ status }) => status !== 'cancelled')
  if (held.length === 0) throw new InputRefused('Không có buổi thu nhận nào như vậy.')
  return {
    ids: held.map(({ id }) => id),
    days: [...new Set(held.map(({ day }) => day))].toSorted(),
    today,
    notAgreed: held.filter(({ status }) => status === 'proposed').length,
  }
}

function someOf<Word extends string>(
  text: string | undefined,
  option: string,
  known: readonly Word[],
): readonly Word[] | undefined {
  if (text === undefined) return undefined
  const words = text.split(',').map((word) => {
    const found = known.find((one) => one === word.trim())
    if (found === undefined) throw new WrongUsage(`--${option} chỉ nhận ${known.join(', ')}; không phải “${word}”.`)
    return found
  })
  return known.filter((one) => words.includes(one))
}
