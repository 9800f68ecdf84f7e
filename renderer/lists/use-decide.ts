import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../app/client.ts'

/** Decides held rows, or takes a decision back; the preview, its rows and its totals are asked again. */
export function useDecide() {
  const queries = useQueryClient()
  const settled = { onSettled: () => queries.invalidateQueries({ queryKey: api.lists.key() }) }
  return {
    decide: useMutation(api.lists.decide.mutationOptions(settled)),
    undecide: useMutation(api.lists.undecide.mutationOptions(settled)),
    accept: useMutation(api.lists.acceptProposals.mutationOptions(settled)),
  }
}
