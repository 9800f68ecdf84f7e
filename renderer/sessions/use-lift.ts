import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { addDays, type Day } from '../../src/base/day.ts'
import { isPressed, useShownKeys } from '../app/keys.ts'
import { useSession } from '../app/session.ts'
import { dayWords } from './card-words.ts'
import { isMovable, type SessionLine } from './shapes.ts'

/** Where a session may be put down: a day, and the row of the calendar (a place, or a team; '' = without a team). */
export interface Target {
  day: Day
  row: string
}

export interface Lifted {
  session: SessionLine
  by: 'pointer' | 'keys'
  target: Target
}

export interface Row {
  id: string
  name: string
}

export interface Lift {
  lifted: Lifted | null
  /** What was said last of the carrying, read out by the screen. */
  said: string
  movable: (session: SessionLine) => boolean
  take: (session: SessionLine, by: Lifted['by']) => void
  /** Says why it cannot be carried. */
  refuse: (session: SessionLine) => void
  over: (target: Target) => void
  /** Puts it back where it was. */
  put: () => void
  drop: (target: Target) => void
}

interface Carrying {
  /** Null: rows do not matter, as in a month. */
  rows: readonly Row[] | null
  rowOf: (session: SessionLine) => string
  dropped: (session: SessionLine, target: Target) => void
  /** The day the keys have come to, to bring it into sight. */
  show: (day: Day) => void
}

/** Carries a session to another day or row: by the pointer, or by Space, arrows and Enter. */
export function useLift({ rows, rowOf, dropped, show }: Carrying): Lift {
  const { t } = useTranslation()
  const { today } = useSession()
  const [lifted, setLifted] = useState<Lifted | null>(null)
  const [said, setSaid] = useState('')

  const nameOf = (row: string) => rows?.find(({ id }) => id === row)?.name
  const targetWords = ({ day, row }: Target) => [dayWords(day), nameOf(row)].filter(Boolean).join(', ')

  const drop = (target: Target) => {
    setLifted(null)
    setSaid('')
    if (lifted === null) return
    const { session } = lifted
    if (target.day !== session.day || target.row !== rowOf(session)) dropped(session, target)
    focusCard(session.id)
  }
  const put = () => {
    if (lifted?.by === 'keys') {
      setSaid(t('sessions.lift.put'))
      focusCard(lifted.session.id)
    }
    setLifted(null)
  }
  const onKey = (event: KeyboardEvent) => {
    if (lifted === null || lifted.by !== 'keys') return
    const step = steps[event.key]
    if (isPressed('escape', event)) put()
    else if (isPressed('dropSession', event)) drop(lifted.target)
    else if (step === undefined) return
    else {
      // In a month the days of a week stand under those of the week before.
      const day = addDays(lifted.target.day, rows === null ? step.days + 7 * step.rows : step.days)
      const at = rows?.findIndex(({ id }) => id === lifted.target.row) ?? -1
      const row = rows?.[at + step.rows]?.id ?? lifted.target.row
      const target = { day: day < today ? lifted.target.day : day, row }
      setLifted({ ...lifted, target })
      setSaid(t('sessions.lift.over', { where: targetWords(target) }))
      show(target.day)
    }
    event.preventDefault()
    event.stopPropagation()
  }
  const carrying = lifted?.by === 'keys'
  useShownKeys(carrying ? ['carrySession', 'dropSession', 'escape'] : ['openSession', 'liftSession'])
  const newest = useRef(onKey)
  useEffect(() => {
    newest.current = onKey
  })
  useEffect(() => {
    if (!carrying) return
    const listen = (event: KeyboardEvent) => newest.current(event)
    document.addEventListener('keydown', listen, true)
    return () => document.removeEventListener('keydown', listen, true)
  }, [carrying])

  return {
    lifted,
    said,
    movable: (session) => isMovable(session, today),
    take: (session, by) => {
      setLifted({ session, by, target: { day: session.day, row: rowOf(session) } })
      setSaid(by === 'keys' ? t('sessions.lift.taken') : '')
    },
    refuse: (session) => setSaid(t(session.status === 'locked' ? 'sessions.lift.locked' : 'sessions.lift.past')),
    over: (target) => {
      if (lifted !== null && (lifted.target.day !== target.day || lifted.target.row !== target.row))
        setLifted({ ...lifted, target })
    },
    put,
    drop,
  }
}

const steps: Readonly<Record<string, { days: number; rows: number }>> = {
  ArrowLeft: { days: -1, rows: 0 },
  ArrowRight: { days: 1, rows: 0 },
  ArrowUp: { days: 0, rows: -1 },
  ArrowDown: { days: 0, rows: 1 },
}

/** The card may stand elsewhere when the calendar is drawn again. */
function focusCard(id: string): void {
  window.setTimeout(() => document.querySelector<HTMLElement>(`[data-card="${id}"]`)?.focus(), 0)
}
