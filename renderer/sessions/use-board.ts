import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { addDays, type Day } from '../../src/base/day.ts'
import { api } from '../app/client.ts'
import { useSession } from '../app/session.ts'
import { type Card, cardsOf, type DraftFrom } from './cards.ts'
import { usePlan } from './plan-work.ts'
import type { SessionLine } from './shapes.ts'
import { useLeftNames } from './use-left-names.ts'

/** So many days from today on are counted as what is planned. */
export const seenAhead = 60
const fewestBars = 13

export interface Board {
  /** In the span; null while they come. */
  cards: readonly Card[] | null
  /** Of the whole plan, from today or its first day on. */
  all: readonly Card[]
  whole: { from: Day; to: Day }
  /** Kept sessions from today on. */
  coming: readonly SessionLine[]
  failure: unknown
  again: () => void
}

/** The sessions of the span in sight and of the whole plan, with a plan that waits laid over them. */
export function useBoard(span: { from: Day; to: Day }): Board {
  const { today, settings } = useSession()
  const state = usePlan()
  const plan = state.phase === 'done' ? state.plan : state.phase === 'running' ? state.best : null
  const draft: DraftFrom | null =
    plan === null || state.phase === 'idle'
      ? null
      : { plan, keep: state.input.keep ?? 'all', from: state.input.from, deadline: state.input.deadline }
  const names = useLeftNames(draft !== null)
  const shown = useQuery(api.sessions.calendar.queryOptions({ input: span, placeholderData: keepPreviousData }))
  const ahead = { from: today, to: addDays(today, seenAhead) }
  const coming = useQuery(api.sessions.calendar.queryOptions({ input: ahead }))
  const told = {
    villageOf: (id: string) => names?.get(id)?.village ?? null,
    minutes: settings.minutesPerChild,
    showUp: settings.showUp,
  }
  const inSpan = ({ day }: Card) => span.from <= day && day <= span.to
  const all = cardsOf(coming.data ?? [], draft, told)
  const days = all.filter(({ status }) => status !== 'cancelled').map(({ day }) => day)
  const first = days[0] ?? today
  const last = days.at(-1) ?? today
  const short = addDays(first, fewestBars - 1)
  return {
    cards: shown.data === undefined ? null : cardsOf(shown.data, draft, told).filter(inSpan),
    all,
    whole: { from: first, to: last < short ? short : last },
    coming: coming.data ?? [],
    failure: shown.error ?? coming.error,
    again: () => {
      void shown.refetch()
      void coming.refetch()
    },
  }
}
