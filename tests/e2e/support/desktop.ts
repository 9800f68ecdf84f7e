import { mkdtempSync, readdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron, type ElectronApplication, expect, type Page } from '@playwright/test'
import { ensureDesktop } from '../../../tools/desktop-build.ts'
import { electronProgram, electronState } from '../../../tools/electron-program.ts'
import { root } from '../../../tools/programs.ts'
import { ensureRenderer } from '../../../tools/renderer-build.ts'
import { chooseShell } from '../../../tools/shell-choice.ts'
import { morning, type RunningProduct } from './product.ts'

const savedAs = 'saved-'

export interface RunningDesktop extends RunningProduct {
  app: ElectronApplication
  page: Page
  program: string
  args: readonly string[]
}

/** Why no Electron window can be opened here; undefined where one can. */
export function whyNoDesktop(): string | undefined {
  const choice = chooseShell({
    platform: process.platform,
    // A test never fetches a program by itself.
    environment: { ...process.env, SO_THU_NHAN_NO_DOWNLOAD: '1' },
    // Root may open one for a test, without the sandbox.
    root: false,
    browserAsked: false,
    electron: electronState(),
  })
  return choice.shell === 'browser' ? choice.because : undefined
}

/** The real desktop window on a fresh register and profile, on the day of the example's list. */
export async function startDesktop(): Promise<RunningDesktop> {
  const program = electronProgram()
  if (program === undefined || !(await ensureRenderer()) || !(await ensureDesktop()))
    throw new Error(`no Electron window can be opened here: ${whyNoDesktop() ?? 'it does not build'}`)
  const folder = mkdtempSync(join(tmpdir(), 'stn-desktop-'))
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const places = [`--user-data-dir=${join(folder, 'profile')}`, '--data', join(folder, 'data')]
  const args = [...sandbox, root, ...places, '--clock', morning]
  const app = await _electron.launch({ executablePath: program, args })
  const page = await app.firstWindow()
  return {
    app,
    page,
    program,
    args,
    show: async () => {},
    async saved(press) {
      await app.evaluate(
        ({ dialog }, place) => {
          dialog.showSaveDialog = async (...given: unknown[]) => {
            const name = String(Object(given.at(-1)).defaultPath).replace(/.*[\\/]/, '')
            return { canceled: false, filePath: `${place}${name}` }
          }
        },
        join(folder, savedAs),
      )
      await press()
      const found = () => readdirSync(folder).find((name) => name.startsWith(savedAs) && !name.endsWith('.tmp'))
      await expect.poll(found).toBeDefined()
      return found()?.slice(savedAs.length) ?? ''
    },
    nextDay() {
      throw new Error('the clock of the desktop window cannot be moved from outside')
    },
    async close() {
      await app.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}
