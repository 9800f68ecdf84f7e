import { type ComponentProps, memo } from 'react'
import { Link, useNavigate } from '@tanstack/react-router'
import { isPlainPress, markPressed } from './after-paint.ts'
import type { screens } from './screens.ts'

type ScreenLinkProps = Pick<ComponentProps<typeof Link>, 'className' | 'children'> & {
  to: (typeof screens)[number]['to']
  chosen: string | undefined
}

/** A link to a screen: marked as it is pressed, gone to when that is painted. */
export const ScreenLink = memo(function ScreenLink({ to, chosen, className, children }: ScreenLinkProps) {
  const navigate = useNavigate()
  return (
    <Link
      to={to}
      className={className ?? ''}
      activeProps={{ className: chosen ?? '', 'aria-current': 'page' }}
      activeOptions={{ exact: to === '/', includeSearch: false }}
      onClick={(event) => {
        if (!isPlainPress(event)) return
        event.preventDefault()
        markPressed(event.currentTarget, () => void navigate({ to }))
      }}
    >
      {children}
    </Link>
  )
})
