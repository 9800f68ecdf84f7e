import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import type { Companion, DeskHousehold, OutcomeDetail, OutcomeKind } from '../../src/desk/contract.ts'
import { api } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { useKept } from './use-kept.ts'

const Done = z.array(z.object({ requestId: z.string(), words: z.string(), at: z.string() }))

/** Writing at the desk: outcomes, arrivals, and the way back from the last of them. */
export function useDeskWork(sessionId: string, desk: string | null) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [done, setDone] = useKept(sessionId, 'done', Done, [])
  const outcome = useMutation(api.desk.outcome.mutationOptions())
  const arrival = useMutation(api.desk.arrival.mutationOptions())
  const undo = useMutation(api.desk.undo.mutationOptions())
  const refresh = () => queries.invalidateQueries()

  const tell = (requestId: string, words: string) => {
    const at = new Intl.DateTimeFormat('vi-VN', { timeStyle: 'medium', timeZone: 'Asia/Ho_Chi_Minh' })
    setDone((before) => [
      ...before.slice(-19),
      { requestId, words, at: at.format(performance.timeOrigin + performance.now()) },
    ])
  }

  const write = async (
    whom: { childId?: string; visitorId?: string; name: string; household: string; seen: number | null },
    kind: OutcomeKind,
    detail: OutcomeDetail = {},
  ) => {
    if (outcome.isPending) return undefined
    const requestId = newRequestId()
    const { childId = null, visitorId = null, seen } = whom
    try {
      const told = await outcome.mutateAsync({ requestId, sessionId, childId, visitorId, kind, detail, seen, desk })
      if (childId !== null)
        queries.setQueryData(
          api.desk.household.queryKey({ input: { sessionId, household: whom.household } }),
          (before: DeskHousehold | undefined) =>
            before && {
              ...before,
              children: before.children.map((one) => (one.id === childId ? { ...one, outcome: told.outcome } : one)),
            },
        )
      const slip = detail.slip === undefined || detail.slip === '' ? '' : t('desk.withSlip', { slip: detail.slip })
      tell(requestId, t('desk.wrote', { name: whom.name, what: t(`desk.outcome.${kind}`).toLowerCase(), slip }))
      void refresh()
      return told.outcome
    } catch {
      void refresh()
      return undefined // told by the mutation's own error
    }
  }

  const arrive = async (
    childIds: string[],
    state: 'present' | 'absent',
    words: string,
    accompaniedBy: Companion | null = null,
  ) => {
    const requestId = newRequestId()
    await arrival.mutateAsync({ requestId, sessionId, childIds, state, accompaniedBy, desk }).then(
      ({ written }) => {
        if (written > 0) tell(requestId, words)
      },
      () => undefined, // told by the mutation's own error
    )
    await refresh()
  }

  const undoLast = async () => {
    const last = done.at(-1)
    if (last === undefined || undo.isPending) return
    const forget = () => setDone((before) => before.filter((one) => one.requestId !== last.requestId))
    await undo.mutateAsync({ requestId: newRequestId(), undoes: last.requestId }).then(forget, forget)
    await refresh()
  }

  return {
    write,
    arrive,
    undoLast,
    tell,
    last: done.at(-1) ?? null,
    undone: undo.isSuccess && done.length === 0,
    busy: outcome.isPending,
    failure: outcome.error ?? arrival.error ?? undo.error,
    forgetFailure: () => {
      outcome.reset()
      arrival.reset()
      undo.reset()
    },
  }
}
export type DeskWork = ReturnType<typeof useDeskWork>
