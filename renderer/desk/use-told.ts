import { useEffect, useRef, useState, type RefObject } from 'react'

/**
 * What was done is told far from the button that did it: `told` comes into sight once both are there, the end of the work
 * (`toTold`) and the state it led to, whichever is drawn first.
 */
export function useTold(state: string | undefined): { told: RefObject<HTMLDivElement | null>; toTold: () => void } {
  const told = useRef<HTMLDivElement>(null)
  const last = useRef(state)
  const [done, setDone] = useState(0)
  const seen = useRef(0)
  useEffect(() => {
    if (done === seen.current) {
      last.current ??= state
      return
    }
    if (state === last.current) return
    seen.current = done
    last.current = state
    told.current?.focus()
  }, [done, state])
  return { told, toTold: () => setDone((count) => count + 1) }
}
