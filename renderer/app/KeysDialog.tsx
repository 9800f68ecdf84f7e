import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { KeyCap } from '../ui/KeyCap.tsx'
import { capsOf, useAliveKeys } from './keys.ts'
import parts from './KeysDialog.module.css'

/** `?`: the keys of this screen and those that work everywhere; only such as do something now. */
export function KeysDialog({ opened, close }: { opened: boolean; close: () => void }) {
  const { t } = useTranslation()
  const alive = useAliveKeys()
  return (
    <Modal
      opened={opened}
      onClose={close}
      title={t('app.keys.title')}
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      <dl className={parts.keys}>
        {alive.map((name) => (
          <div key={name} className={parts.line}>
            <dt>
              {capsOf(name).map((cap) => (
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
