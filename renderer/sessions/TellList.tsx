import { useEffect, useState } from 'react'
import { Button, NativeSelect } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { client } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { useSession } from '../app/session.ts'
import { toldInWords } from '../i18n/core-words.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { formatCount } from '../ui/numbers.ts'
import { homesOf, meetingWords, tellText } from './tell-words.ts'
import { tellKept } from './tell-kept.ts'
import parts from './Forms.module.css'

export interface TellOf {
  from: Day
  to: Day
  sessionId: string | null
  /** These invitations alone. */
  only?: readonly string[]
}

const hows = ['phone', 'zalo', 'home', 'head'] as const
const mostShown = 150

/** Whom to tell what, household by household, with phones; copied as text, marked when told. Asking is written down. */
export function TellList({ of, close }: { of: TellOf; close: () => void }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const queries = useQueryClient()
  const [how, setHow] = useState<(typeof hows)[number]>('phone')
  const [copied, setCopied] = useState(false)
  const list = useMutation({
    mutationFn: async () => {
      const { from, to, sessionId, only } = of
      const people = await client.sessions.toTell({ from, to, sessionId })
      return only === undefined ? people : people.filter(({ invitationId }) => only.includes(invitationId))
    },
  })
  const told = useMutation({
    mutationFn: async (invitationIds: string[]) => {
      const requestId = newRequestId()
      const answer = await client.sessions.told({
        requestId,
        invitationIds,
        day: today,
        how: t(`sessions.tell.how.${how}`),
      })
      tellKept(requestId, t('sessions.done.told', { count: answer.told, n: formatCount(answer.told) }))
      await queries.invalidateQueries()
      await list.mutateAsync()
    },
  })
  const { mutate } = list
  useEffect(() => mutate(), [mutate])
  const homes = homesOf(list.data ?? [])
  const copy = async () => {
    await navigator.clipboard.writeText(tellText(homes))
    setCopied(true)
  }
  return (
    <div className={parts.form}>
      <FailureNotice failure={list.error ?? told.error} again={() => list.mutate()} />
      {list.data === undefined && list.error === null ? (
        <Later>
          <LinesShape lines={5} />
        </Later>
      ) : null}
      {list.data === undefined ? null : homes.length === 0 ? (
        <p>{t('sessions.tell.nobody')}</p>
      ) : (
        <>
          <p role="status">{t('sessions.tell.count', { homes: formatCount(homes.length), count: list.data.length })}</p>
          <ul className={parts.people} tabIndex={0} aria-label={t('sessions.tell.title')}>
            {homes.slice(0, mostShown).map((home) => (
              <li key={home.key}>
                <strong>{home.people.map(({ name }) => name).join(', ')}</strong> {home.village}
                <small>
                  {home.guardians.length === 0
                    ? t('sessions.tell.noGuardian')
                    : home.guardians
                        .map(({ name, phone }) => `${name}: ${phone ?? t('sessions.tell.noPhone')}`)
                        .join(' · ')}
                </small>
                <small>{meetingWords(home)}</small>
                {home.reason === null ? null : <small>{toldInWords(home.reason)}</small>}
                <Button
                  size="xs"
                  mt="xs"
                  loading={told.isPending}
                  onClick={() => told.mutate(home.invitationIds)}
                  aria-label={t('sessions.tell.markOne', { name: home.people[0]?.name ?? '' })}
                >
                  {t('sessions.tell.mark')}
                </Button>
              </li>
            ))}
            {homes.length <= mostShown ? null : <li>{t('sessions.tell.more', { count: homes.length - mostShown })}</li>}
          </ul>
          <div className={parts.foot}>
            <Button
              leftSection={copied ? <IconCheck size="1rem" aria-hidden /> : <IconCopy size="1rem" aria-hidden />}
              onClick={() => void copy()}
            >
              {t(copied ? 'sessions.tell.copied' : 'sessions.tell.copy')}
            </Button>
            <NativeSelect
              aria-label={t('sessions.tell.howLabel')}
              value={how}
              data={hows.map((one) => ({ value: one, label: t(`sessions.tell.how.${one}`) }))}
              onChange={(event) => setHow(hows.find((one) => one === event.currentTarget.value) ?? how)}
            />
            <Button
              variant="filled"
              loading={told.isPending}
              onClick={() => told.mutate(homes.flatMap(({ invitationIds }) => invitationIds).slice(0, 5000))}
            >
              {t('sessions.tell.markAll', { count: homes.length })}
            </Button>
          </div>
          <p className={parts.hint}>{t('sessions.tell.logged')}</p>
        </>
      )}
      {homes.length === 0 ? (
        <div className={parts.foot}>
          <Button onClick={close}>{t('common.close')}</Button>
        </div>
      ) : null}
    </div>
  )
}
