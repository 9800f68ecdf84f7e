import {
  IconCalendarCheck,
  IconCalendarPlus,
  IconCalendarX,
  IconChecks,
  IconCircleCheck,
  IconLock,
  IconSend,
  type Icon,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Card } from './cards.ts'
import parts from './SessionState.module.css'

const marks: Readonly<Record<Card['status'], Icon>> = {
  draft: IconCalendarPlus,
  proposed: IconSend,
  agreed: IconCircleCheck,
  planned: IconCalendarCheck,
  locked: IconLock,
  cancelled: IconCalendarX,
  closed: IconChecks,
}

/** The state of a session as icon and word. */
export function SessionState({ status }: { status: Card['status'] }) {
  const { t } = useTranslation()
  const Mark = marks[status]
  return (
    <span className={`${parts.state} ${parts[status] ?? ''}`}>
      <Mark size="1em" stroke={1.8} aria-hidden className={parts.mark} />
      {t(`sessions.status.${status}`)}
    </span>
  )
}
