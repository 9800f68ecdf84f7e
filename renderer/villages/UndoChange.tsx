import { useState } from 'react'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isDefinedError } from '@orpc/client'
import type { VillageChange } from '../../src/register/contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import type { VillageWork } from './use-village-work.ts'
import { changeWords } from './village-words.ts'
import parts from './Villages.module.css'

/** Asks once, then takes the change back; what stands on it is named. `sure`: asks nothing, for what was done just now. */
export function UndoChange({
  change,
  work,
  sure = false,
}: {
  change: VillageChange
  work: VillageWork
  sure?: boolean
}) {
  const { t } = useTranslation()
  const [asking, setAsking] = useState(false)
  const undo = useMutation(
    api.register.undoVillageChange.mutationOptions({
      onSuccess: ({ children }) => work.finish({ kind: 'undone', children }),
    }),
  )
  const start = () => undo.mutate({ requestId: newRequestId(), changeId: change.id })
  const on = isDefinedError(undo.error) && undo.error.code === 'STANDS_ON_IT' ? undo.error.data : null
  return (
    <span className={parts.ask}>
      {asking ? (
        <>
          {t('villages.undo.confirm')}
          <Button size="xs" loading={undo.isPending} onClick={start}>
            {t('villages.undo.yes')}
          </Button>
          <Button size="xs" variant="subtle" onClick={() => setAsking(false)}>
            {t('villages.undo.no')}
          </Button>
        </>
      ) : (
        <Button
          size="xs"
          variant={sure ? 'default' : 'subtle'}
          loading={undo.isPending}
          aria-label={t('villages.undo.label', { what: changeWords(change, t) })}
          onClick={sure ? start : () => setAsking(true)}
        >
          {t('villages.undo.do')}
        </Button>
      )}
      <FailureNotice failure={undo.error} />
      {on === null || on.changes.length === 0 ? null : (
        <span>{t('villages.undo.later', { changes: on.changes.map((one) => changeWords(one, t)).join('; ') })}</span>
      )}
      {on === null || on.children === 0 ? null : <span>{t('villages.undo.laterChildren', { n: on.children })}</span>}
    </span>
  )
}
