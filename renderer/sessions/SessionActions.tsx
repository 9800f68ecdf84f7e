import { Button, Menu } from '@mantine/core'
import {
  IconCalendarX,
  IconChevronDown,
  IconLock,
  IconLockOpen,
  IconPencil,
  IconPhone,
  IconPlaneDeparture,
  IconPrinter,
  IconSend,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useSession } from '../app/session.ts'
import { useOut } from '../away/use-out.ts'
import { FailureNotice } from '../ui/FailureNotice.tsx'
import { Permitted } from '../ui/Permitted.tsx'
import type { Doing } from './SessionDialogs.tsx'
import { isMovable, isOpen, type SessionPage } from './shapes.ts'
import { useSetStatus } from './use-set-status.ts'
import parts from './Panels.module.css'

const mark = { size: '1rem', stroke: 1.7, 'aria-hidden': true } as const

/** What can be done with a session, the usual first; why not, where it cannot. */
export function SessionActions({ session, choose }: { session: SessionPage; choose: (doing: Doing) => void }) {
  const { t } = useTranslation()
  const { today } = useSession()
  const set = useSetStatus()
  const isAway = useOut(session.id) !== undefined
  const open = isOpen(session, today)
  const untold = session.invitations.filter(({ toldDay }) => toldDay === null).length
  const theirs = session.owner !== null
  const locked = session.status === 'locked'
  const lockable = open && !locked && (!theirs || session.status === 'agreed')
  return (
    <div className={parts.foot}>
      <FailureNotice failure={set.error} />
      {open ? null : (
        <p className={parts.hint}>{t(session.status === 'cancelled' ? 'sessions.panel.off' : 'sessions.panel.past')}</p>
      )}
      {locked ? <p className={parts.hint}>{t('sessions.lift.locked')}</p> : null}
      <div className={parts.actions}>
        {untold === 0 ? null : (
          <Button leftSection={<IconPhone {...mark} />} onClick={() => choose({ what: 'tell' })}>
            {t('sessions.panel.tell', { count: untold })}
          </Button>
        )}
        {open ? (
          <Button disabled={!isMovable(session, today)} onClick={() => choose({ what: 'edit' })}>
            {t('sessions.move.title')}
          </Button>
        ) : null}
        {session.status === 'cancelled' ? null : (
          <Button leftSection={<IconPrinter {...mark} />} onClick={() => choose({ what: 'papers' })}>
            {t('sessions.papers.title')}
          </Button>
        )}
        {open ? (
          <Menu position="top-end" withinPortal>
            <Menu.Target>
              <Button rightSection={<IconChevronDown {...mark} />}>{t('sessions.panel.more')}</Button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item
                leftSection={<IconPencil {...mark} />}
                disabled={locked}
                onClick={() => choose({ what: 'edit' })}
              >
                {t('sessions.panel.edit')}
              </Menu.Item>
              {theirs && session.status !== 'proposed' && !locked ? (
                <Menu.Item
                  leftSection={<IconSend {...mark} />}
                  onClick={() => set.mutate({ sessions: [session], status: 'proposed' })}
                >
                  {t('sessions.panel.propose')}
                </Menu.Item>
              ) : null}
              {theirs && !locked ? (
                <Menu.Item leftSection={<IconSend {...mark} />} onClick={() => choose({ what: 'agree' })}>
                  {t('sessions.panel.agree')}
                </Menu.Item>
              ) : null}
              {locked ? (
                <Menu.Item
                  leftSection={<IconLockOpen {...mark} />}
                  onClick={() => set.mutate({ sessions: [session], status: theirs ? 'agreed' : 'planned' })}
                >
                  {t('sessions.panel.unlock')}
                </Menu.Item>
              ) : (
                <Menu.Item
                  leftSection={<IconLock {...mark} />}
                  disabled={!lockable}
                  onClick={() => set.mutate({ sessions: [session], status: 'locked' })}
                >
                  {t('sessions.panel.lock')}
                </Menu.Item>
              )}
              {isAway ? null : (
                <Permitted needs="export-names">
                  <Menu.Item leftSection={<IconPlaneDeparture {...mark} />} onClick={() => choose({ what: 'away' })}>
                    {t('away.take.open')}
                  </Menu.Item>
                </Permitted>
              )}
              <Menu.Item leftSection={<IconCalendarX {...mark} />} onClick={() => choose({ what: 'cancel' })}>
                {t('sessions.panel.cancel')}
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        ) : null}
      </div>
    </div>
  )
}
