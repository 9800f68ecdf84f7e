import { useEffect, useState } from 'react'
import { client } from '../app/client.ts'
import { useDeskSeat } from './use-kept.ts'

const named = 'stn-desk-name'
/** Said again before the others think that this window has gone. */
const again = 4 * 60_000

/** The name of this PC's desk, and the seat of this window, told to the other desks with whom it has before it. */
export function useSeat(sessionId: string, household: string | null) {
  const [desk, setDesk] = useState(() => localStorage.getItem(named))
  const seat = useDeskSeat()
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
