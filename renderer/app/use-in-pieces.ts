import { startTransition, useEffect, useState } from 'react'
import { afterPaint } from './after-paint.ts'

/**
 * How many of so many lines to draw now: a screenful at once, then ever more after each paint, so that a long table holds
 * up no press. Once drawn they stay.
 */
export function useInPieces(total: number, piece = 40): number {
  const [drawn, setDrawn] = useState(piece)
  useEffect(() => {
    if (drawn >= total) return
    let wanted = true
    afterPaint(() => {
      if (wanted) startTransition(() => setDrawn(drawn + piece))
    })
    return () => {
      wanted = false
    }
  }, [drawn, total, piece])
  return Math.min(drawn, total)
}
