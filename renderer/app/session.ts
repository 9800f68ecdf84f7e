import { createContext, useContext, useMemo } from 'react'
import { useSuspenseQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { daysBetween, type Day } from '../../src/base/day.ts'
import type { Permission, Session } from '../../src/access/contract.ts'
import { api } from './client.ts'

/** Who sits here, what day it is, and the commune's settings. */
export function useSession(): Session {
  return useSuspenseQuery(api.access.session.queryOptions()).data
}

/** The day the numbers are for. A day to come says nothing yet: `refused` names it, and the numbers are today's. */
export interface AsOf {
  asOf: Day
  today: Day
  isToday: boolean
  refused: Day | null
}

/** The day of this part of the window: the top bar has the address's at once, the screen follows when that is painted. */
export const AsOfHere = createContext<AsOf | null>(null)

export function useAsOf(): AsOf {
  const here = useContext(AsOfHere)
  if (here === null) throw new Error('useAsOf outside of the frame')
  return here
}

/** The day in the address, else today. */
export function useAsOfInAddress(): AsOf {
  const { today } = useSession()
  const wanted = useSearch({ from: '__root__', select: ({ asOf }) => asOf })
  return useMemo(() => {
    const refused = wanted !== undefined && wanted > today ? wanted : null
    const asOf = wanted === undefined || refused !== null ? today : wanted
    return { asOf, today, isToday: asOf === today, refused }
  }, [today, wanted])
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

/** Whether whoever sits here may do what needs this. */
export function useMay(needs: Permission): boolean {
  return useSession().permissions.includes(needs)
}
