import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { setConnection } from './connection.ts'
import { hasCode, isUnreachable } from './failure.ts'

/** Questions are asked again when the core says something changed, not by a clock; a lost connection is tried again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: hearFailure,
    onSuccess: () => setConnection('here'),
  }),
  mutationCache: new MutationCache({
    onError: hearFailure,
    onSuccess: () => setConnection('here'),
  }),
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      refetchOnWindowFocus: false,
      networkMode: 'always',
      retry: (count, failure) => isUnreachable(failure) && count < 2,
    },
    mutations: { networkMode: 'always' },
  },
})

function hearFailure(failure: unknown): void {
  setConnection(isUnreachable(failure) ? 'away' : hasCode(failure, 'NOT_SIGNED_IN') ? 'shut-out' : 'here')
}
