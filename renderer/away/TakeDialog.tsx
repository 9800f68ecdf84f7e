import { useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../app/client.ts'
import { download } from '../app/files.ts'
import { newRequestId } from '../app/request-id.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { suggestedPassphrase } from './passphrase.ts'
import parts from './Away.module.css'

const shortest = 8

/** Seals a session for the way, and shows the passphrase once. */
export function TakeDialog({ sessionId }: { sessionId: string }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [withWhom, setWithWhom] = useState('')
  const [passphrase, setPassphrase] = useState('')
  const [tried, setTried] = useState(false)
  const [requestId] = useState(newRequestId)
  const take = useMutation(api.away.take.mutationOptions())
  const saving = useMutation({ mutationFn: download })
  const isShort = passphrase.trim().length < shortest
  const save = () => {
    setTried(true)
    if (withWhom.trim() === '' || isShort) return
    take.mutate({ requestId, sessionId, withWhom, passphrase }, { onSuccess: () => queries.invalidateQueries() })
  }
  if (take.data !== undefined) {
    const { file, taken } = take.data
    return (
      <div className={parts.form}>
        <Notice tone="done" live>
          {t('away.take.done', taken)}
        </Notice>
        <div className={parts.code} data-passphrase>
          {passphrase.trim()}
        </div>
        <div className={parts.foot}>
          <Button variant="filled" loading={saving.isPending} onClick={() => saving.mutate(file.fileId)}>
            {t('away.take.download', { name: file.name })}
          </Button>
        </div>
        <FailureNotice failure={saving.error} />
        <Notice>{t('away.take.next')}</Notice>
      </div>
    )
  }
  return (
    <form
      className={parts.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Notice>{t('away.take.why')}</Notice>
      <TextInput
        data-autofocus
        label={t('away.take.who')}
        required
        maxLength={120}
        value={withWhom}
        error={tried && withWhom.trim() === ''}
        onChange={(event) => setWithWhom(event.currentTarget.value)}
      />
      <TextInput
        label={t('away.take.passphrase')}
        description={t('away.take.passphraseHint')}
        required
        maxLength={200}
        autoComplete="off"
        value={passphrase}
        error={tried && isShort ? t('away.take.short') : undefined}
        onChange={(event) => setPassphrase(event.currentTarget.value)}
      />
      <FailureNotice failure={take.error} />
      <div className={parts.foot}>
        <Button type="submit" variant="filled" loading={take.isPending}>
          {t('away.take.save')}
        </Button>
        <Button onClick={() => setPassphrase(suggestedPassphrase())}>{t('away.take.suggest')}</Button>
      </div>
    </form>
  )
}
