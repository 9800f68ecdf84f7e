import type { BrowserContextOptions } from 'playwright-core'
import type { Preferences } from '../../renderer/app/preferences.ts'

/** One way a screen can be looked at: the window, the colours, the size of the text, the language. */
export interface Look {
  name: string
  width: number
  height: number
  scheme: 'light' | 'dark'
  preferences: Preferences
}

const windows = [
  { name: 'desk', width: 1366, height: 768 },
  { name: 'phone', width: 390, height: 844 },
] as const
const usual: Preferences = {
  textSize: '15',
  contrast: 'normal',
  language: 'vi',
  density: 'normal',
  childColumns: ['age', 'village', 'guardian'],
  columnOrder: [],
  columnWidths: {},
}
const dresses: readonly Pick<Look, 'name' | 'scheme' | 'preferences'>[] = [
  { name: 'light', scheme: 'light', preferences: usual },
  { name: 'dark', scheme: 'dark', preferences: usual },
  { name: 'contrast', scheme: 'light', preferences: { ...usual, contrast: 'high' } },
  { name: 'contrast-dark', scheme: 'dark', preferences: { ...usual, contrast: 'high' } },
  { name: 'large', scheme: 'light', preferences: { ...usual, textSize: '20' } },
  { name: 'english', scheme: 'light', preferences: { ...usual, language: 'en' } },
  { name: 'english-large-dark', scheme: 'dark', preferences: { ...usual, language: 'en', textSize: '20' } },
]

/** Each window in every dress: "desk-light", "phone-english-large-dark". */
export const looks: readonly Look[] = windows.flatMap(({ name: window, width, height }) =>
  dresses.map(({ name, scheme, preferences }) => ({ name: `${window}-${name}`, width, height, scheme, preferences })),
)

export function contextOf({ width, height, scheme }: Look): BrowserContextOptions {
  return {
    viewport: { width, height },
    locale: 'vi-VN',
    timezoneId: 'Asia/Ho_Chi_Minh',
    colorScheme: scheme,
    reducedMotion: 'reduce',
  }
}
