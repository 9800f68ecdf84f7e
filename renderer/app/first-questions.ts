import { api } from './client.ts'
import { queryClient } from './query-client.ts'
import { CommonSearch } from './search-params.ts'
import { router } from './router.tsx'

/**
 * Asks what the first screen will ask, before anything is drawn: the core then counts while the frame is being drawn.
 * Whatever fails here is asked again, and told, by the screen itself.
 */
export async function askFirst(): Promise<void> {
  const { pathname, search } = router.history.location
  const session = await queryClient.fetchQuery(api.access.session.queryOptions())
  if (pathname !== '/' || session.empty) return
  const wanted = CommonSearch.safeParse(router.options.parseSearch(search)).data?.asOf ?? session.today
  const asOf = wanted > session.today ? session.today : wanted
  await queryClient.prefetchQuery(api.figures.at.queryOptions({ input: { asOf } }))
}
