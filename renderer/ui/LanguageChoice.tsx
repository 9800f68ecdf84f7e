import { SegmentedControl } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { chooseLanguage, usePreferences } from '../app/preferences.ts'
import { languageNames, languages } from '../i18n/index.ts'

/** Vietnamese or English, each by its own name. What the core words itself is asked for again in the new language. */
export function LanguageChoice() {
  const { t } = useTranslation()
  const { language } = usePreferences()
  const queries = useQueryClient()
  const choose = async (chosen: string) => {
    await chooseLanguage(languages.find((one) => one === chosen) ?? 'vi')
    await queries.invalidateQueries()
  }
  return (
    <SegmentedControl
      aria-label={t('settings.screen.language')}
      value={language}
      data={languages.map((one) => ({ value: one, label: <span lang={one}>{languageNames[one]}</span> }))}
      onChange={(chosen) => void choose(chosen)}
    />
  )
}
