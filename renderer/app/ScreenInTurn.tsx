import { Suspense, useDeferredValue } from 'react'
import { Outlet, useRouterState } from '@tanstack/react-router'
import { ScreenShape } from './ScreenShape.tsx'

/**
 * The screen of the address. A press on the rail is painted first, as the link that is chosen now; the screen itself is
 * drawn when its part of the program is there, in small pieces, so that the window hears what is pressed meanwhile.
 */
export function ScreenInTurn() {
  const wanted = useRouterState({
    select: ({ matches }) => {
      const screen = matches.at(-1)
      return screen?.status === 'pending' ? undefined : screen?.pathname
    },
  })
  const drawn = useDeferredValue(wanted)
  if (wanted === undefined || drawn !== wanted) return <ScreenShape />
  return (
    <Suspense fallback={<ScreenShape />}>
      <Outlet />
    </Suspense>
  )
}
