import { mkdir } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Form } from '../../../src/reports/contract.ts'
import { type Command, InputRefused, WrongUsage } from '../command.ts'
import { finished } from '../desk.ts'
import { saveFile } from '../save-file.ts'
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
      for (const { form, ...file } of made.files) {
        const { path, sha256 } = await saveFile(desk, file, folder)
        files.push({ path, form, sha256 })
      }
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
