import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'

export const root = join(import.meta.dirname, '../../..')

/** Paths of all documents of the project, from its root, with "/". */
export function documentPaths(): string[] {
  const own = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'samples/README.md']
  return [...own, ...filesUnder('docs').filter((path) => path.endsWith('.md'))]
}

export function textOf(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Files of a folder and of those in it, from the project's root, with "/". */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      posix.join(
        folder,
        join(entry.parentPath, entry.name)
          .slice(join(root, folder).length + 1)
          .replaceAll('\\', '/'),
      ),
    )
}

export interface Link {
  /** The path from the project's root; of a link within a document, the document's own. */
  path: string
  /** The heading meant, as in the address; empty: the whole file. */
  anchor: string
}

/** The links and pictures of a document that stay within the project. */
export function linksOf(path: string): Link[] {
  const targets = [...withoutCode(textOf(path)).matchAll(/\]\(([^()\s]+)\)/g)].map((found) => found[1] ?? '')
  return targets
    .filter((target) => !/^[a-z]+:/.test(target))
    .map((target) => {
      const [file = '', anchor = ''] = target.split('#')
      return { path: file === '' ? path : posix.join(posix.dirname(path), file), anchor }
    })
}

/** The headings of a document as addresses: "### 23. Preview, decisions" is "23-preview-decisions". */
export function anchorsOf(path: string): string[] {
  return [...withoutCode(textOf(path)).matchAll(/^#+ (.+)$/gm)].map((found) =>
    (found[1] ?? '')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s/g, '-'),
  )
}

/** The files of the project that a document names in its text or in its examples. */
export function filesNamedIn(path: string): string[] {
  const named = textOf(path).matchAll(/(?<![\w/.-])(?:src|main|renderer|tests|tools|samples)\/[\w./-]*\w/g)
  return [...new Set([...named].map((found) => found[0]))]
}

/** The words in `code` of one column of all tables of a text. */
export function codeInColumn(text: string, column: number): string[] {
  const rows = text.split('\n').filter((line) => /^\| .*\|$/.test(line))
  const cells = rows.map((line) => line.split('|')[column + 1] ?? '')
  return cells.flatMap((cell) => [...cell.matchAll(/`([^`]+)`/g)].map((found) => found[1] ?? ''))
}

function withoutCode(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')
}
