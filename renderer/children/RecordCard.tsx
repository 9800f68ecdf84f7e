import { useState } from 'react'
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDay, type Day } from '../../src/base/day.ts'
import type { CardDetail, CardKind } from '../../src/register/card.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { useAsOf } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import type { ActionProps } from './child-actions.ts'
import { tellWritten } from './tell-written.ts'
import parts from './ChildForm.module.css'

const kinds = ['taken', 'issued', 'handed-over', 'filed', 'sent-back', 'declined', 'willing'] as const
const details = {
  taken: ['slip'],
  filed: ['fileCode'],
  'sent-back': ['reason'],
  declined: ['who'],
  willing: ['who'],
  issued: [],
  'handed-over': [],
} as const satisfies Record<CardKind, readonly (keyof CardDetail)[]>

const stages = ['waiting', 'to-add', 'accepted'] as const

/** What happened with the card, on which day; the button says what will be written. */
export function RecordCard({ child, written }: ActionProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { today } = useAsOf()
  const [kind, setKind] = useState<CardKind>('taken')
  const [day, setDay] = useState<Day | null>(today)
  const [by, setBy] = useState(false)
  const [detail, setDetail] = useState<CardDetail>({})
  const record = useMutation(
    api.register.recordCard.mutationOptions({
      onSuccess: async (_saved, { kind, requestId }) => {
        const words = t('children.done.card', {
          kind: t(`children.card.kinds.${kind}`),
          day: formatDay(day ?? today),
          name: child.name,
        })
        tellWritten(requestId, words)
        written?.()
        await queries.invalidateQueries()
      },
    }),
  )
  return (
    <Panel title={t('children.card.title')}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (day === null) return
          const told = Object.fromEntries(
            details[kind].map((name) => [name, detail[name] ?? '']).filter(([, text]) => text !== ''),
          )
          record.mutate({
            requestId: newRequestId(),
            childId: child.id,
            kind,
            day,
            dayIs: by ? 'by' : 'on',
            detail: kind === 'filed' ? { ...told, filing: detail.filing ?? 'waiting' } : told,
          })
        }}
      >
        <div className={parts.grid}>
          <NativeSelect
            label={t('children.card.kind')}
            value={kind}
            data={kinds.map((one) => ({ value: one, label: t(`children.card.kinds.${one}`) }))}
            onChange={(event) => {
              setKind(kinds.find((one) => one === event.currentTarget.value) ?? kind)
              record.reset()
            }}
          />
          <DayInput label={t('children.card.day')} value={day} latest={today} onChange={setDay} />
          {kind === 'filed' ? (
            <NativeSelect
              label={t('deskWork.filing.stage')}
              value={detail.filing ?? 'waiting'}
              data={stages.map((one) => ({ value: one, label: t(`deskWork.filing.stages.${one}`) }))}
              onChange={(event) => {
                const filing = stages.find((one) => one === event.currentTarget.value) ?? 'waiting'
                setDetail({ ...detail, filing })
              }}
            />
          ) : null}
          {details[kind].map((name) => (
            <TextInput
              key={name}
              label={t(`children.card.${name}`)}
              description={name === 'who' && kind === 'declined' ? t('children.card.whoHint') : undefined}
              value={detail[name] ?? ''}
              maxLength={name === 'reason' ? 500 : 60}
              onChange={(event) => setDetail({ ...detail, [name]: event.currentTarget.value })}
            />
          ))}
        </div>
        <Checkbox label={t('children.card.by')} checked={by} onChange={(event) => setBy(event.currentTarget.checked)} />
        <FailureNotice failure={record.error} />
        <div className={parts.foot}>
          <Button type="submit" disabled={day === null || !child.present} loading={record.isPending}>
            {day === null
              ? t('children.card.title')
              : t('children.card.save', { kind: t(`children.card.kinds.${kind}`), day: formatDay(day) })}
          </Button>
          <span className={parts.remark} role="status">
            {record.isSuccess ? t('children.card.saved') : ''}
          </span>
        </div>
      </form>
    </Panel>
  )
}
