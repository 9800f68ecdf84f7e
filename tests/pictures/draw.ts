import { parseArgs } from 'node:util'
import { chromium } from 'playwright-core'
import { findBrowser } from '../../main/files/writing/pdf/find-browser.ts'
import { documentPictures } from './documents.ts'
import { everyScreen } from './every-screen.ts'
import { say } from '../../tools/programs.ts'
import { ensureRenderer } from '../../tools/renderer-build.ts'

// npm run pictures                                            docs/pictures, from the example
// npm run pictures -- --all [FOLDER] [--data DIR [--as-of DAY]] [--only W]
//                                                             every screen in every look, into out/pictures
const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    all: { type: 'boolean' },
    data: { type: 'string' },
    'as-of': { type: 'string' },
    only: { type: 'string', multiple: true },
  },
})

if (!(await ensureRenderer())) process.exit(1)
const executablePath = findBrowser()
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
})
try {
  if (values.all === true) {
    const folder = positionals[0] ?? 'out/pictures'
    for (const finding of await everyScreen(browser, {
      folder,
      data: values.data,
      asOf: values['as-of'],
      only: values.only ?? [],
    }))
      say(finding)
    say(folder)
  } else await documentPictures(browser)
} finally {
  await browser.close()
}
