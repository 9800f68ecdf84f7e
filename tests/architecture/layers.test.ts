import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary.ts'
import { lint, type LintResult, root } from './lint.ts'

const imports = 'eslint(no-restricted-imports)'

/** A line in a file that must be refused, and by which rule. */
type Planted = readonly [file: string, line: string, rule: string]

const planted: readonly Planted[] = [
  // base <- storage <- feature <- router <- host <- shells
  ['src/base/a.ts', "import '../storage/tables.ts'", imports],
  ['src/base/b.ts', "import type { Context } from '../access/context.ts'", imports],
  ['src/base/c.ts', "export * from '../register/card.ts'", imports],
  ['src/storage/a.ts', "import '../access/index.ts'", imports],
  ['src/storage/migrations/a.ts', "import '../tables.ts'", imports],
  ['src/access/a.ts', "import '../register/index.ts'", imports],
  ['src/register/a.ts', "import '../lists/index.ts'", imports],
  ['src/register/b.ts', "import '../access/pipeline.ts'", imports],
  ['src/matching/a.ts', "import '../storage/unit-of-work.ts'", imports],
  ['src/lists/a.ts', "import '../figures/contract.ts'", imports],
  ['src/lists/reading/a.ts', "import '../../figures/index.ts'", imports],
  ['src/figures/a.ts', "import '../reports/index.ts'", imports],
  ['src/sessions/a.ts', "import '../reports/index.ts'", imports],
  ['src/papers/a.ts', "import '../register/index.ts'", imports],
  ['src/sessions/papers/a.ts', "import '../../reports/index.ts'", imports],
  ['src/sessions/b.ts', "import '../figures/names.ts'", imports],
  ['src/desk/a.ts', "import '../reports/index.ts'", imports],
  ['src/sessions/c.ts', "import '../desk/contract.ts'", imports],
  ['src/desk/b.ts', "import '../away/contract.ts'", imports],
  ['src/away/a.ts', "import '../desk/tally.ts'", imports],
  ['src/away/b.ts', "import '../reports/index.ts'", imports],
  ['src/figures/h.ts', "import '../sessions/index.ts'", imports],
  ['src/reports/a.ts', "import '../figures/figures.ts'", imports],
  ['src/reports/b.ts', "import '../router.ts'", imports],
  ['src/contract.ts', "import './access/handlers.ts'", imports],
  ['src/router.ts', "import './access/settings-store.ts'", imports],
  ['src/unheard-of/a.ts', "import '../access/index.ts'", imports],
  ['src/figures/deep/a.ts', "import '../../lists/index.ts'", imports],
  ['main/storage/a.ts', "import '../host/clock.ts'", imports],
  ['main/storage/b.ts', "import '../../src/lists/index.ts'", imports],
  ['main/files/a.ts', "import '../../src/storage/tables.ts'", imports],
  ['main/host/a.ts', "import '../web/server.ts'", imports],
  ['main/web/a.ts', "import '../storage/folder.ts'", imports],
  ['main/web/c.ts', "import '../electron/words.ts'", imports],
  ['main/electron/a.ts', "import '../storage/folder.ts'", imports],
  ['main/electron/b.ts', "import '../web/server.ts'", imports],
  ['main/electron/c.ts', "import '../../renderer/app/App.tsx'", imports],
  ['main/electron/preload.ts', "import '../host/clock.ts'", imports],
  ['main/electron/bridge.ts', "import 'electron'\nimport 'node:fs'", imports],
  ['main/host/c.ts', "import 'electron'", imports],
  ['renderer/a/f.ts', "import '../../main/electron/words.ts'", imports],
  ['renderer/a/g.ts', "import 'electron'", imports],
  ['main/cli/a.ts', "import '../../renderer/app/App.tsx'", imports],
  ['renderer/a/a.ts', "import '../../src/access/handlers.ts'", imports],
  ['renderer/a/b.tsx', "import '../../main/host/clock.ts'", imports],
  ['renderer/a/b/c.ts', "import '../../../src/storage/tables.ts'", imports],
  // the core's packages, and the machine it must not see
  ['src/lists/b.ts', "import 'hucre'", imports],
  ['src/figures/b.ts', "import { readFile } from 'node:fs'\nexport { readFile }", imports],
  ['src/figures/c.ts', "export const late = await import('node:path')", imports],
  ['src/register/c.ts', "import 'better-sqlite3'", imports],
  ['src/base/d.ts', "import 'kysely'", imports],
  ['src/access/b.ts', "import '@orpc/server/fastify'", imports],
  ['renderer/a/d.ts', "import 'node:fs'", imports],
  ['renderer/a/e.ts', "import '@orpc/server'", imports],
  ['main/host/b.ts', "import 'better-sqlite3'", imports],
  ['main/cli/b.ts', "import 'fastify'", imports],
  // clock, chance, and ids are the host's
  ['src/figures/d.ts', 'export const now = new Date()', 'eslint(no-restricted-globals)'],
  ['src/figures/e.ts', 'export const now = globalThis', 'eslint(no-restricted-globals)'],
  ['src/figures/f.ts', 'export const chance = Math.random()', 'eslint(no-restricted-properties)'],
  [
    'src/figures/g.ts',
    "import { Temporal } from 'temporal-polyfill'\nexport const now = Temporal.Now.instant()",
    'eslint(no-restricted-properties)',
  ],
  ['main/files/b.ts', 'export const now = Date.now()', 'eslint(no-restricted-properties)'],
  ['main/web/b.ts', 'export const id = crypto.randomUUID()', 'eslint(no-restricted-properties)'],
  // habits
  ['src/lists/c.ts', 'export const anything: any = 1', 'typescript(no-explicit-any)'],
  ['src/lists/d.ts', 'export const sure = (text?: string) => text!.length', 'typescript(no-non-null-assertion)'],
  ['src/lists/e.ts', '// @ts-ignore\nexport const one: string = 1', 'typescript(ban-ts-comment)'],
  ['src/lists/f.ts', "import { g } from './g.ts'\nexport const f = () => g", 'import(no-cycle)'],
  ['src/lists/g.ts', "import { f } from './f.ts'\nexport const g = () => f", 'import(no-cycle)'],
  ['src/lists/h.ts', 'export default 1', 'import(no-default-export)'],
  ['src/lists/i.ts', "console.log('here')", 'eslint(no-console)'],
  ['src/lists/j.ts', `${'// a line\n'.repeat(501)}export const long = 1`, 'eslint(max-lines)'],
  ['tests/unit/a.test.ts', "import { test } from 'vitest'\ntest.only('one', () => {})", 'vitest(no-focused-tests)'],
]

