import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import { vi } from './vi.ts'

/** Vietnamese first. A second language is one more object of the same shape under `resources`. */
export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'vi',
    fallbackLng: 'vi',
    defaultNS: 'app',
    resources: { vi: { app: vi } },
    interpolation: { escapeValue: false },
  })
}
