import type { DragEvent } from 'react'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { OutMark } from '../away/OutMark.tsx'
import { formatCount } from '../ui/numbers.ts'
import { cardWords, childrenWords, percentOf, shortVillages } from './card-words.ts'
import type { Card } from './cards.ts'
import { shortTime } from './days.ts'
import { SessionState } from './SessionState.tsx'
import { isPressed } from '../app/keys.ts'
import type { Lift } from './use-lift.ts'
import parts from './SessionCard.module.css'

interface SessionCardProps {
  card: Card
  lift: Lift
  /** It breaks a rule as it stands. */
  look: boolean
  chosen: boolean
  open: () => void
  /** One line, for a month. */
  slim?: boolean
  /** The place too, where no heading says it. */
  placeShown?: boolean
  teamShown?: boolean
}

/** A session: time, how full, which villages, its state. Enter opens it, Space takes it to carry it elsewhere. */
export function SessionCard({
  card,
  lift,
  look,
  chosen,
  open,
  slim = false,
  placeShown = false,
  teamShown = false,
}: SessionCardProps) {
  const { t } = useTranslation()
  const { session, status, from, children, expected, villages, adding, team } = card
  const percent = percentOf(card)
  const movable = session !== null && lift.movable(session)
  const looks = [
    parts.card,
    slim ? parts.slim : '',
    status === 'draft' ? parts.draft : '',
    status === 'cancelled' ? parts.cancelled : '',
    look ? parts.look : '',
    chosen ? parts.chosen : '',
    session !== null && lift.lifted?.session.id === session.id ? parts.lifted : '',
  ].join(' ')
  return (
    <button
      type="button"
      className={looks}
      aria-label={look ? `${cardWords(card)}; ${t('sessions.card.look')}` : cardWords(card)}
      aria-pressed={chosen}
      title={cardWords(card)}
      data-card={card.key}
      draggable={movable}
      onClick={open}
      onDragStart={(event: DragEvent) => {
        event.dataTransfer.effectAllowed = 'move'
        event.dataTransfer.setData('text/plain', card.key)
        if (session !== null) lift.take(session, 'pointer')
      }}
      onDragEnd={lift.put}
      onKeyDown={(event) => {
        if (!isPressed('liftSession', event) || session === null || lift.lifted !== null) return
        event.preventDefault()
        if (movable) lift.take(session, 'keys')
        else lift.refuse(session)
      }}
    >
      <span className={parts.first}>
        <strong>{shortTime(from)}</strong>
        {slim ? null : <span className={parts.count}>{childrenWords(children)}</span>}
      </span>
      {slim ? (
        <>
          <span className={parts.villages}>{card.place}</span>
          <span className={parts.count}>{formatCount(children)}</span>
        </>
      ) : (
        <>
          {placeShown ? <span className={parts.place}>{card.place}</span> : null}
          <span className={parts.bar} aria-hidden>
            <span className={parts.full} style={{ width: `${Math.min(100, percent ?? 0)}%` }} />
          </span>
          {villages.length === 0 ? null : <span className={parts.villages}>{shortVillages(villages, 2)}</span>}
          {expected === children ? null : (
            <span className={parts.quiet}>{t('sessions.card.about', { n: formatCount(expected) })}</span>
          )}
          {team === null || !teamShown ? null : <span className={parts.quiet}>{team}</span>}
          {adding === 0 ? null : (
            <span className={parts.adding}>{t('sessions.card.adding', { count: adding, n: formatCount(adding) })}</span>
          )}
          <SessionState status={status} />
          {session === null ? null : <OutMark sessionId={session.id} />}
          {look ? (
            <span className={parts.mark}>
              <IconAlertTriangle size="0.875rem" stroke={1.7} aria-hidden />
              {t('sessions.card.look')}
            </span>
          ) : null}
        </>
      )}
    </button>
  )
}
