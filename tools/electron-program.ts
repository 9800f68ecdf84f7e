import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { root, runPackage } from './programs.ts'
import type { Surroundings } from './shell-choice.ts'

const require = createRequire(import.meta.url)
const reachableWithinMs = 5000
const fetchedWithinMs = 10 * 60_000
const openLine = 'so-thu-nhan:open'

/** Electron's program on this machine; undefined while it has not been fetched. Never fetches by itself. */
export function electronProgram(): string | undefined {
  const folder = electronFolder()
  if (folder === undefined) return undefined
  try {
    const name = readFileSync(join(folder, 'path.txt'), 'utf8')
    const program = join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? join(folder, 'dist'), name)
    return existsSync(program) ? program : undefined
  } catch {
    return undefined // not fetched yet
  }
}

export function electronState(): Surroundings['electron'] {
  if (electronFolder() === undefined) return 'missing'
  return electronProgram() === undefined ? 'without-program' : 'ready'
}

/** Fetches Electron's program, about 120 MB, once. False without network; nothing is printed. */
export async function fetchElectron(): Promise<boolean> {
  if (!(await isReachable())) return false
  await runPackage('electron', 'install-electron', [], { shown: false, timeoutMs: fetchedWithinMs })
  return electronProgram() !== undefined
}

/**
 * Opens the window and waits until it is closed. `opened: false` when the program ended with an error before there was
 * a window; a second start, which only shows the window that is open already, counts as opened.
 */
export function runWindow(
  program: string,
  args: readonly string[],
  onOpen: () => void,
): Promise<{ opened: boolean; exitCode: number }> {
  const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env
  return new Promise((resolve) => {
    let opened = false
    let heard = ''
    const child = spawn(program, [root, ...args], {
      env: { ...env, SO_THU_NHAN_SAY_OPEN: '1' },
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      if (opened) return
      heard = (heard + text).slice(-1000)
      if (!heard.includes(openLine)) return
      opened = true
      onOpen()
    })
    child.on('error', () => resolve({ opened: false, exitCode: 127 }))
    child.on('close', (code) => resolve({ opened: opened || code === 0, exitCode: code ?? 1 }))
  })
}

function electronFolder(): string | undefined {
  try {
    return dirname(require.resolve('electron/package.json'))
  } catch {
    return undefined
  }
}

/** Whether the place Electron comes from answers. Behind a proxy only the fetching itself can tell. */
async function isReachable(): Promise<boolean> {
  if (process.env['HTTPS_PROXY'] ?? process.env['https_proxy']) return true
  const place = process.env['ELECTRON_MIRROR'] ?? process.env['npm_config_electron_mirror'] ?? 'https://github.com/'
  try {
    await fetch(place, { method: 'HEAD', signal: AbortSignal.timeout(reachableWithinMs) })
    return true
  } catch {
    return false
  }
}
