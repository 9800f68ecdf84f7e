import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Taken } from '../../src/away/contract.ts'
import { api } from '../app/client.ts'
import { dayOfInstant, timeOfInstant } from '../ui/words.ts'

/** The session as it is out now; undefined: it is not. */
export function useOut(sessionId: string): Taken | undefined {
  const listed = useQuery(api.away.list.queryOptions({ input: {} }))
  return listed.data?.taken.find((one) => one.sessionId === sessionId && one.state === 'out')
}

/** With whom it is, since when, and what writing here means. */
export function useOutWords(): (taken: Taken) => string {
  const { t } = useTranslation()
  return ({ withWhom, since }) =>
    t('away.outNow', { who: withWhom, time: timeOfInstant(since), day: dayOfInstant(since) })
}
