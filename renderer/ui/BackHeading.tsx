import type { ReactNode } from 'react'
import parts from './BackHeading.module.css'

interface BackHeadingProps {
  /** A link to the screen that this one belongs to. */
  back: ReactNode
  title: string
  action?: ReactNode
}

/** The heading of a screen that was opened from another: the way back, the title, what can be done. */
export function BackHeading({ back, title, action }: BackHeadingProps) {
  return (
    <div className={parts.heading}>
      {back}
      <h1>{title}</h1>
      {action}
    </div>
  )
}
