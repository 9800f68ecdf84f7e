import type { ReactNode } from 'react'
import { Link } from '@tanstack/react-router'
import type { ChildrenSearch } from '../app/search-params.ts'

interface NamesLinkProps {
  filter: ChildrenSearch
  className?: string | undefined
  label?: string | undefined
  children: ReactNode
}

/** A number that opens its names: the filter stands in the address, the day is kept. */
export function NamesLink({ filter, className, label, children }: NamesLinkProps) {
  return (
    <Link to="/children" search={filter} className={className} aria-label={label} title={label}>
      {children}
    </Link>
  )
}
