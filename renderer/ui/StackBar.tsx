import type { ReactNode } from 'react'
import parts from './StackBar.module.css'

export interface BarPart {
  kind: 'left' | 'left2' | 'unclear' | 'declined' | 'done'
  count: number
  label: string
  /** Makes the part a link to its names. */
  wrap?: (inside: ReactNode, className: string | undefined, label: string) => ReactNode
}

/**
 * What is left stands dark at the axis, what is done goes pale behind it. `scale` is the count that fills the width, so
 * that rows can be compared. A number stands inside a part that is wide enough for it.
 */
export function StackBar({ bar, scale, slim = false }: { bar: readonly BarPart[]; scale: number; slim?: boolean }) {
  return (
    <div className={`${parts.bar} ${slim ? parts.slim : ''}`}>
      {bar.map((part) => {
        if (part.count === 0) return null
        const inside = slim ? null : <span className={parts.number}>{part.count}</span>
        const className = `${parts.part} ${parts[part.kind]}`
        return (
          <span key={part.kind} className={parts.slot} style={{ width: `${(100 * part.count) / Math.max(scale, 1)}%` }}>
            {part.wrap === undefined ? (
              <span className={className} title={part.label}>
                {inside}
              </span>
            ) : (
              part.wrap(inside, className, part.label)
            )}
          </span>
        )
      })}
    </div>
  )
}
