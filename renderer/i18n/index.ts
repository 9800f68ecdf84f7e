import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { formatCount } from '../ui/numbers.ts'
import { en } from './en.ts'
import { vi } from './vi.ts'

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** Each language by its own name, so that whoever cannot read the other finds it. */
export const languageNames: Readonly<Record<Language, string>> = { vi: 'Tiếng Việt', en: 'English' }

/** Vietnamese where nothing was chosen. Both languages are in the bundle: an office may be without a network. */
export async function startLanguage(language: Language): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'vi',
    supportedLngs: languages,
    defaultNS: 'app',
    resources: { vi: { app: vi }, en: { app: en } },
    interpolation: { escapeValue: false },
  })
  // Its own way makes a number format for every number it meets.
  i18next.services.formatter?.add('number', (value: number) => formatCount(value))
}

export async function changeLanguage(language: Language): Promise<void> {
  await i18next.changeLanguage(language)
}
