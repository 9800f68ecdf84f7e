import { useState } from 'react'
import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { isDefinedError } from '@orpc/client'
import type { Day } from '../../src/base/day.ts'
import type { Village } from '../../src/register/contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { useAsOf } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import type { VillageWork } from './use-village-work.ts'
import { dayOr } from './village-words.ts'
import parts from '../ui/Form.module.css'

/** No village any more from a day on; while children are there, the way is to move them. */
export function CloseVillage({ village, work }: { village: Village; work: VillageWork }) {
  const { t } = useTranslation()
  const { asOf, today } = useAsOf()
  const { id, name } = village
  const [day, setDay] = useState<Day | null>(asOf)
  const move = useQuery(
    api.register.villageMove.queryOptions({ input: { villageIds: [id], day: day ?? today }, enabled: day !== null }),
  )
  const close = useMutation(
    api.register.closeVillage.mutationOptions({
      onSuccess: ({ changeId }) => work.finish({ kind: 'changed', changeId }),
    }),
  )
  const refused = isDefinedError(close.error) && close.error.code === 'CHILDREN_PRESENT' ? close.error.data : null
  const present = refused?.children ?? (move.data === undefined ? 0 : move.data.children + move.data.from14)
  return (
    <form
      className={parts.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (day !== null && present === 0) close.mutate({ requestId: newRequestId(), id, day })
      }}
    >
      <DayInput
        label={t('villages.day')}
        description={t('villages.dayHint')}
        value={day}
        latest={today}
        onChange={(chosen) => {
          close.reset()
          setDay(chosen)
        }}
      />
      {move.data === undefined ? null : present > 0 ? (
        <Notice tone="look" live>
          {t('villages.close.present', { name, n: present })}
        </Notice>
      ) : (
        <Notice live>{t('villages.close.empty', { name, day: dayOr(day) })}</Notice>
      )}
      <FailureNotice failure={move.error ?? (refused === null ? close.error : null)} />
      <div className={parts.foot}>
        {present > 0 ? (
          <Button variant="filled" onClick={() => work.open({ what: 'merge', id })}>
            {t('villages.close.move')}
          </Button>
        ) : null}
        <Button
          type="submit"
          variant={present > 0 ? 'default' : 'filled'}
          disabled={day === null || move.data === undefined || present > 0}
          loading={close.isPending}
        >
          {t('villages.close.save')}
        </Button>
        <Button onClick={work.close}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
