import type { ReactNode } from 'react'
import type { Day } from '../../src/base/day.ts'
import type { ChildrenSearch } from '../app/search-params.ts'
import { ChildrenLink } from './ChildrenLink.tsx'

interface NamesLinkProps {
  filter: ChildrenSearch
  /** Another day than the screen's. */
  asOf?: Day | undefined
  className?: string | undefined
  label?: string | undefined
  children: ReactNode
}

/** A number that opens its names: the filter stands in the address, the day is kept. */
export function NamesLink({ filter, asOf, className, label, children }: NamesLinkProps) {
  return (
    <ChildrenLink
      search={asOf === undefined ? filter : { ...filter, asOf }}
      className={className}
      aria-label={label}
      title={label}
    >
      {children}
    </ChildrenLink>
  )
}
