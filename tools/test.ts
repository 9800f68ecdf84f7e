import { allPassed, resultLine, runEverything } from './suite.ts'

const count = await runEverything()
process.stdout.write(`\n${resultLine(count)}\n`)
process.exitCode = allPassed(count) ? 0 : 1
