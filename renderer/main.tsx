import '@fontsource/be-vietnam-pro/vietnamese-400.css'
import '@fontsource/be-vietnam-pro/vietnamese-500.css'
import '@fontsource/be-vietnam-pro/vietnamese-600.css'
import '@fontsource/be-vietnam-pro/vietnamese-700.css'
import '@fontsource/be-vietnam-pro/latin-400.css'
import '@fontsource/be-vietnam-pro/latin-500.css'
import '@fontsource/be-vietnam-pro/latin-600.css'
import '@fontsource/be-vietnam-pro/latin-700.css'
import './app/fonts.css'
import '@mantine/core/styles.css'
import './app/tokens.css'
import './app/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { fetchScreens } from './app/router.tsx'
import { tellLanguage } from './app/desktop.ts'
import { askFirst } from './app/first-questions.ts'
import { applyPreferences, preferences } from './app/preferences.ts'
import { startLanguage } from './i18n/index.ts'

applyPreferences()
void askFirst().catch(() => {}) // the screen asks again and tells
await startLanguage(preferences().language)
tellLanguage()

const place = document.getElementById('root')
if (place === null) throw new Error('index.html has no #root')
createRoot(place).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
window.setTimeout(() => void fetchScreens(), 3000)
