import { existsSync } from 'node:fs'
import { posix, win32 } from 'node:path'

/** What the search looks at; the machine itself, but for tests. */
export interface Machine {
  platform: string
  environment: Readonly<Record<string, string | undefined>>
  exists(path: string): boolean
}

const onWindows = [
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['CocCoc', 'Browser', 'Application', 'browser.exe'],
  ['BraveSoftware', 'Brave-Browser', 'Application', 'brave.exe'],
  ['Chromium', 'Application', 'chrome.exe'],
] as const
const windowsRoots = ['ProgramFiles(x86)', 'ProgramFiles', 'ProgramW6432', 'LOCALAPPDATA'] as const

const onMac = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
] as const

const onLinux = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
] as const
const linuxFolders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'] as const

/**
 * Path of a Chromium-family browser on this machine, or undefined. SO_THU_NHAN_BROWSER, where set, is the only one
 * looked at: a path, or "none" for a machine that must not start a browser.
 */
export function findBrowser(machine: Machine = thisMachine()): string | undefined {
  const chosen = machine.environment.SO_THU_NHAN_BROWSER
  const places = chosen === undefined || chosen === '' ? usualPlaces(machine) : [chosen]
  return places.find((path) => machine.exists(path))
}

function usualPlaces(machine: Machine): readonly string[] {
  if (machine.platform === 'win32') {
    const roots = windowsRoots.flatMap((name) => machine.environment[name] ?? [])
    return onWindows.flatMap((parts) => roots.map((root) => win32.join(root, ...parts)))
  }
  if (machine.platform === 'darwin') return onMac
  const folders = [...linuxFolders, ...(machine.environment.PATH ?? '').split(posix.delimiter).filter(Boolean)]
  return onLinux.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

function thisMachine(): Machine {
  return { platform: process.platform, environment: process.env, exists: existsSync }
}
