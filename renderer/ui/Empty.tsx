import type { ReactNode } from 'react'
import parts from './Empty.module.css'

/** What is missing and the way forward. */
export function Empty({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
  return (
    <div className={parts.empty}>
      <p className={parts.title}>{title}</p>
      {children === undefined ? null : <p className={parts.text}>{children}</p>}
      {action}
    </div>
  )
}
