import { useState } from 'react'
import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import type { Village } from '../../src/register/contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { useAsOf } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { VillageWork } from './use-village-work.ts'
import parts from '../ui/Form.module.css'

/** A closed village stands again from a day on, empty; whoever left it stays where he went. */
export function ReopenVillage({ village, work }: { village: Village; work: VillageWork }) {
  const { t } = useTranslation()
  const { asOf, today } = useAsOf()
  const [day, setDay] = useState<Day | null>(asOf)
  const reopen = useMutation(
    api.register.reopenVillage.mutationOptions({
      onSuccess: ({ changeId }) => work.finish({ kind: 'changed', changeId }),
    }),
  )
  return (
    <form
      className={parts.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (day !== null) reopen.mutate({ requestId: newRequestId(), id: village.id, day })
      }}
    >
      <DayInput label={t('villages.day')} value={day} latest={today} onChange={setDay} autoFocus />
      <Notice>{t('villages.reopening.text', { name: village.name })}</Notice>
      <FailureNotice failure={reopen.error} />
      <div className={parts.foot}>
        <Button type="submit" variant="filled" disabled={day === null} loading={reopen.isPending}>
          {t('villages.reopen')}
        </Button>
        <Button onClick={work.close}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
