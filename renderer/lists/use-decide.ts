import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../app/client.ts'

/** Decides held rows; the preview, its rows and its totals are asked again. */
export function useDecide() {
  const queries = useQueryClient()
  return useMutation(
    api.lists.decide.mutationOptions({
      onSettled: () => queries.invalidateQueries({ queryKey: api.lists.key() }),
    }),
  )
}
