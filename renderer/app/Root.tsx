import { Suspense } from 'react'
import { Later, LinesShape } from '../ui/Later.tsx'
import { Frame } from './Frame.tsx'

/** Waits for the session once; everything inside may rely on it. */
export function Root() {
  return (
    <Suspense
      fallback={
        <Later>
          <LinesShape />
        </Later>
      }
    >
      <Frame />
    </Suspense>
  )
}
