import * as fs from 'node:fs'
import { join } from 'node:path'
import { type Build, ensureBuilt, makeBuild } from './builds.ts'
import { root, say } from './programs.ts'

/** The page of every shell. */
const renderer: Build = {
  sources: ['renderer', 'src', 'vite.config.ts', 'package-lock.json'],
  built: 'dist/renderer/index.html',
  stamp: 'dist/renderer.stamp',
  runs: [[]],
  words: 'Đang dựng giao diện…',
}

/** Builds the renderer unless the built one was made from exactly the sources of now. False when it could not be built. */
export async function ensureRenderer(): Promise<boolean> {
  if (fs.existsSync(join(root, 'renderer', 'index.html'))) return await ensureBuilt(renderer)
  say('Chưa có mã nguồn giao diện (renderer/index.html), nên không dựng được.')
  return false
}

/** Builds the renderer into dist/renderer. */
export const buildRenderer = (shown: { shown: boolean }): Promise<boolean> => makeBuild(renderer, shown)
