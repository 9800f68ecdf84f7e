import type { ReactNode } from 'react'
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from '@tabler/icons-react'
import parts from './Notice.module.css'

const marks = { calm: IconInfoCircle, done: IconCircleCheck, look: IconAlertTriangle, lost: IconCircleX } as const
export type NoticeTone = keyof typeof marks

interface NoticeProps {
  tone?: NoticeTone
  action?: ReactNode
  /** Read out as soon as it appears. */
  live?: boolean
  children: ReactNode
}

/** Neutral by default; done = finished for you, look = somebody should look, lost = refused or failed. */
export function Notice({ tone = 'calm', action, live = false, children }: NoticeProps) {
  const Mark = marks[tone]
  return (
    <div className={`${parts.notice} ${parts[tone]}`} role={live ? (tone === 'lost' ? 'alert' : 'status') : undefined}>
      <Mark size="1.125rem" stroke={1.7} aria-hidden className={parts.mark} />
      <div className={parts.text}>{children}</div>
      {action === undefined ? null : <div className={parts.action}>{action}</div>}
    </div>
  )
}
