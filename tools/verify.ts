import { runPackage, say } from './programs.ts'
import { buildDesktop } from './desktop-build.ts'
import { buildRenderer } from './renderer-build.ts'
import { buildWebShell } from './web-build.ts'
import { allPassed, type Count, resultLine, runEverything } from './suite.ts'
import { typesHold } from './types.ts'

// Everything a change must meet, in the order of what is quickest to fail. The layers are part of lint and, with
// violations planted on purpose, of the architecture tests.
let count: Count = { passed: 0, failed: 0 }

const steps: readonly (readonly [string, () => Promise<boolean>])[] = [
  ['format', async () => (await runPackage('prettier', 'prettier', ['--check', '--log-level', 'warn', '.'])) === 0],
  ['lint', async () => (await runPackage('oxlint', 'oxlint', ['--deny-warnings'])) === 0],
  ['types', typesHold],
  [
    'test',
    async () => {
      count = await runEverything()
      return allPassed(count)
    },
  ],
  [
    'build',
    async () =>
      (await buildRenderer({ shown: false })) &&
      (await buildDesktop({ shown: false })) &&
      (await buildWebShell({ shown: false })),
  ],
]

let broken: string | undefined
for (const [name, step] of steps) {
  say(`── ${name}`)
  if (!(await step())) {
    broken = name
    break
  }
}
if (broken !== undefined) {
  say(`Dừng ở bước ${broken}.`)
  if (count.failed === 0) count = { ...count, failed: 1 }
}
say(`\n${resultLine(count)}`)
process.exitCode = broken === undefined ? 0 : 1
