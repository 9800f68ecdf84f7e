import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { formatDay, type Day } from '../../../src/base/day.ts'
import { api } from '../../app/client.ts'
import { newRequestId } from '../../app/request-id.ts'
import { tellKept } from '../../sessions/tell-kept.ts'

/** Names a day as a holiday, or (null) takes it out of the table; tells it with the way back. */
export function useSaveHoliday() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const { mutate, isPending, error } = useMutation(api.sessions.saveHoliday.mutationOptions())
  return {
    isPending,
    error,
    save: (day: Day, name: string | null, saved?: () => void) => {
      const requestId = newRequestId()
      mutate(
        { requestId, day, name },
        {
          onSuccess: () => {
            const words = { day: formatDay(day), name: name ?? '' }
            tellKept(requestId, t(name === null ? 'sessionSetup.done.noHoliday' : 'sessionSetup.done.holiday', words))
            saved?.()
          },
          onSettled: () => queries.invalidateQueries({ queryKey: api.sessions.key() }),
        },
      )
    },
  }
}
