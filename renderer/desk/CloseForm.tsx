import { useState } from 'react'
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import deskForm from './DeskForm.module.css'

interface CloseFormProps {
  day: Day
  isClosed: boolean
  /** Invited and neither come nor told absent. */
  notYet: number
  done: () => void
}

/** Signs the day off with a name, or reopens it with a name and a reason. */
export function CloseForm({ day, isClosed, notYet, done }: CloseFormProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [signedBy, setSignedBy] = useState('')
  const [note, setNote] = useState('')
  const [reason, setReason] = useState('')
  const [markAbsent, setMarkAbsent] = useState(true)
  const after = {
    onSuccess: async () => {
      await queries.invalidateQueries()
      done()
    },
  }
  const close = useMutation(api.desk.close.mutationOptions(after))
  const reopen = useMutation(api.desk.reopen.mutationOptions(after))
  const title = t(isClosed ? 'desk.close.reopen' : 'desk.close.sign')
  return (
    <Panel title={title}>
      <form
        className={deskForm.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (isClosed) reopen.mutate({ requestId: newRequestId(), day, reason, signedBy })
          else close.mutate({ requestId: newRequestId(), day, signedBy, note: note || null, markAbsent })
        }}
      >
        <TextInput
          label={t(isClosed ? 'desk.close.nameReopening' : 'desk.close.name')}
          required
          maxLength={120}
          value={signedBy}
          onChange={(event) => setSignedBy(event.currentTarget.value)}
        />
        {isClosed ? (
          <TextInput
            label={t('desk.close.reason')}
            required
            maxLength={500}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        ) : (
          <>
            <Textarea
              label={t('desk.close.note')}
              autosize
              minRows={2}
              maxLength={1000}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            {notYet === 0 ? null : (
              <Checkbox
                label={t('desk.close.markAbsent', { count: notYet })}
                checked={markAbsent}
                onChange={(event) => setMarkAbsent(event.currentTarget.checked)}
              />
            )}
          </>
        )}
        <FailureNotice failure={close.error ?? reopen.error} />
        <div>
          <Button type="submit" variant="filled" loading={close.isPending || reopen.isPending}>
            {title}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
