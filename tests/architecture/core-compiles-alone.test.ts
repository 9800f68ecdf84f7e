import { copyFileSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { temporaryFolder } from '../support/temporary.ts'
import { compile, root } from './lint.ts'

/** What the core's own compile options keep out: each must be an error in its file. */
const planted = {
  'node-module': "export { readFileSync } from 'node:fs'",
  'late-module': "export const late = import('node:path')",
  process: 'export const environment = process.env',
  buffer: 'export const bytes = Buffer.alloc(1)',
  window: 'export const title = window.name',
  fetch: "export const answer = fetch('x')",
  url: "export const address = new URL('x')",
  crypto: 'export const id = crypto.randomUUID()',
  timer: 'export const timer = setTimeout(() => {}, 1)',
  console: "console.log('x')",
  'newer-library': 'export const groups = Object.groupBy([1], () => 1)',
  'signal-misused': 'export const stop = (signal: AbortSignal) => signal.abort()',
  'signal-is-no-any': 'export const wrong = (signal: AbortSignal): number => signal.aborted',
  enum: 'export enum Colour { red }',
  'parameter-property': 'export class Child { constructor(readonly name: string) {} }',
  'absent-index': 'export const first = (names: string[]): string => names[0]',
} as const

describe('the core’s compile options', () => {
  let complaints: readonly string[]

  beforeAll(() => {
    const folder = temporaryFolder('core')
    mkdirSync(join(folder, 'src'))
    copyFileSync(join(root, 'tsconfig.base.json'), join(folder, 'tsconfig.base.json'))
    copyFileSync(join(root, 'src', 'tsconfig.json'), join(folder, 'src', 'tsconfig.json'))
    copyFileSync(join(root, 'src', 'ambient.d.ts'), join(folder, 'src', 'ambient.d.ts'))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'junction')
    for (const [name, line] of Object.entries(planted)) writeFileSync(join(folder, 'src', `${name}.ts`), `${line}\n`)
    writeFileSync(
      join(folder, 'src', 'fine.ts'),
      "import { z } from 'zod'\nimport { oc } from '@orpc/contract'\nimport { os } from '@orpc/server'\nimport { sql } from 'kysely'\n" +
        "import { Temporal } from 'temporal-polyfill'\nexport const all = [z, oc, os, sql, Temporal]\n" +
        'export const stopped = (signal: AbortSignal): boolean => signal.aborted\n',
    )
    complaints = compile(join(folder, 'src'))
  })

  test.each(Object.entries(planted))('refuse %s: %s', (name) => {
    expect(complaints.filter((line) => line.startsWith(`${name}.ts(`))).not.toEqual([])
  })

  test('take its five packages', () => {
    expect(complaints.filter((line) => line.startsWith('fine.ts('))).toEqual([])
  })
})
