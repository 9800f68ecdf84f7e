import { app } from './en/app.ts'
import { away } from './en/away.ts'
import { casePapers } from './en/case-papers.ts'
import { children } from './en/children.ts'
import { common, errors, words } from './en/common.ts'
import { companions } from './en/companions.ts'
import { desk } from './en/desk.ts'
import { deskWork } from './en/desk-work.ts'
import { firstRun } from './en/first-run.ts'
import { letters } from './en/letters.ts'
import { lists } from './en/lists.ts'
import { overview } from './en/overview.ts'
import { reports } from './en/reports.ts'
import { sessions } from './en/sessions.ts'
import { sessionSetup } from './en/session-setup.ts'
import { settings } from './en/settings.ts'
import { villages } from './en/villages.ts'
import type { Messages } from './messages.ts'

/** All that the window says, in English, one file a feature. A missing or a foreign key does not compile. */
export const en: Messages = {
  app,
  common,
  words,
  errors,
  firstRun,
  overview,
  companions,
  desk,
  deskWork,
  away,
  casePapers,
  children,
  letters,
  lists,
  reports,
  sessions,
  settings,
  sessionSetup,
  villages,
}
