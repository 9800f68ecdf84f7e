import { createHash } from 'node:crypto'
import { mkdir, rename, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { Form, type Made } from '../../../src/reports/contract.ts'
import { type Command, InputRefused, WrongUsage } from '../command.ts'
import { type Desk, finished } from '../desk.ts'
import { dayOption, neededDay, neededOption, noWords, textOption } from '../words.ts'

/** Makes the progress report of a day and puts its files into a folder. */
export const reportCommand: Command = {
  usage: `--as-of NGÀY [--since NGÀY] --out THƯ-MỤC [--form ${Form.options.join(',')}]`,
  options: {
    'as-of': { type: 'string' },
    since: { type: 'string' },
    out: { type: 'string' },
    form: { type: 'string' },
  },
  read(words) {
    noWords(words)
    const asOf = neededDay(words, 'as-of')
    const since = dayOption(words, 'since')
    const folder = resolve(neededOption(words, 'out'))
    const forms = formsOf(textOption(words, 'form'))
    return async (desk) => {
      const { client, say, signal } = desk
      const made = await finished(desk, await client.reports.make({ asOf, since, forms }, { signal }))
      for (const { form, message } of made.notMade) say(`${form}: ${message}`)
      if (made.files.length === 0) throw new InputRefused('Không làm được tệp nào.')
      await mkdir(folder, { recursive: true })
      const files = []
      for (const file of made.files) files.push(await save(desk, file, folder))
      return { json: { files, notMade: made.notMade } }
    }
  },
}

function formsOf(text: string | undefined): Form[] {
  if (text === undefined) return [...Form.options]
  const forms = text.split(',').map((word) => {
    const form = Form.safeParse(word.trim())
    if (!form.success) throw new WrongUsage(`--form chỉ nhận ${Form.options.join(', ')}; không phải “${word}”.`)
    return form.data
  })
  return [...new Set(forms)]
}

/** Writes one file whole or not at all, and answers the hash of what is on the disk. */
async function save({ client, signal }: Desk, { fileId, name, form }: Made['files'][number], folder: string) {
  const { base64 } = await client.access.takeFile({ fileId }, { signal })
  const bytes = Buffer.from(base64, 'base64')
  const path = join(folder, name)
  const draft = `${path}.tmp`
  await writeFile(draft, bytes)
  await rename(draft, path)
  return { path, form, sha256: createHash('sha256').update(bytes).digest('hex') }
}
