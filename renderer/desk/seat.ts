import { newRequestId } from '../app/request-id.ts'

const key = 'stn-desk-seat'
const mostKnown = 6
const patience = 1000

let seat: Promise<string> | undefined

/**
 * Which desk this window is, so that two desks of one machine do not mix up what is typed: its own over a reload, that of a
 * window that is gone (closed, crashed) if there is one, else a new one. A seat is taken as long as its window lives.
 */
export function deskSeat(): Promise<string> {
  seat ??= takeSeat()
  return seat
}

async function takeSeat(): Promise<string> {
  const own = sessionStorage.getItem(key)
  const known = knownSeats()
  // The page that was here before may still be leaving; a copy of a window has its seat and cannot have it.
  const found =
    own !== null && (await isFree(own, patience)) ? own : await firstFree(known.filter((one) => one !== own))
  const taken = found ?? (await newSeat())
  sessionStorage.setItem(key, taken)
  localStorage.setItem(key, JSON.stringify([taken, ...known.filter((one) => one !== taken)].slice(0, mostKnown)))
  return taken
}

async function newSeat(): Promise<string> {
  const made = newRequestId()
  await isFree(made, 0)
  return made
}

async function firstFree(seats: readonly string[]): Promise<string | undefined> {
  for (const one of seats) if (await isFree(one, 0)) return one
  return undefined
}

/** Takes the seat for as long as this window lives. Without locks (a page that came unencrypted) only its own is free. */
function isFree(one: string, wait: number): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(wait > 0)
  return new Promise((answer) => {
    const options = wait === 0 ? { ifAvailable: true } : { signal: AbortSignal.timeout(wait) }
    navigator.locks
      .request(`${key}-${one}`, options, (lock) => {
        answer(lock !== null)
        return lock === null ? undefined : new Promise<never>(() => {})
      })
      .catch(() => answer(false))
  })
}

function knownSeats(): string[] {
  try {
    const known: unknown = JSON.parse(localStorage.getItem(key) ?? '[]')
    return Array.isArray(known) ? known.filter((one) => typeof one === 'string') : []
  } catch {
    return []
  }
}
