import { useState } from 'react'
import { ActionIcon } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.ts'
import { OutNotice } from '../away/OutNotice.tsx'
import { toldInWords } from '../i18n/core-words.ts'
import { Fact, Facts } from '../ui/Fact.tsx'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Later, LinesShape } from '../ui/Later.tsx'
import { formatCount } from '../ui/numbers.ts'
import { dayWords, percentOf } from './card-words.ts'
import { shortTime } from './days.ts'
import { BrokenRules } from './BrokenRules.tsx'
import { useBroken } from './use-broken.ts'
import { useEscape } from './use-escape.ts'
import { SessionActions } from './SessionActions.tsx'
import { type Doing, SessionDialogs } from './SessionDialogs.tsx'
import { SessionHomes } from './SessionHomes.tsx'
import { SessionState } from './SessionState.tsx'
import { isOpen, type Setup } from './shapes.ts'
import parts from './Panels.module.css'

interface SessionPanelProps {
  id: string
  setup: Setup
  close: () => void
}

/** One session: how full, who comes when and who knows of it, and what can be done with it. */
export function SessionPanel({ id, setup, close }: SessionPanelProps) {
  const { t } = useTranslation()
  const { today } = useSession()
  const found = useQuery(api.sessions.session.queryOptions({ input: { id } }))
  const [doing, setDoing] = useState<Doing | null>(null)
  useEscape(close, doing === null)
  const session = found.data
  const broken = useBroken(session === undefined ? [] : [session]).get(id) ?? []
  return (
    <div className={parts.panel}>
      <div className={parts.head}>
        <div>
          <h2>{session?.place ?? t('sessions.session')}</h2>
          {session === undefined ? null : (
            <p className={parts.when}>
              {t('sessions.panel.when', {
                day: dayWords(session.day),
                from: shortTime(session.from),
                to: shortTime(session.to),
              })}
            </p>
          )}
        </div>
        <ActionIcon aria-label={t('common.close')} onClick={close}>
          <IconX size="1.125rem" stroke={1.6} aria-hidden />
        </ActionIcon>
      </div>
      <div className={parts.body} tabIndex={0} role="region" aria-label={t('sessions.panel.label')}>
        <FailureNotice failure={found.error} again={() => void found.refetch()} />
        {found.isPending ? (
          <Later>
            <LinesShape />
          </Later>
        ) : null}
        {session === undefined ? null : (
          <>
            <section>
              <Facts>
                <Fact label={t('sessions.panel.state')} source={toldInWords(session.reason ?? '') || undefined}>
                  <SessionState status={session.status} />
                </Fact>
                <Fact
                  label={t('sessions.panel.invited')}
                  source={`${t('sessions.panel.groups', {
                    under: formatCount(session.invited.under6),
                    over: formatCount(session.invited.from6to13),
                  })}; ${t('sessions.card.expected', { n: formatCount(session.invited.expected) })}`}
                >
                  {t('sessions.card.people', { n: session.invited.children, homes: session.invited.households })}
                </Fact>
                <Fact label={t('sessions.panel.room')} source={t(`sessions.mode.${session.mode}`)}>
                  {t('sessions.panel.minutes', {
                    used: formatCount(session.minutes.used),
                    room: formatCount(session.minutes.room),
                    percent: percentOf(session.minutes) ?? 0,
                    count: session.stations,
                  })}
                </Fact>
                {session.team === null ? null : <Fact label={t('sessions.panel.team')}>{session.team}</Fact>}
                {session.kits.length === 0 ? null : (
                  <Fact label={t('sessions.panel.kits')}>
                    {setup.kits
                      .filter((kit) => session.kits.includes(kit.id))
                      .map(({ name }) => name)
                      .join(', ')}
                  </Fact>
                )}
                {session.owner === null ? null : (
                  <Fact
                    label={t('sessions.panel.owner')}
                    source={
                      session.document === null
                        ? undefined
                        : [session.document, session.documentDay && formatDay(session.documentDay)]
                            .filter(Boolean)
                            .join(', ')
                    }
                  >
                    {session.owner}
                  </Fact>
                )}
              </Facts>
            </section>
            <OutNotice sessionId={id} />
            {broken.length === 0 ? null : (
              <section>
                <h3>{t('sessions.panel.look')}</h3>
                <BrokenRules broken={broken} />
              </section>
            )}
            <SessionHomes
              invitations={session.invitations}
              open={isOpen(session, today)}
              move={(home) => setDoing({ what: 'home', home, how: 'move' })}
              cancel={(home) => setDoing({ what: 'home', home, how: 'cancel' })}
            />
          </>
        )}
      </div>
      {session === undefined ? null : <SessionActions session={session} choose={setDoing} />}
      {session === undefined ? null : (
        <SessionDialogs session={session} setup={setup} doing={doing} choose={setDoing} />
      )}
    </div>
  )
}
