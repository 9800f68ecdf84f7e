import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Day } from '../../src/base/day.ts'
import { client } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import type { SessionLine } from './shapes.ts'
import { tellKept } from './tell-kept.ts'

interface Wanted {
  sessions: readonly SessionLine[]
  status: 'proposed' | 'agreed' | 'planned' | 'locked'
  document?: string | null
  documentDay?: Day | null
}

/** Brings sessions from one state to the next, told with its undo. */
export function useSetStatus(done?: () => void) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ sessions, status, document = null, documentDay = null }: Wanted) => {
      const requestId = newRequestId()
      const versions = sessions.map(({ id, version }) => ({ id, version }))
      const { changed } = await client.sessions.setStatus({
        requestId,
        sessions: versions,
        status,
        document,
        documentDay,
      })
      tellKept(requestId, t(`sessions.done.status.${status}`, { count: changed }))
      await queries.invalidateQueries()
      done?.()
    },
  })
}
