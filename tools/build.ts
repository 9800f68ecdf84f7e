import { buildDesktop } from './desktop-build.ts'
import { buildRenderer } from './renderer-build.ts'

const built = (await buildRenderer({ shown: true })) && (await buildDesktop({ shown: true }))
process.exitCode = built ? 0 : 1
