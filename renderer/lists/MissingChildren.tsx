import { useState } from 'react'
import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { BulkDialog } from '../children/BulkDialog.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Permitted } from '../ui/Permitted.tsx'
import parts from './NamedLists.module.css'

interface MissingChildrenProps {
  /** The children, asked for when something is to be written of them. */
  who: () => Promise<readonly string[]>
}

/** What can be written of all whom a list does not name, looked at first and with a way back: closed, or marked. */
export function MissingChildren({ who }: MissingChildrenProps) {
  const { t } = useTranslation()
  const [asked, setAsked] = useState<{ what: 'close' | 'obstacle'; ids: readonly string[] } | null>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const ask = async (what: 'close' | 'obstacle') => {
    try {
      setFailure(null)
      setAsked({ what, ids: await who() })
    } catch (thrown) {
      setFailure(thrown)
    }
  }
  const close = () => setAsked(null)
  return (
    <Permitted needs="edit-register">
      <FailureNotice failure={failure} />
      <div className={parts.actions}>
        <Button size="xs" onClick={() => void ask('close')}>
          {t('lists.missing.close')}
        </Button>
        <Button size="xs" onClick={() => void ask('obstacle')}>
          {t('lists.missing.mark')}
        </Button>
      </div>
      {asked === null ? null : (
        <BulkDialog
          what={asked.what}
          selection={{ count: asked.ids.length, children: () => ({ childIds: [...asked.ids] }) }}
          close={close}
          done={close}
        />
      )}
    </Permitted>
  )
}
