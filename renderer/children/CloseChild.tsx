import { useState } from 'react'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { useAsOf } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import type { ActionProps } from './child-actions.ts'
import { tellWritten } from './tell-written.ts'
import parts from './ChildForm.module.css'

const hows = ['moved-away', 'died', 'not-eligible', 'duplicate', 'entered-in-error'] as const

/** Out of the register with a reason and a day, or back in again. */
export function CloseChild({ child, written }: ActionProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { today } = useAsOf()
  const [how, setHow] = useState<(typeof hows)[number]>('moved-away')
  const [day, setDay] = useState<Day | null>(today)
  const [detail, setDetail] = useState('')
  const told = (requestId: string, words: string) => {
    tellWritten(requestId, words)
    written?.()
    return queries.invalidateQueries()
  }
  const close = useMutation(
    api.register.closeChild.mutationOptions({
      onSuccess: (_saved, { requestId, how }) =>
        told(requestId, t('children.done.close', { how: t(`children.close.hows.${how}`), name: child.name })),
    }),
  )
  const reopen = useMutation(
    api.register.reopenChild.mutationOptions({
      onSuccess: (_saved, { requestId }) => told(requestId, t('children.done.reopen', { name: child.name })),
    }),
  )
  const command = { requestId: newRequestId(), childId: child.id }
  return (
    <Panel title={t('children.close.title')}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (day === null) return
          if (child.present) close.mutate({ ...command, how, day, detail: detail.trim() || null })
          else reopen.mutate({ ...command, day })
        }}
      >
        <p className={parts.remark}>{t(child.present ? 'children.close.text' : 'children.close.closed')}</p>
        <div className={parts.grid}>
          {child.present ? (
            <NativeSelect
              label={t('children.close.how')}
              value={how}
              data={hows.map((one) => ({ value: one, label: t(`children.close.hows.${one}`) }))}
              onChange={(event) => setHow(hows.find((one) => one === event.currentTarget.value) ?? how)}
            />
          ) : null}
          <DayInput
            label={t(child.present ? 'children.card.day' : 'children.close.reopen')}
            value={day}
            latest={today}
            onChange={setDay}
          />
          {child.present ? (
            <TextInput
              label={t('children.close.detail')}
              value={detail}
              maxLength={500}
              onChange={(event) => setDetail(event.currentTarget.value)}
            />
          ) : null}
        </div>
        <FailureNotice failure={close.error ?? reopen.error} />
        <div className={parts.foot}>
          <Button type="submit" disabled={day === null} loading={close.isPending || reopen.isPending}>
            {t(child.present ? 'children.close.save' : 'children.close.reopenSave')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
