import { ActionIcon, Menu } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { IconCheck, IconDotsVertical, IconPhone } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { formatDay } from '../../src/base/day.ts'
import { toldInWords } from '../i18n/core-words.ts'
import { shortTime } from './days.ts'
import { type Home, homesOfSession } from './homes.ts'
import type { InvitationLine } from './shapes.ts'
import parts from './Panels.module.css'

interface SessionHomesProps {
  invitations: readonly InvitationLine[]
  open: boolean
  move: (home: Home) => void
  cancel: (home: Home) => void
}

/** Who comes when, household by household, and whether they know; below, who was invited and is not any more. */
export function SessionHomes({ invitations, open, move, cancel }: SessionHomesProps) {
  const { t } = useTranslation()
  const homes = homesOfSession(invitations.filter(({ status }) => status === 'invited'))
  const off = homesOfSession(invitations.filter(({ status }) => status === 'cancelled'))
  return (
    <>
      <section>
        <h3>{t('sessions.homes.title', { count: homes.length })}</h3>
        {homes.length === 0 ? <p className={parts.hint}>{t('sessions.homes.none')}</p> : null}
        <ol className={parts.homes}>
          {homes.map((home) => (
            <li key={home.household}>
              <span className={parts.slot}>{shortTime(home.slot)}</span>
              <span className={parts.names}>
                <Names home={home} />
                <ToldWords home={home} />
              </span>
              {open ? (
                <Menu position="bottom-end" withinPortal>
                  <Menu.Target>
                    <ActionIcon aria-label={t('sessions.homes.more', { name: home.people[0]?.name ?? '' })}>
                      <IconDotsVertical size="1rem" stroke={1.7} aria-hidden />
                    </ActionIcon>
                  </Menu.Target>
                  <Menu.Dropdown>
                    <Menu.Item onClick={() => move(home)}>{t('sessions.homes.move')}</Menu.Item>
                    <Menu.Item onClick={() => cancel(home)}>{t('sessions.homes.cancel')}</Menu.Item>
                  </Menu.Dropdown>
                </Menu>
              ) : null}
            </li>
          ))}
        </ol>
      </section>
      {off.length === 0 ? null : (
        <section>
          <h3>{t('sessions.homes.off', { count: off.length })}</h3>
          <ol className={parts.homes}>
            {off.map((home) => (
              <li key={home.household}>
                <span className={`${parts.slot} ${parts.gone}`}>{shortTime(home.slot)}</span>
                <span className={parts.names}>
                  <Names home={home} />
                  <small>{toldInWords(home.people[0]?.reason ?? '')}</small>
                  <ToldWords home={home} />
                </span>
              </li>
            ))}
          </ol>
        </section>
      )}
    </>
  )
}

function Names({ home }: { home: Home }) {
  const { t } = useTranslation()
  return (
    <>
      {home.people.map(({ id, childId, name, group }) => (
        <span key={id} className={parts.person}>
          <Link to="/children/$childId" params={{ childId }} className={parts.name}>
            {name}
          </Link>
          <small>{t(`sessions.homes.group.${group}`)}</small>
        </span>
      ))}
      <small>
        {[
          home.village ?? t('words.noVillage'),
          home.number === null ? '' : t('letters.number', { number: home.number }),
        ]
          .filter((part) => part !== '')
          .join(' · ')}
      </small>
    </>
  )
}

function ToldWords({ home }: { home: Home }) {
  const { t } = useTranslation()
  return home.told === null ? (
    <small className={parts.untold}>
      <IconPhone size="0.875rem" stroke={1.7} aria-hidden /> {t('sessions.homes.untold')}
    </small>
  ) : (
    <small className={parts.told}>
      <IconCheck size="0.875rem" stroke={1.7} aria-hidden />{' '}
      {t('sessions.homes.told', {
        day: home.told.day === null ? '' : formatDay(home.told.day),
        how: home.told.how ?? '',
      })}
    </small>
  )
}
