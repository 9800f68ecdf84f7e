import { app } from './vi/app.ts'
import { away } from './vi/away.ts'
import { casePapers } from './vi/case-papers.ts'
import { children } from './vi/children.ts'
import { common, errors, words } from './vi/common.ts'
import { companions } from './vi/companions.ts'
import { desk } from './vi/desk.ts'
import { deskWork } from './vi/desk-work.ts'
import { firstRun } from './vi/first-run.ts'
import { letters } from './vi/letters.ts'
import { lists } from './vi/lists.ts'
import { overview } from './vi/overview.ts'
import { reports } from './vi/reports.ts'
import { sessions } from './vi/sessions.ts'
import { sessionSetup } from './vi/session-setup.ts'
import { settings } from './vi/settings.ts'
import { villages } from './vi/villages.ts'

/** All that the window says, in Vietnamese, one file a feature. A second language has the same shape. */
export const vi = {
  app,
  common,
  words,
  errors,
  firstRun,
  overview,
  casePapers,
  children,
  companions,
  desk,
  deskWork,
  away,
  letters,
  lists,
  reports,
  sessions,
  settings,
  sessionSetup,
  villages,
}
