import { useState } from 'react'
import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { ObstacleKind, obstacleKinds } from '../../src/register/contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { useAsOf } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import { obstacleWords } from '../ui/words.ts'
import type { ActionProps } from './child-actions.ts'
import { tellWritten } from './tell-written.ts'
import parts from './ChildForm.module.css'

/** Why this child has no card yet: a reason of the pick list, and more in the officer's words. */
export function RecordObstacle({ child, written }: ActionProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { today } = useAsOf()
  const [kind, setKind] = useState<ObstacleKind | null>(null)
  const [text, setText] = useState('')
  const [day, setDay] = useState<Day | null>(today)
  const add = useMutation(
    api.register.addObstacle.mutationOptions({
      onSuccess: (_saved, { requestId }) => {
        setKind(null)
        setText('')
        tellWritten(requestId, t('children.done.obstacle', { name: child.name }))
        written?.()
        return queries.invalidateQueries()
      },
    }),
  )
  const unsaid = kind === null || day === null || (kind === 'other' && text.trim() === '')
  return (
    <Panel title={t('children.obstacle.title')}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (!unsaid) add.mutate({ requestId: newRequestId(), childId: child.id, kind, text: text.trim(), day })
        }}
      >
        <div className={parts.grid}>
          <NativeSelect
            label={t('children.obstacle.kind')}
            value={kind ?? ''}
            data={[
              { value: '', label: t('children.obstacle.choose') },
              ...obstacleKinds.map((one) => ({ value: one.kind, label: obstacleWords(one.kind) })),
            ]}
            onChange={(event) => setKind(ObstacleKind.nullable().catch(null).parse(event.currentTarget.value))}
          />
          <DayInput label={t('children.card.day')} value={day} latest={today} onChange={setDay} />
          <TextInput
            label={t(kind === 'other' ? 'children.obstacle.textNeeded' : 'children.obstacle.text')}
            placeholder={t('children.obstacle.textHint')}
            value={text}
            maxLength={300}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        </div>
        <FailureNotice failure={add.error} />
        <div className={parts.foot}>
          <Button type="submit" disabled={unsaid} loading={add.isPending}>
            {t('children.obstacle.save')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
