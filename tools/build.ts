import { buildDesktop } from './desktop-build.ts'
import { buildRenderer } from './renderer-build.ts'
import { buildWebShell } from './web-build.ts'

const built =
  (await buildRenderer({ shown: true })) &&
  (await buildDesktop({ shown: true })) &&
  (await buildWebShell({ shown: true }))
process.exitCode = built ? 0 : 1
