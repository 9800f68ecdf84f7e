import 'i18next'
import type { vi } from './vi.ts'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: { app: typeof vi }
    enableSelector: false
  }
}
