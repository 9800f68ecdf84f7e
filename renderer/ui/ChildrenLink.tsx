import type { ComponentProps, MouseEvent } from 'react'
import { useRouter } from '@tanstack/react-router'
import { isPlainPress, markPressed } from '../app/after-paint.ts'
import { stringifySearch } from '../app/search-json.ts'
import type { ChildrenSearch } from '../app/search-params.ts'

interface ChildrenLinkProps extends Omit<ComponentProps<'a'>, 'href'> {
  /** The filter of the list; its day, or else the screen's. */
  search: ChildrenSearch & { asOf?: string | undefined }
}

/**
 * A link to the list of children that does not follow the address by itself: screens have hundreds of them, and the
 * router's own links would all be reckoned again with every step. Whoever draws it draws it anew when the day changes.
 */
export function ChildrenLink({ search, onClick, children, ...more }: ChildrenLinkProps) {
  const router = useRouter()
  const { asOf } = router.state.location.search
  const path = `/children${stringifySearch({ asOf, ...search })}`
  const go = (event: MouseEvent<HTMLAnchorElement>) => {
    onClick?.(event)
    if (!isPlainPress(event)) return
    event.preventDefault()
    markPressed(event.currentTarget, () => router.history.push(path))
  }
  return (
    <a
      {...more}
      href={router.history.createHref(path)}
      onClick={go}
      onPointerEnter={() => void router.preloadRoute({ to: '/children' })}
    >
      {children}
    </a>
  )
}
