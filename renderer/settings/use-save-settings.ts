import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Day } from '../../src/base/day.ts'
import type { Settings } from '../../src/access/settings.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'

/** Saves some of the settings from a day on (null: from the beginning); everything on the screen is asked again. */
export function useSaveSettings(saved?: () => void) {
  const queries = useQueryClient()
  const saving = useMutation(
    api.access.saveSettings.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries()
        saved?.()
      },
    }),
  )
  return {
    saving,
    save: (settings: Partial<Settings>, from: Day | null = null) =>
      saving.mutate({ requestId: newRequestId(), from, settings }),
  }
}
