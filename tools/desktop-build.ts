import * as fs from 'node:fs'
import { join } from 'node:path'
import { root, runPackage, say } from './programs.ts'
import { stampOf } from './source-stamp.ts'

/** What the processes of the desktop window are made from. */
const sources = ['main', 'src', 'vite.electron.config.ts', 'package-lock.json']
const built = join(root, 'dist', 'electron', 'preload.cjs')
const stampFile = join(root, 'dist', 'electron.stamp')

/** Builds the desktop window's processes unless the built ones were made from exactly the sources of now. */
export async function ensureDesktop(): Promise<boolean> {
  const stamp = stampOf(sources)
  if (fs.existsSync(built) && fs.existsSync(stampFile) && fs.readFileSync(stampFile, 'utf8') === stamp) return true
  say('Đang dựng cửa sổ riêng…')
  return await buildDesktop({ shown: false })
}

/** Builds main, host and reader for Node and the preload script for the sandbox, into dist/electron. */
export async function buildDesktop({ shown }: { shown: boolean }): Promise<boolean> {
  const stamp = stampOf(sources)
  fs.rmSync(stampFile, { force: true })
  for (const mode of ['processes', 'preload']) {
    const args = ['build', '--config', 'vite.electron.config.ts', '--mode', mode]
    if ((await runPackage('vite', 'vite', args, { shown })) !== 0) {
      if (!shown) await runPackage('vite', 'vite', [...args, '--logLevel', 'error'])
      return false
    }
  }
  fs.writeFileSync(stampFile, stamp)
  return true
}
