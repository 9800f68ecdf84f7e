import { useSyncExternalStore } from 'react'
import { z } from 'zod'
import { NameColumn } from '../../src/figures/contract.ts'
import { changeLanguage, languages, type Language } from '../i18n/index.ts'

export const textSizes = ['15', '17', '20'] as const
export type TextSize = (typeof textSizes)[number]
export const densities = ['compact', 'normal', 'comfortable'] as const
export type Density = (typeof densities)[number]
/** Height of a row in rem; the same as `--stn-row` in tokens.css. */
export const rowHeights = { compact: 2, normal: 2.25, comfortable: 2.75 } as const satisfies Record<Density, number>

/** What belongs to this screen rather than to the commune: kept in the browser. */
export interface Preferences {
  textSize: TextSize
  contrast: 'normal' | 'high'
  language: Language
  /** Height of the rows of tables. */
  density: Density
  /** What the list of children shows beside name, birth and state. */
  childColumns: readonly NameColumn[]
  /** The order of its columns after the name; empty: the usual one. */
  columnOrder: readonly string[]
  /** Widths in rem of the columns whose edge was moved. */
  columnWidths: Readonly<Record<string, number>>
}

/** What the list of children shows until somebody chooses otherwise. */
export const usualColumns: readonly NameColumn[] = ['age', 'village', 'guardian']

const KeptColumns = z.object({
  childColumns: z.array(NameColumn).catch([...usualColumns]),
  columnOrder: z.array(z.string()).max(100).catch([]),
  columnWidths: z.record(z.string(), z.number().min(1).max(100)).catch({}),
})

const pixels = new Map<TextSize, number>()

/** One rem in pixels. Looked up once for a text size: to ask the document makes it reckon its styles. */
export function rem(textSize: TextSize): number {
  const known = pixels.get(textSize) ?? Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  pixels.set(textSize, known)
  return known
}

const key = 'stn-preferences'
const listeners = new Set<() => void>()
let current: Preferences = read()

export function usePreferences(): Preferences {
  return useSyncExternalStore(subscribe, () => current)
}

/** For what is not drawn by React: the client's requests, the start. */
export function preferences(): Preferences {
  return current
}

/** Chooses the language of this screen; resolves when its words are in use. */
export async function chooseLanguage(language: Language): Promise<void> {
  setPreferences({ language })
  await changeLanguage(language)
}

export function setPreferences(changed: Partial<Preferences>): void {
  current = { ...current, ...changed }
  window.localStorage.setItem(key, JSON.stringify(current))
  applyPreferences()
  for (const listener of listeners) listener()
}

/** Puts the choices on the document, where tokens.css and base.css read them. */
export function applyPreferences(): void {
  document.documentElement.dataset['textSize'] = current.textSize
  document.documentElement.dataset['contrast'] = current.contrast
  document.documentElement.lang = current.language
  document.documentElement.dataset['density'] = current.density
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function read(): Preferences {
  const kept: unknown = parsed(window.localStorage.getItem(key))
  const has = (name: string, value: string) =>
    typeof kept === 'object' && kept !== null && name in kept && Reflect.get(kept, name) === value
  return {
    textSize: textSizes.find((size) => has('textSize', size)) ?? '15',
    contrast: has('contrast', 'high') ? 'high' : 'normal',
    language: languages.find((language) => has('language', language)) ?? 'vi',
    density: densities.find((density) => has('density', density)) ?? 'normal',
    ...KeptColumns.parse(typeof kept === 'object' && kept !== null ? kept : {}),
  }
}

function parsed(text: string | null): unknown {
  try {
    return text === null ? null : JSON.parse(text)
  } catch {
    return null
  }
}
