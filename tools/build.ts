import { buildRenderer } from './renderer-build.ts'

process.exitCode = (await buildRenderer({ shown: true })) ? 0 : 1
