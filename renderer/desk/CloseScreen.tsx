import { useState } from 'react'
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { IconPrinter } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { communeName, useSession } from '../app/session.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Page } from '../ui/Page.tsx'
import { Panel } from '../ui/Panel.tsx'
import { timeOfInstant } from '../ui/words.ts'
import { CallLists } from './CallLists.tsx'
import { TallyTables } from './TallyTables.tsx'
import formParts from '../ui/Form.module.css'
import parts from './CloseScreen.module.css'
import deskForm from './DeskForm.module.css'

/** The day as it is signed off: tally, differences to settle, the name; reopened only with a reason. Prints as minutes. */
export function CloseScreen() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const session = useSession()
  const { today } = session
  const asked = useQuery(api.desk.closing.queryOptions({ input: { day: today } }))
  const [signedBy, setSignedBy] = useState('')
  const [note, setNote] = useState('')
  const [reason, setReason] = useState('')
  const [markAbsent, setMarkAbsent] = useState(true)
  const close = useMutation(api.desk.close.mutationOptions())
  const reopen = useMutation(api.desk.reopen.mutationOptions())
  const again = { onSuccess: () => queries.invalidateQueries() }
  const title = t('desk.close.title', { day: formatDay(today) })
  if (asked.data === undefined)
    return (
      <Page title={title}>
        {asked.error === null ? (
          <Later>
            <LinesShape />
          </Later>
        ) : (
          <FailureNotice failure={asked.error} again={() => void asked.refetch()} />
        )}
      </Page>
    )
  const { close: state, sessions, tally, differences, signed } = asked.data
  const isClosed = state.state === 'closed'
  const shown = signed?.tally ?? tally
  if (sessions.length === 0)
    return (
      <Page title={title}>
        <Empty title={t('desk.close.nothing')} action={<ButtonLink to="/desk">{t('desk.close.back')}</ButtonLink>} />
      </Page>
    )
  return (
    <Page
      title={title}
      aside={
        <div className={`${formParts.foot} ${parts.noPrint}`}>
          <ButtonLink to="/desk">{t('desk.close.back')}</ButtonLink>
          <Button leftSection={<IconPrinter size="1rem" aria-hidden />} onClick={() => window.print()}>
            {t('desk.close.print')}
          </Button>
        </div>
      }
    >
      <div className={parts.minutes}>
        <p className={parts.minutesHead}>{communeName(session)}</p>
        <h2>{t('desk.close.minutes', { day: formatDay(today) })}</h2>
        <p>{sessions.map((one) => t('desk.sessionLine', { ...one, count: one.invited })).join('; ')}</p>
        {isClosed ? (
          <Notice tone="done">
            {t('desk.close.signed', {
              name: state.signedBy ?? '',
              time: state.at === null ? '' : timeOfInstant(state.at),
            })}
          </Notice>
        ) : state.state === 'reopened' ? (
          <Notice tone="look">
            {t('desk.close.reopened', { name: state.signedBy ?? '', reason: state.reason ?? '' })}
          </Notice>
        ) : null}
        <TallyTables tally={shown} />
        {differences.length === 0 || isClosed ? null : (
          <Panel title={t('desk.close.differences')}>
            <ul className={parts.differences}>
              {differences.map(({ code, children }) => (
                <li key={code}>
                  <strong>{t(`desk.difference.${code}`, { count: children.length })}</strong>
                  <span>{children.map(({ name }) => name).join(', ')}</span>
                </li>
              ))}
            </ul>
          </Panel>
        )}
        {signed?.note == null ? null : <p>{signed.note}</p>}
        <p className={parts.onlyPrint}>{t('desk.close.signHere', { name: state.signedBy ?? '' })}</p>
      </div>
      <Panel className={parts.noPrint} title={t(isClosed ? 'desk.close.reopen' : 'desk.close.sign')}>
        <form
          className={deskForm.form}
          onSubmit={(event) => {
            event.preventDefault()
            if (isClosed) reopen.mutate({ requestId: newRequestId(), day: today, reason, signedBy }, again)
            else
              close.mutate({ requestId: newRequestId(), day: today, signedBy, note: note || null, markAbsent }, again)
          }}
        >
          <TextInput
            label={t('desk.close.name')}
            required
            maxLength={120}
            value={signedBy}
            onChange={(event) => setSignedBy(event.currentTarget.value)}
          />
          {isClosed ? (
            <TextInput
              label={t('desk.close.reason')}
              required
              maxLength={500}
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
            />
          ) : (
            <>
              <Textarea
                label={t('desk.close.note')}
                autosize
                minRows={2}
                maxLength={1000}
                value={note}
                onChange={(event) => setNote(event.currentTarget.value)}
              />
              <Checkbox
                label={t('desk.close.markAbsent', { count: tally.notYet })}
                checked={markAbsent}
                onChange={(event) => setMarkAbsent(event.currentTarget.checked)}
              />
            </>
          )}
          <FailureNotice failure={close.error ?? reopen.error} />
          <div>
            <Button type="submit" variant="filled" loading={close.isPending || reopen.isPending}>
              {t(isClosed ? 'desk.close.reopen' : 'desk.close.sign')}
            </Button>
          </div>
        </form>
      </Panel>
      <CallLists />
    </Page>
  )
}
