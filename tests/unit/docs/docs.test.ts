import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { commands } from '../../../main/cli/commands/index.ts'
import { problemCodes } from '../../../src/lists/read-row.ts'
import { obstacleKinds } from '../../../src/register/obstacle-kinds.ts'
import { anchorsOf, codeInColumn, documentPaths, filesNamedIn, filesUnder, linksOf, root, textOf } from './documents.ts'

const documents = documentPaths()
const there = (path: string): boolean => existsSync(join(root, path))
const sources = filesUnder('src').filter((path) => path.endsWith('.ts'))

describe.each(documents)('%s', (path) => {
  test('links to files, pictures and headings that exist', () => {
    const broken = linksOf(path).filter(
      (link) =>
        !there(link.path) ||
        (link.anchor !== '' && !anchorsOf(link.path).includes(decodeURIComponent(link.anchor).toLowerCase())),
    )
    expect(broken).toEqual([])
  })

  test('names files that exist', () => {
    expect(filesNamedIn(path).filter((file) => !there(file))).toEqual([])
  })

  test('names commands of npm that exist', () => {
    const { scripts } = z
      .object({ scripts: z.record(z.string(), z.string()) })
      .parse(JSON.parse(textOf('package.json')))
    const named = [...textOf(path).matchAll(/npm run (?:-s )?([a-z][\w:-]*)/g)].map((found) => found[1] ?? '')
    expect(named.filter((name) => scripts[name] === undefined)).toEqual([])
  })

  test('speaks of the project alone', () => {
    const strange = [/\bTODO\b/, /\bFIXME\b/, /\/work\//, /\/tmp\//, /\/home\//, /(?<![\w&/])#\d+\b/, /\bissue \d+/i]
    expect(strange.filter((word) => word.test(textOf(path)))).toEqual([])
  })
})

test('the documents looked at are those that matter', () => {
  expect(documents).toEqual(
    expect.arrayContaining([
      'README.md',
      'CONTRIBUTING.md',
      'docs/rules.md',
      'docs/glossary.md',
      'docs/user-guide.vi.md',
    ]),
  )
  expect(documents.flatMap(linksOf).length).toBeGreaterThan(20)
  expect(filesNamedIn('docs/rules.md').length).toBeGreaterThan(30)
})

describe('the rules', () => {
  const parts = textOf('docs/rules.md').split(/^### /m).slice(1)

  test('are numbered 1 to 28', () => {
    expect(parts.map((part) => Number.parseInt(part, 10))).toEqual(Array.from({ length: 28 }, (_, at) => at + 1))
  })

  test.each(parts.map((part) => [part.split('\n')[0] ?? '', part] as const))(
    '%s: says which file decides',
    (_, part) => {
      expect(/^Decided in `src\/[^`]+\.ts`/m.test(part)).toBe(true)
    },
  )

  /** Titles, quoted as they are: "rule 9: …", "rules 7 and 8: …", "… (rule 1)". */
  const named = filesUnder('tests')
    .filter((path) => path.endsWith('.test.ts'))
    .flatMap((path) => [...textOf(path).matchAll(/^[^'`\n]*['`].*?\brules? (\d+)(?: and (?:rule )?(\d+))?.*$/gm)])
    .flatMap((found) => found.slice(1, 3).map(Number))

  test.each(parts.map((part) => Number.parseInt(part, 10)))('%i has a test that names it', (number) => {
    expect(named).toContain(number)
  })
})

describe('the glossary', () => {
  const words = codeInColumn(textOf('docs/glossary.md').split('## Reserved words')[0] ?? '', 2)
  const code = sources.map((path) => textOf(path)).join('\n')

  test('has its words from the code', () => {
    expect(words.length).toBeGreaterThan(100)
    expect(words.filter((word) => !new RegExp(`(?<![\\w-])${word}(?![\\w-])`).test(code))).toEqual([])
  })
})

describe('the command line', () => {
  const sections = new Map(
    textOf('docs/command-line.md')
      .split(/^## /m)
      .slice(1)
      .map((part) => [part.split('\n')[0] ?? '', part] as const),
  )

  test('documents every command there is, and no other', () => {
    expect([...sections.keys()].toSorted()).toEqual([...commands.keys()].toSorted())
  })

  test.each([...commands])('%s with the options it has', (name, { options }) => {
    const usage = /```\n([\s\S]*?)```/.exec(sections.get(name) ?? '')?.[1] ?? ''
    const told = [...usage.matchAll(/--([a-z-]+)/g)].map((found) => found[1] ?? '')
    expect([...new Set(told)].toSorted()).toEqual(Object.keys(options).toSorted())
  })

  test('lists every code of a problem', () => {
    const told = textOf('docs/command-line.md')
    expect(problemCodes.filter((code) => !told.includes(`\`${code}\``))).toEqual([])
  })
})

test('the domain page has every reason of the pick list', () => {
  const told = textOf('docs/domain.md')
  expect(obstacleKinds.filter(({ kind }) => !told.includes(`\`${kind}\``))).toEqual([])
})

test('the user guide calls every button as the screen does', () => {
  const words = filesUnder('renderer/i18n').filter((path) => path.includes('/vi'))
  const said = [...words, ...sources].flatMap((path) => textOf(path).split('\n'))
  const guide = textOf('docs/user-guide.vi.md').replace(/\s+/g, ' ')
  const labels = [...new Set([...guide.matchAll(/“([^”]+)”/g)].map((found) => found[1] ?? ''))]
  expect(labels.length).toBeGreaterThan(80)
  expect(labels.filter((label) => !said.some((line) => asShown(label).test(line)))).toEqual([])
})

/** A label as the dictionary may hold it: "…" stands for what is filled in. */
function asShown(label: string): RegExp {
  const parts = label.split('…').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(parts.join('.*'))
}
