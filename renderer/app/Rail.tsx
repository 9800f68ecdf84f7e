import { memo } from 'react'
import { Link } from '@tanstack/react-router'
import { IconNotebook } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../ui/KeyCap.tsx'
import { ScreenLink } from './ScreenLink.tsx'
import { screens } from './screens.ts'
import parts from './Rail.module.css'

/** The screens by name, always at the left of a wide window. */
export const Rail = memo(function Rail({ showKeys }: { showKeys: () => void }) {
  const { t } = useTranslation()
  const links = screens.map(({ to, name, icon: Mark }) => (
    <ScreenLink
      key={to}
      to={to}
      className={name === 'settings' ? `${parts.link} ${parts.last}` : parts.link}
      chosen={parts.chosen}
    >
      <Mark size="1.125rem" stroke={1.6} aria-hidden />
      {t(`app.screens.${name}`)}
    </ScreenLink>
  ))
  return (
    <nav className={parts.rail} aria-label={t('app.rail')}>
      <Link to="/" className={parts.brand}>
        <span className={parts.badge}>
          <IconNotebook size="1.0625rem" stroke={1.8} aria-hidden />
        </span>
        {t('app.name')}
      </Link>
      <div className={parts.links}>{links}</div>
      <button type="button" className={parts.keys} onClick={showKeys}>
        <KeyCap>?</KeyCap> {t('app.keys.open')}
      </button>
    </nav>
  )
})
