import { useState } from 'react'
import { Button, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { useSession } from '../app/session.ts'
import { DayInput } from '../ui/DayInput.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import type { SessionLine } from './shapes.ts'
import { useSetStatus } from './use-set-status.ts'
import parts from './Forms.module.css'

/** The other body agreed: by which document, and of which day. */
export function AgreeSession({ sessions, close }: { sessions: readonly SessionLine[]; close: () => void }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const [document, setDocument] = useState(sessions[0]?.document ?? '')
  const [day, setDay] = useState<Day | null>(sessions[0]?.documentDay ?? today)
  const status = useSetStatus(close)
  return (
    <form
      className={parts.form}
      onSubmit={(event) => {
        event.preventDefault()
        const words = document.trim()
        status.mutate({
          sessions,
          status: 'agreed',
          document: words === '' ? null : words,
          documentDay: words === '' ? null : day,
        })
      }}
    >
      <p className={parts.hint}>{t('sessions.agree.hint', { count: sessions.length })}</p>
      <TextInput
        label={t('sessions.agree.document')}
        placeholder={t('sessions.agree.example')}
        value={document}
        maxLength={500}
        data-autofocus
        onChange={(event) => setDocument(event.currentTarget.value)}
      />
      <DayInput label={t('sessions.agree.day')} value={day} latest={today} onChange={setDay} />
      <FailureNotice failure={status.error} />
      <div className={parts.foot}>
        <Button type="submit" variant="filled" loading={status.isPending}>
          {t('sessions.agree.save')}
        </Button>
        <Button onClick={close}>{t('common.cancel')}</Button>
      </div>
    </form>
  )
}
