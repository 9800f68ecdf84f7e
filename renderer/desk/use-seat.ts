import { useEffect, useState } from 'react'
import { client } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'

const named = 'stn-desk-name'
const seated = 'stn-desk-window'
/** Said again before the others think that this window has gone. */
const again = 4 * 60_000

/** The name of this PC's desk, and the seat of this window, told to the other desks with whom it has before it. */
export function useSeat(sessionId: string, household: string | null) {
  const [desk, setDesk] = useState(() => localStorage.getItem(named))
  const [seat] = useState(seatOfWindow)
  useEffect(() => {
    const say = () => {
      // Nobody is kept from working because the others do not see it.
      void client.desk.sit({ seat, sessionId, desk, household }).catch(() => undefined)
    }
    say()
    const timer = window.setInterval(say, again)
    return () => window.clearInterval(timer)
  }, [seat, sessionId, desk, household])
  const name = (text: string) => {
    const told = text.trim() === '' ? null : text.trim()
    if (told === null) localStorage.removeItem(named)
    else localStorage.setItem(named, told)
    setDesk(told)
  }
  return { desk, seat, name }
}

/** One id a window: it outlives a reload, and another tab has its own. */
function seatOfWindow(): string {
  const kept = sessionStorage.getItem(seated)
  if (kept !== null) return kept
  const made = newRequestId()
  sessionStorage.setItem(seated, made)
  return made
}
