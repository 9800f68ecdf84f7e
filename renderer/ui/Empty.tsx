import type { ReactNode } from 'react'
import parts from './Empty.module.css'

interface EmptyProps {
  title: string
  children?: ReactNode
  action?: ReactNode
  /** The whole screen is empty: its title is the screen's heading. */
  whole?: boolean
}

/** What is missing and the way forward. */
export function Empty({ title, children, action, whole = false }: EmptyProps) {
  return (
    <div className={parts.empty}>
      {whole ? <h1 className={parts.title}>{title}</h1> : <p className={parts.title}>{title}</p>}
      {children === undefined ? null : <p className={parts.text}>{children}</p>}
      {action}
    </div>
  )
}
