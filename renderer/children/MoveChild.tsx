import { useState } from 'react'
import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDay, type Day } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { useAsOf } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import type { ActionProps } from './child-actions.ts'
import { tellWritten } from './tell-written.ts'
import parts from './ChildForm.module.css'

/** Lives in another village from a day on. */
export function MoveChild({ child, written }: ActionProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { today } = useAsOf()
  const now = child.village?.id ?? ''
  const [village, setVillage] = useState(now)
  const [day, setDay] = useState<Day | null>(today)
  const villages = useQuery(api.register.villages.queryOptions({ input: {} }))
  const chosen = villages.data?.find((one) => one.id === village)?.name ?? t('children.form.noVillage')
  const move = useMutation(
    api.register.moveChild.mutationOptions({
      onSuccess: (_saved, { requestId }) => {
        const from = formatDay(day ?? today)
        tellWritten(requestId, t('children.done.move', { name: child.name, village: chosen, day: from }))
        written?.()
        return queries.invalidateQueries()
      },
    }),
  )
  return (
    <Panel title={t('children.move.title')}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (day === null) return
          const villageId = village === '' ? null : village
          move.mutate({ requestId: newRequestId(), childId: child.id, villageId, day })
        }}
      >
        <div className={parts.grid}>
          <NativeSelect
            label={t('children.field.villageId')}
            value={village}
            data={[
              { value: '', label: t('children.form.noVillage') },
              ...(villages.data ?? []).map((one) => ({ value: one.id, label: one.name })),
            ]}
            onChange={(event) => setVillage(event.currentTarget.value)}
          />
          <DayInput label={t('children.bulk.from')} value={day} latest={today} onChange={setDay} />
        </div>
        <FailureNotice failure={move.error} />
        <div className={parts.foot}>
          <Button type="submit" disabled={day === null || village === now} loading={move.isPending}>
            {t('children.move.save')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
