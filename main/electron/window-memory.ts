import * as fs from 'node:fs'
import { join } from 'node:path'
import { app, type BrowserWindow, screen } from 'electron'
import { z } from 'zod'

export const smallest = { width: 390, height: 480 } as const

const Place = z.object({ x: z.int(), y: z.int(), width: z.int(), height: z.int() })
const Memory = z.object({
  place: Place.nullable(),
  maximized: z.boolean(),
  language: z.enum(['vi', 'en']),
})

/** What the window knows from the last time: where it stood, and in which language its menu was. */
export type WindowMemory = z.infer<typeof Memory>

const first: WindowMemory = { place: null, maximized: false, language: 'vi' }

export function readMemory(): WindowMemory {
  try {
    return Memory.parse(JSON.parse(fs.readFileSync(file(), 'utf8')))
  } catch {
    return first // the first time, or not readable: nothing that matters is lost
  }
}

/** Remembers; a profile that cannot be written to only means that the next window starts at its first size. */
export function remember(changed: Partial<WindowMemory>): void {
  try {
    fs.writeFileSync(file(), JSON.stringify({ ...readMemory(), ...changed }))
  } catch {
    return
  }
}

/** The remembered place where a screen still shows enough of it to be moved, else the first size. */
export function placeOfWindow({ place }: WindowMemory): { width: number; height: number; x?: number; y?: number } {
  if (place === null) return { width: 1366, height: 768 }
  const { workArea } = screen.getDisplayMatching(place)
  const width = Math.max(smallest.width, Math.min(place.width, workArea.width))
  const height = Math.max(smallest.height, Math.min(place.height, workArea.height))
  const seen =
    place.x + width > workArea.x + 100 &&
    place.x < workArea.x + workArea.width - 100 &&
    place.y >= workArea.y &&
    place.y < workArea.y + workArea.height - 100
  return seen ? { width, height, x: place.x, y: place.y } : { width, height }
}

export function rememberOnClose(window: BrowserWindow): void {
  window.on('close', () => remember({ place: window.getNormalBounds(), maximized: window.isMaximized() }))
}

function file(): string {
  return join(app.getPath('userData'), 'cua-so.json')
}
