import { type ReactNode, Suspense } from 'react'
import { Drawer } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Notice } from '../ui/Notice.tsx'

interface ThingDrawerProps {
  /** Null: shut. */
  title: string | null
  close: () => void
  /** The thing that was opened is no longer there. */
  gone?: boolean
  children: ReactNode
}

/** A form beside the table. Esc shuts it and keeps what was typed. */
export function ThingDrawer({ title, close, gone = false, children }: ThingDrawerProps) {
  const { t } = useTranslation()
  return (
    <Drawer
      opened={title !== null}
      onClose={close}
      title={title ?? ''}
      position="right"
      size="26rem"
      closeButtonProps={{ 'aria-label': t('common.close') }}
    >
      {gone ? (
        <Notice tone="look">{t('sessionSetup.thing.gone')}</Notice>
      ) : (
        <Suspense
          fallback={
            <Later>
              <LinesShape />
            </Later>
          }
        >
          {children}
        </Suspense>
      )}
    </Drawer>
  )
}
