import { useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import type { ChildPage } from '../../src/register/contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { useAsOf } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Panel } from '../ui/Panel.tsx'
import parts from './ChildForm.module.css'

/** Why this child has no card yet, in the officer's words. */
export function RecordObstacle({ child }: { child: ChildPage }) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { today } = useAsOf()
  const [text, setText] = useState('')
  const [day, setDay] = useState<Day | null>(today)
  const add = useMutation(
    api.register.addObstacle.mutationOptions({
      onSuccess: () => {
        setText('')
        return queries.invalidateQueries()
      },
    }),
  )
  return (
    <Panel title={t('children.obstacle.title')}>
      <form
        className={parts.form}
        onSubmit={(event) => {
          event.preventDefault()
          if (day !== null && text.trim() !== '')
            add.mutate({ requestId: newRequestId(), childId: child.id, kind: 'other', text: text.trim(), day })
        }}
      >
        <div className={parts.grid}>
          <TextInput
            label={t('children.obstacle.text')}
            description={t('children.obstacle.textHint')}
            value={text}
            maxLength={300}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <DayInput label={t('children.card.day')} value={day} latest={today} onChange={setDay} />
        </div>
        <FailureNotice failure={add.error} />
        <div className={parts.foot}>
          <Button type="submit" disabled={day === null || text.trim() === ''} loading={add.isPending}>
            {t('children.obstacle.save')}
          </Button>
        </div>
      </form>
    </Panel>
  )
}
