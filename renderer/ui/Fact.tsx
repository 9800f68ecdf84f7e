import type { ReactNode } from 'react'
import parts from './Fact.module.css'

/** Facts in a list: label, value, and under it who says so. */
export function Facts({ children }: { children: ReactNode }) {
  return <dl className={parts.facts}>{children}</dl>
}

export function Fact({ label, source, children }: { label: string; source?: string | undefined; children: ReactNode }) {
  return (
    <div className={parts.fact}>
      <dt className={parts.label}>{label}</dt>
      <dd className={parts.body}>
        <div className={parts.value}>{children}</div>
        {source === undefined ? null : <div className={parts.source}>{source}</div>}
      </dd>
    </div>
  )
}
