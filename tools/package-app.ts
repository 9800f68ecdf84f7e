import { build, Platform } from 'electron-builder'
import { config } from '../electron.config.ts'
import { ensureDesktop } from './desktop-build.ts'
import { ensureRenderer } from './renderer-build.ts'

export interface PackageWishes {
  /** A folder with an unpacked Electron, instead of the one that is downloaded. */
  electronDist?: string
  output?: string
  /** Only the unpacked app, no installer. */
  onlyFolder?: boolean
}

/** Builds everything and makes the desktop app for this platform; false when the sources do not build. */
export async function packageApp({ electronDist, output, onlyFolder = false }: PackageWishes = {}): Promise<boolean> {
  if (!(await ensureRenderer()) || !(await ensureDesktop())) return false
  await build({
    publish: 'never',
    ...(onlyFolder ? { targets: Platform.current().createTarget('dir') } : {}),
    config: {
      ...config,
      ...(electronDist === undefined ? {} : { electronDist }),
      ...(output === undefined ? {} : { directories: { output } }),
    },
  })
  return true
}
