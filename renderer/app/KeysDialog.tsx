import { Modal } from '@mantine/core'
import { useLocation } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../ui/KeyCap.tsx'
import parts from './KeysDialog.module.css'

const everywhere = ['search', 'toDesk', 'keys', 'escape'] as const
const onScreens = {
  '/': ['open'],
  '/children': ['filter', 'rows', 'openRow', 'fullPage', 'chooseRow', 'chooseRange', 'chooseAll', 'undo'],
  '/lists': ['choose', 'commit', 'rows', 'acceptRow', 'decideRow', 'sides', 'undecide'],
  '/desk': ['deskUsual', 'deskOutcome', 'deskChild', 'deskNext', 'deskUndo'],
  '/reports': [],
  '/settings': [],
  '/settings/villages': ['villageUp', 'villageDown'],
} as const

/** `?`: the keys of this screen and those that work everywhere. */
export function KeysDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation()
  const { pathname } = useLocation()
  const here = pathname in onScreens ? onScreens[pathname as keyof typeof onScreens] : [] // `in` has just said so
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('app.keys.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <dl className={parts.keys}>
        {[...here, ...everywhere].map((name) => (
          <div key={name} className={parts.line}>
            <dt>
              {t(`app.keys.cap.${name}`)
                .split('+')
                .map((cap) => (
                  <KeyCap key={cap}>{cap}</KeyCap>
                ))}
            </dt>
            <dd>{t(`app.keys.does.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
