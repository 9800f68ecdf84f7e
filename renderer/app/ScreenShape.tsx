import { Later, LinesShape } from '../ui/Later.tsx'

/** The grey shape of a screen whose part of the program is on its way. */
export function ScreenShape() {
  return (
    <Later>
      <LinesShape />
    </Later>
  )
}
