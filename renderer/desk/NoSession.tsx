import { useState } from 'react'
import { Button, Checkbox, NativeSelect, TextInput } from '@mantine/core'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDay, type Day } from '../../src/base/day.ts'
import type { DeskSession } from '../../src/desk/contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { ButtonLink } from '../ui/ButtonLink.tsx'
import { Empty } from '../ui/Empty.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Panel } from '../ui/Panel.tsx'
import deskForm from './DeskForm.module.css'
import parts from './NoSession.module.css'

interface NoSessionProps {
  sessions: readonly DeskSession[]
  day: Day
  closed: boolean
  choose: (sessionId: string) => void
}

/** No session stands at the desk yet: choose one of today's, or begin one without a plan. */
export function NoSession({ sessions, day, closed, choose }: NoSessionProps) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const places = useQuery(api.sessions.setup.queryOptions())
  const [placeId, setPlaceId] = useState('')
  const [placeName, setPlaceName] = useState('')
  const [biometric, setBiometric] = useState(true)
  const begin = useMutation(api.desk.begin.mutationOptions())
  const known = (places.data?.places ?? []).filter(({ inUse }) => inUse)
  const start = () =>
    begin.mutate(
      { requestId: newRequestId(), placeId: placeId || null, placeName: placeName || null, biometric },
      {
        onSuccess: async ({ id }) => {
          await queries.invalidateQueries()
          choose(id)
        },
      },
    )
  return (
    <>
      {closed ? (
        <Notice
          tone="look"
          action={
            <ButtonLink size="xs" to="/desk/close">
              {t('desk.close.open')}
            </ButtonLink>
          }
        >
          {t('desk.dayClosed', { day: formatDay(day) })}
        </Notice>
      ) : null}
      {sessions.length === 0 ? (
        <Empty title={t('desk.empty.title', { day: formatDay(day) })}>{t('desk.empty.text')}</Empty>
      ) : (
        <Panel title={t('desk.empty.choose')}>
          <ul className={parts.choices}>
            {sessions.map((session) => (
              <li key={session.id}>
                <Button fullWidth justify="space-between" onClick={() => choose(session.id)}>
                  {t('desk.sessionLine', { ...session, count: session.invited })}
                </Button>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      {closed ? null : (
        <Panel title={t('desk.empty.begin')}>
          <form
            className={deskForm.form}
            onSubmit={(event) => {
              event.preventDefault()
              start()
            }}
          >
            {known.length === 0 ? null : (
              <NativeSelect
                label={t('desk.empty.place')}
                value={placeId}
                data={[
                  { value: '', label: t('desk.empty.otherPlace') },
                  ...known.map(({ id, name }) => ({ value: id, label: name })),
                ]}
                onChange={(event) => setPlaceId(event.currentTarget.value)}
              />
            )}
            {placeId === '' ? (
              <>
                <TextInput
                  label={t('desk.empty.placeName')}
                  value={placeName}
                  maxLength={200}
                  onChange={(event) => setPlaceName(event.currentTarget.value)}
                />
                <Checkbox
                  label={t('desk.empty.biometric')}
                  checked={biometric}
                  onChange={(event) => setBiometric(event.currentTarget.checked)}
                />
              </>
            ) : null}
            <FailureNotice failure={begin.error} />
            <div>
              <Button type="submit" variant="filled" loading={begin.isPending}>
                {t('desk.empty.start')}
              </Button>
            </div>
          </form>
        </Panel>
      )}
    </>
  )
}
