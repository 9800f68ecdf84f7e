import type { ReactNode } from 'react'
import parts from './Fact.module.css'

/** Facts in a list: who says most of them, then label, value, and under it who says so where it is somebody else. */
export function Facts({ source, children }: { source?: string | undefined; children: ReactNode }) {
  return (
    <>
      {source === undefined ? null : <p className={parts.common}>{source}</p>}
      <dl className={parts.facts}>{children}</dl>
    </>
  )
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
