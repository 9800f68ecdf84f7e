import { Menu } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'

/** In a menu: the way to the sessions that were taken away. */
export function AwayItem() {
  const { t } = useTranslation()
  const navigate = useNavigate()
  return <Menu.Item onClick={() => void navigate({ to: '/away' })}>{t('away.open')}</Menu.Item>
}
