import { createHash } from 'node:crypto'
import * as fs from 'node:fs'
import { join, relative } from 'node:path'
import { root, runPackage, say } from './programs.ts'

/** What the built renderer is made from. */
const sources = ['renderer', 'src', 'vite.config.ts', 'package-lock.json']
const built = join(root, 'dist', 'renderer', 'index.html')
const stampFile = join(root, 'dist', 'renderer.stamp')

/** Builds the renderer unless the built one was made from exactly the sources of now. False when it could not be built. */
export async function ensureRenderer(): Promise<boolean> {
  if (!fs.existsSync(join(root, 'renderer', 'index.html'))) {
    say('Chưa có mã nguồn giao diện (renderer/index.html), nên không dựng được.')
    return false
  }
  if (fs.existsSync(built) && stampOnDisk() === stampOfSources()) return true
  say('Đang dựng giao diện…')
  return await buildRenderer({ shown: false })
}

/** Builds the renderer into dist/renderer and remembers from what. */
export async function buildRenderer({ shown }: { shown: boolean }): Promise<boolean> {
  const stamp = stampOfSources()
  fs.rmSync(stampFile, { force: true })
  if ((await runPackage('vite', 'vite', ['build'], { shown })) !== 0) {
    if (!shown) await runPackage('vite', 'vite', ['build', '--logLevel', 'error'])
    return false
  }
  fs.writeFileSync(stampFile, stamp)
  return true
}

function stampOnDisk(): string | undefined {
  return fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8') : undefined
}

/** A hash of every source's place and content: a copy or a checkout of the same sources has the same one. */
function stampOfSources(): string {
  const hash = createHash('sha256')
  for (const file of sources.flatMap((source) => filesUnder(join(root, source))).sort()) {
    hash.update(relative(root, file)).update('\0').update(fs.readFileSync(file)).update('\0')
  }
  return hash.digest('hex')
}

function filesUnder(place: string): string[] {
  if (!fs.existsSync(place)) return []
  if (!fs.statSync(place).isDirectory()) return [place]
  return fs
    .readdirSync(place, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
}
