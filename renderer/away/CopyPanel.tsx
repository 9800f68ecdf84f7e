import { useState } from 'react'
import { Button, Modal } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import type { Copy } from '../../src/away/contract.ts'
import { api } from '../app/client.ts'
import { download } from '../app/files.ts'
import { newRequestId } from '../app/request-id.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { dayOfInstant, timeOfInstant } from '../ui/words.ts'
import { Brings } from './Brings.tsx'
import { EraseForm } from './EraseForm.tsx'
import parts from './Away.module.css'

/** On the machine that holds a session: what was written, the file that brings it back, and erasing it. */
export function CopyPanel({ copy }: { copy: Copy }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [erasing, setErasing] = useState(false)
  const pack = useMutation(api.away.pack.mutationOptions())
  const saving = useMutation({ mutationFn: download })
  const file = copy.writtenSince ? undefined : pack.data?.file
  const { packedAt } = copy
  return (
    <Panel title={t('away.copy.title')}>
      <div className={parts.body}>
        <p>{t('away.copy.line', { day: formatDay(copy.day), place: copy.place, who: copy.withWhom })}</p>
        <Brings brings={copy.brings} label={t('away.copy.has')} />
        {packedAt === null ? null : copy.writtenSince ? (
          <Notice tone="look">{t('away.copy.written')}</Notice>
        ) : (
          <Notice tone="done">
            {t('away.copy.packed', { time: timeOfInstant(packedAt), day: dayOfInstant(packedAt) })}
          </Notice>
        )}
        <FailureNotice failure={pack.error ?? saving.error} />
        <div className={parts.foot}>
          {file === undefined ? null : (
            <Button variant="filled" loading={saving.isPending} onClick={() => saving.mutate(file.fileId)}>
              {t('away.copy.download', { name: file.name })}
            </Button>
          )}
          <Button
            variant={file === undefined ? 'filled' : 'default'}
            loading={pack.isPending}
            onClick={() => pack.mutate({ requestId: newRequestId() }, { onSuccess: () => queries.invalidateQueries() })}
          >
            {t(packedAt === null ? 'away.copy.pack' : 'away.copy.packAgain')}
          </Button>
          <ButtonLink to="/desk" search={{ session: copy.sessionId }}>
            {t('away.copy.toDesk')}
          </ButtonLink>
          {packedAt === null ? null : <Button onClick={() => setErasing(true)}>{t('away.copy.erase')}</Button>}
        </div>
      </div>
      <Modal
        opened={erasing}
        onClose={() => setErasing(false)}
        title={t('away.copy.erase')}
        closeButtonProps={{ 'aria-label': t('common.close') }}
      >
        <EraseForm close={() => setErasing(false)} />
      </Modal>
    </Panel>
  )
}
