import { useQuery, useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { daysBetween, type Day } from '../../src/base/day.ts'
import type { Session } from '../../src/access/contract.ts'
import { api } from './client.ts'

/** Who sits here, what day it is, and the commune's settings. */
export function useSession(): Session {
  return useSuspenseQuery(api.access.session.queryOptions()).data
}

export function useSessionIfKnown(): Session | undefined {
  return useQuery(api.access.session.queryOptions()).data
}

/** The day the numbers are for: from the address, else today. */
export function useAsOf(): { asOf: Day; today: Day; isToday: boolean } {
  const { today } = useSession()
  const { asOf } = useSearch({ from: '__root__' })
  return { asOf: asOf ?? today, today, isToday: asOf === undefined || asOf === today }
}

/** Days to the deadline of the campaign, null when none is set. */
export function useDaysLeft(): { deadline: Day; days: number } | null {
  const { settings } = useSession()
  const { asOf } = useAsOf()
  return settings.deadline === null ? null : { deadline: settings.deadline, days: daysBetween(asOf, settings.deadline) }
}

/** "Thị trấn Tủa Chùa" */
export function communeName(session: Session): string {
  const { kind, name } = session.settings.commune
  const whole = `${kind} ${name}`.trim()
  return whole.charAt(0).toUpperCase() + whole.slice(1)
}
