import * as fs from 'node:fs'
import { join } from 'node:path'
import { root, runPackage, say } from './programs.ts'
import { stampOf } from './source-stamp.ts'

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
  if (fs.existsSync(built) && stampOnDisk() === stampOf(sources)) return true
  say('Đang dựng giao diện…')
  return await buildRenderer({ shown: false })
}

/** Builds the renderer into dist/renderer and remembers from what. */
export async function buildRenderer({ shown }: { shown: boolean }): Promise<boolean> {
  const stamp = stampOf(sources)
  fs.rmSync(stampFile, { force: true })
  // Also when a test asks for it: the configuration looks at VITEST.
  const env = { VITEST: '' }
  if ((await runPackage('vite', 'vite', ['build'], { shown, env })) !== 0) {
    if (!shown) await runPackage('vite', 'vite', ['build', '--logLevel', 'error'], { env })
    return false
  }
  fs.writeFileSync(stampFile, stamp)
  return true
}

function stampOnDisk(): string | undefined {
  return fs.existsSync(stampFile) ? fs.readFileSync(stampFile, 'utf8') : undefined
}
