import * as fs from 'node:fs'
import { join } from 'node:path'
import { root, runPackage, say } from './programs.ts'
import { stampOf } from './source-stamp.ts'

/** Something vite makes of the sources, kept until they change. Paths from the project's folder. */
export interface Build {
  /** What it is made from: files and folders. */
  sources: readonly string[]
  /** A file that is there once it was made. */
  built: string
  /** Where it is remembered from which sources it was made. */
  stamp: string
  /** The runs of vite, by their arguments. */
  runs: readonly (readonly string[])[]
  /** Said before it is made for somebody who waits. */
  words: string
}

/** Makes it unless what is there was made from exactly the sources of now. False when it could not be made. */
export async function ensureBuilt(build: Build): Promise<boolean> {
  const stamp = join(root, build.stamp)
  const known = fs.existsSync(join(root, build.built)) && fs.existsSync(stamp) ? fs.readFileSync(stamp, 'utf8') : ''
  if (known === stampOf(build.sources)) return true
  say(build.words)
  return await makeBuild(build, { shown: false })
}

/** Makes it and remembers from what. */
export async function makeBuild(build: Build, { shown }: { shown: boolean }): Promise<boolean> {
  const stamp = stampOf(build.sources)
  fs.rmSync(join(root, build.stamp), { force: true })
  // Also when a test asks for it: the renderer's configuration looks at VITEST.
  const env = { VITEST: '' }
  for (const args of build.runs) {
    if ((await runPackage('vite', 'vite', ['build', ...args], { shown, env })) === 0) continue
    if (!shown) await runPackage('vite', 'vite', ['build', ...args, '--logLevel', 'error'], { env })
    return false
  }
  fs.writeFileSync(join(root, build.stamp), stamp)
  return true
}
