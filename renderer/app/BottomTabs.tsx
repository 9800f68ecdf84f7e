import { useTranslation } from 'react-i18next'
import { ScreenLink } from './ScreenLink.tsx'
import { screens } from './screens.ts'
import parts from './BottomTabs.module.css'

/** The rail of a narrow window: five tabs under the thumb. */
export function BottomTabs() {
  const { t } = useTranslation()
  return (
    <nav className={parts.tabs} aria-label={t('app.rail')}>
      {screens.map(({ to, name, icon: Mark }) => (
        <ScreenLink key={to} to={to} className={parts.tab} chosen={parts.chosen}>
          <Mark size="1.25rem" stroke={1.6} aria-hidden />
          {t(`app.tabs.${name}`)}
        </ScreenLink>
      ))}
    </nav>
  )
}
