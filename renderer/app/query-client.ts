import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { setReachable } from './connection.ts'
import { isUnreachable } from './failure.ts'

/** Questions are asked again when the core says something changed, not by a clock; a lost connection is tried again. */
export const queryClient = new QueryClient({
  queryCache: new QueryCache({
    onError: (failure) => setReachable(!isUnreachable(failure)),
    onSuccess: () => setReachable(true),
  }),
  mutationCache: new MutationCache({
    onError: (failure) => setReachable(!isUnreachable(failure)),
    onSuccess: () => setReachable(true),
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
