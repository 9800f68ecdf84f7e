import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { screens } from './screens.ts'
import parts from './BottomTabs.module.css'

/** The rail of a narrow window: five tabs under the thumb. */
export function BottomTabs() {
  const { t } = useTranslation()
  return (
    <nav className={parts.tabs} aria-label={t('app.rail')}>
      {screens.map(({ to, name, icon: Mark }) => (
        <Link
          key={to}
          to={to}
          className={parts.tab}
          activeProps={{ className: parts.chosen ?? '', 'aria-current': 'page' }}
          activeOptions={{ exact: to === '/', includeSearch: false }}
        >
          <Mark size="1.25rem" stroke={1.6} aria-hidden />
          {t(`app.tabs.${name}`)}
        </Link>
      ))}
    </nav>
  )
}
