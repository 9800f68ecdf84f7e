import type { ReactNode } from 'react'
import parts from './Panel.module.css'

interface PanelProps {
  title?: ReactNode
  remark?: ReactNode
  action?: ReactNode
  /** Names the region for assistive technology when the title is not plain text. */
  label?: string
  className?: string | undefined
  children: ReactNode
}

/** A surface with one edge and, if it has a title, a heading of 40 px. */
export function Panel({ title, remark, action, label, className, children }: PanelProps) {
  return (
    <section className={[parts.panel, className].join(' ')} aria-label={label}>
      {title === undefined ? null : (
        <header className={parts.heading}>
          <h2 className={parts.title}>{title}</h2>
          {remark === undefined ? null : <span className={parts.remark}>{remark}</span>}
          <span className={parts.action}>{action}</span>
        </header>
      )}
      {children}
    </section>
  )
}
