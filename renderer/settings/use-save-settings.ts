import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { Settings } from '../../src/access/settings.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'

/** Saves some of the settings from the beginning on; everything on the screen is asked again. */
export function useSaveSettings() {
  const queries = useQueryClient()
  const saving = useMutation(api.access.saveSettings.mutationOptions({ onSuccess: () => queries.invalidateQueries() }))
  return { saving, save: (settings: Partial<Settings>) => saving.mutate({ requestId: newRequestId(), settings }) }
}
