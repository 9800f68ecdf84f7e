import { type Build, ensureBuilt, makeBuild } from './builds.ts'

const config = ['--config', 'vite.electron.config.ts', '--mode']

/** The processes of the desktop window: main, host and reader for Node, the preload script for the sandbox. */
const desktop: Build = {
  sources: ['main', 'src', 'vite.electron.config.ts', 'vite.node.ts', 'package-lock.json'],
  built: 'dist/electron/preload.cjs',
  stamp: 'dist/electron.stamp',
  runs: [
    [...config, 'processes'],
    [...config, 'preload'],
  ],
  words: 'Đang dựng cửa sổ riêng…',
}

/** Builds the desktop window's processes unless the built ones were made from exactly the sources of now. */
export const ensureDesktop = (): Promise<boolean> => ensureBuilt(desktop)

/** Builds them into dist/electron. */
export const buildDesktop = (shown: { shown: boolean }): Promise<boolean> => makeBuild(desktop, shown)
