import { SegmentedControl, Switch, useMantineColorScheme } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { densities, setPreferences, textSizes, usePreferences } from '../app/preferences.ts'
import { LanguageChoice } from '../ui/LanguageChoice.tsx'
import { Panel } from '../ui/Panel.tsx'
import parts from './Settings.module.css'

const schemes = ['light', 'dark', 'auto'] as const

/** Language, text size, light or dark, contrast: of this screen only. */
export function ScreenSettings() {
  const { t } = useTranslation()
  const { textSize, contrast, density } = usePreferences()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Panel title={t('settings.screen.title')} remark={t('settings.screen.remark')}>
      <div className={parts.form}>
        <div className={parts.group}>
          <span aria-hidden>{t('settings.screen.language')}</span>
          <LanguageChoice />
        </div>
        <div className={parts.group}>
          <span id="text-size">{t('settings.screen.size')}</span>
          <SegmentedControl
            aria-labelledby="text-size"
            value={textSize}
            data={textSizes.map((size) => ({ value: size, label: t(`settings.screen.sizes.${size}`) }))}
            onChange={(chosen) => setPreferences({ textSize: textSizes.find((size) => size === chosen) ?? '15' })}
          />
        </div>
        <div className={parts.group}>
          <span id="colour-scheme">{t('settings.screen.theme')}</span>
          <SegmentedControl
            aria-labelledby="colour-scheme"
            value={colorScheme}
            data={schemes.map((scheme) => ({ value: scheme, label: t(`settings.screen.${scheme}`) }))}
            onChange={(chosen) => setColorScheme(schemes.find((scheme) => scheme === chosen) ?? 'auto')}
          />
        </div>
        <div className={parts.group}>
          <span id="density">{t('settings.screen.density')}</span>
          <SegmentedControl
            aria-labelledby="density"
            value={density}
            data={densities.map((name) => ({ value: name, label: t(`settings.screen.densities.${name}`) }))}
            onChange={(chosen) => setPreferences({ density: densities.find((name) => name === chosen) ?? 'normal' })}
          />
        </div>
        <Switch
          label={t('settings.screen.contrast')}
          checked={contrast === 'high'}
          onChange={(event) => {
            const high = event.currentTarget.checked
            if (high) setColorScheme('light')
            setPreferences({ contrast: high ? 'high' : 'normal' })
          }}
        />
      </div>
    </Panel>
  )
}
