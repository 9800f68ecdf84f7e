import { useState } from 'react'
import { Button, Radio, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { client } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { formatCount } from '../ui/numbers.ts'
import { dayWords } from './card-words.ts'
import type { SessionLine } from './shapes.ts'
import type { TellOf } from './TellList.tsx'
import { tellKept } from './tell-kept.ts'
import parts from './Forms.module.css'

interface CancelSessionProps {
  session: SessionLine
  close: () => void
  /** These people are to be told. */
  toTell: (of: TellOf) => void
}

const reasons = ['rain', 'machine', 'staff', 'place'] as const

/** A session falls out (rain, a broken machine): its people get other times, or are told not to come. */
export function CancelSession({ session, close, toTell }: CancelSessionProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [reason, setReason] = useState('')
  const [how, setHow] = useState<'move' | 'none'>('move')
  const [notBefore, setNotBefore] = useState<Day | null>(null)
  const cancel = useMutation({
    mutationFn: async () => {
      const requestId = newRequestId()
      const { id: sessionId, version } = session
      const done = await client.sessions.cancelSession({ requestId, sessionId, version, reason, how, notBefore })
      const counts = { place: session.place, day: dayWords(session.day), moved: done.moved, without: done.withoutSlot }
      tellKept(
        requestId,
        t(session.invited.children === 0 ? 'sessions.done.cancelledEmpty' : 'sessions.done.cancelled', counts),
      )
      close()
      const days = done.toTell.flatMap(({ was, now }) => [was?.day ?? session.day, now?.day ?? session.day])
      if (done.toTell.length > 0)
        toTell({
          from: days.reduce((a, b) => (b < a ? b : a)),
          to: days.reduce((a, b) => (b > a ? b : a)),
          sessionId: null,
          only: done.toTell.map(({ invitationId }) => invitationId),
        })
      await queries.invalidateQueries()
    },
  })
  return (
    <form
      className={parts.form}
      onSubmit={(event) => {
        event.preventDefault()
        if (reason.trim() !== '') cancel.mutate()
      }}
    >
      <TextInput
        label={t('sessions.cancel.reason')}
        value={reason}
        maxLength={500}
        required
        data-autofocus
        onChange={(event) => setReason(event.currentTarget.value)}
      />
      <div className={parts.foot}>
        {reasons.map((one) => (
          <Button key={one} size="xs" onClick={() => setReason(t(`sessions.cancel.reasons.${one}`))}>
            {t(`sessions.cancel.reasons.${one}`)}
          </Button>
        ))}
      </div>
      {session.invited.children === 0 ? null : (
        <>
          <Radio.Group
            label={t('sessions.cancel.how', { n: formatCount(session.invited.children) })}
            value={how}
            onChange={(chosen) => setHow(chosen === 'none' ? 'none' : 'move')}
          >
            <div className={parts.choices}>
              <Radio value="move" label={t('sessions.cancel.move')} description={t('sessions.cancel.moveHint')} />
              <Radio value="none" label={t('sessions.cancel.none')} description={t('sessions.cancel.noneHint')} />
            </div>
          </Radio.Group>
          {how === 'move' ? (
            <DayInput
              label={t('sessions.cancel.notBefore')}
              description={t('sessions.cancel.notBeforeHint')}
              value={notBefore}
              onChange={setNotBefore}
            />
          ) : null}
        </>
      )}
      <FailureNotice failure={cancel.error} />
      <div className={parts.foot}>
        <Button type="submit" variant="filled" disabled={reason.trim() === ''} loading={cancel.isPending}>
          {t('sessions.cancel.save')}
        </Button>
        <Button onClick={close}>{t('sessions.cancel.back')}</Button>
        {reason.trim() === '' ? <span className={parts.hint}>{t('sessions.cancel.why')}</span> : null}
      </div>
    </form>
  )
}
