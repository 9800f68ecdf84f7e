import type { ReactNode } from 'react'
import parts from './Equation.module.css'

export interface Term {
  sign?: '=' | '+' | '−' | '±'
  value: string
  name: string
  remark?: string
  tone?: 'plain' | 'quiet' | 'amber' | 'red'
  /** Opens what stands behind the number. */
  wrap?: (number: ReactNode) => ReactNode
}

/** Terms that must add up, in one line. Signs are quiet; the check line under it repeats it in figures. */
export function Equation({ terms, label }: { terms: readonly Term[]; label: string }) {
  return (
    <div className={parts.equation} role="group" aria-label={label}>
      {terms.map((term) => (
        <div key={term.name} className={parts.slot}>
          {term.sign === undefined ? null : <span className={parts.sign}>{term.sign}</span>}
          <div className={`${parts.term} ${parts[term.tone ?? 'plain']}`}>
            <span className={parts.value}>{term.wrap === undefined ? term.value : term.wrap(term.value)}</span>
            <span className={parts.name}>{term.name}</span>
            {term.remark === undefined ? null : <span className={parts.remark}>{term.remark}</span>}
          </div>
        </div>
      ))}
    </div>
  )
}
