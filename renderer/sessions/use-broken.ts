import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { groupBy } from '../../src/base/group.ts'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.ts'
import { type BrokenRule, isOpen, type SessionLine } from './shapes.ts'

const mostAsked = 500

/** The rules these sessions break as they stand now: a child came in, a team is off, a household is apart. */
export function useBroken(sessions: readonly SessionLine[]): ReadonlyMap<string, readonly BrokenRule[]> {
  const { today } = useSession()
  const open = sessions.filter((session) => isOpen(session, today))
  const sessionIds = open.slice(0, mostAsked).map(({ id }) => id)
  const found = useQuery(
    api.sessions.check.queryOptions({
      input: { what: 'as-it-is', sessionIds },
      enabled: sessionIds.length > 0,
      placeholderData: keepPreviousData,
    }),
  )
  return groupBy(found.data?.broken ?? [], ({ sessionId }) => sessionId)
}