/** What the layers are for: all of these are as they should be. */
const allowed: readonly (readonly [file: string, line: string])[] = [
  ['src/base/ok.ts', "import './day.ts'\nimport 'zod'\nimport 'temporal-polyfill'"],
  ['src/storage/ok.ts', "import '../base/day.ts'\nimport 'kysely'"],
  ['src/storage/migrations/ok.ts', "import '../database.ts'\nimport 'kysely'"],
  ['src/access/ok.ts', "import '../storage/unit-of-work.ts'\nimport '@orpc/server'\nimport '@orpc/contract'"],
  [
    'src/lists/ok.ts',
    "import '../access/index.ts'\nimport '../register/contract.ts'\nimport '../matching/index.ts'\nimport './reading/x.ts'",
  ],
  ['src/lists/reading/ok.ts', "import '../read-row.ts'\nimport '../../base/text.ts'\nimport './x.ts'"],
  ['src/sessions/ok.ts', "import '../figures/index.ts'\nimport '../register/index.ts'\nimport 'zod'"],
  ['src/reports/ok.ts', "import '../figures/index.ts'\nimport '../lists/contract.ts'\nimport 'zod'"],
  [
    'main/storage/ok.ts',
    "import '../../src/storage/tables.ts'\nimport '../../src/base/day.ts'\nimport 'better-sqlite3'\nimport 'node:fs'",
  ],
  ['main/host/ok.ts', "import '../storage/folder.ts'\nimport '../files/shelf.ts'\nimport '../../src/router.ts'"],
  ['main/web/ok.ts', "import '../host/ids.ts'\nimport 'fastify'"],
  [
    'main/electron/ok.ts',
    "import 'electron'\nimport '../host/open-host.ts'\nimport '../web/policy.ts'\nimport './words.ts'",
  ],
  [
    'renderer/a/ok.tsx',
    "import '../../main/electron/bridge.ts'\nimport '../../src/base/day.ts'\nimport '../../src/lists/contract.ts'\nimport '../../src/contract.ts'\nimport 'react'",
  ],
]

describe('the linter, over planted files,', () => {
  let result: LintResult

  beforeAll(() => {
    const folder = temporaryFolder('planted')
    copyFileSync(join(root, '.oxlintrc.json'), join(folder, '.oxlintrc.json'))
    for (const [file, line] of [...planted, ...allowed]) {
      mkdirSync(dirname(join(folder, file)), { recursive: true })
      writeFileSync(join(folder, file), `${line}\n`)
    }
    result = lint(folder, ['src', 'main', 'renderer', 'tests'])
  })

  test('looks at every one of them', () => {
    expect(result.number_of_files).toBe(planted.length + allowed.length)
  })

  test.each(planted)('refuses in %s: %s', (file, _line, rule) => {
    expect(rulesBroken(result, file)).toContain(rule)
  })

  test.each(allowed)('leaves %s alone', (file) => {
    expect(rulesBroken(result, file).filter((rule) => rule === imports)).toEqual([])
  })
})

describe('the project', () => {
  test('keeps its layers', () => {
    const result = lint(root, ['src', 'main', 'renderer'])
    expect(result.number_of_files).toBeGreaterThan(150)
    const broken = result.diagnostics.filter(({ code }) => code === imports || code === 'import(no-cycle)')
    expect(broken.map(({ filename, message }) => `${filename}: ${message}`)).toEqual([])
  })

  test('is not taken for clean when nothing was looked at', () => {
    const empty = temporaryFolder('empty')
    mkdirSync(join(empty, 'src'))
    copyFileSync(join(root, '.oxlintrc.json'), join(empty, '.oxlintrc.json'))
    expect(() => lint(empty, ['src'])).toThrow()
  })
})

function rulesBroken(result: LintResult, file: string): string[] {
  return result.diagnostics.filter(({ filename }) => filename.replaceAll('\\', '/') === file).map(({ code }) => code)
}
