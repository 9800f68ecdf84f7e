import { useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Taken } from '../../src/away/contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import parts from './Away.module.css'

/** The session is no longer expected back, and why. */
export function CancelForm({ taken, close }: { taken: Taken; close: () => void }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const cancel = useMutation(api.away.cancel.mutationOptions())
  const save = () =>
    cancel.mutate(
      { requestId: newRequestId(), takenId: taken.id, reason },
      {
        onSuccess: async () => {
          close()
          await queries.invalidateQueries()
        },
      },
    )
  return (
    <form
      className={parts.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') save()
      }}
    >
      <Notice>{t('away.cancel.why')}</Notice>
      <TextInput
        data-autofocus
        label={t('away.cancel.reason')}
        required
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <FailureNotice failure={cancel.error} />
      <div className={parts.foot}>
        <Button type="submit" variant="filled" disabled={reason.trim() === ''} loading={cancel.isPending}>
          {t('away.cancel.save')}
        </Button>
        <Button onClick={close}>{t('common.close')}</Button>
      </div>
    </form>
  )
}
