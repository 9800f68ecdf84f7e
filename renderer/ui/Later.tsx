import { useEffect, useState, type ReactNode } from 'react'
import parts from './Later.module.css'

const showAfter = 150

/** Shows its children only when waiting has lasted 150 ms, so that fast answers do not flicker; busy from the first. */
export function Later({ children }: { children: ReactNode }) {
  const [shown, setShown] = useState(false)
  useEffect(() => {
    const timer = window.setTimeout(() => setShown(true), showAfter)
    return () => window.clearTimeout(timer)
  }, [])
  return (
    <div className={parts.waiting} aria-busy>
      {shown ? children : null}
    </div>
  )
}

/** Grey shapes of a table to come. */
export function LinesShape({ lines = 8 }: { lines?: number }) {
  return (
    <div className={parts.lines} aria-hidden>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} className={parts.line}>
          <span className={parts.shape} style={{ width: '20%' }} />
          <span className={parts.shape} style={{ width: `${65 - line * 5}%` }} />
        </div>
      ))}
    </div>
  )
}
