import { useState } from 'react'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { client } from '../app/client.ts'
import { newRequestId } from '../app/request-id.ts'
import { dayWords } from './card-words.ts'
import { type BrokenRule, type Hand, handOf, type SessionLine } from './shapes.ts'
import { tellKept } from './tell-kept.ts'

/** A session as it would become, and the rules it would break then. */
export interface Asked {
  session: SessionLine
  wanted: Hand
  broken: readonly BrokenRule[]
}

/** Carries a session elsewhere: checked first; what breaks a rule is asked in words, the rest is kept with its undo. */
export function useMover() {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [asked, setAsked] = useState<Asked | null>(null)
  const keep = useMutation({
    mutationFn: async ({ session, wanted }: Pick<Asked, 'session' | 'wanted'>) => {
      const requestId = newRequestId()
      const { toTell } = await client.sessions.saveSession({ ...wanted, requestId })
      const where = { place: session.place, day: dayWords(wanted.day), count: toTell.length }
      tellKept(requestId, t(toTell.length === 0 ? 'sessions.done.moved' : 'sessions.done.movedTell', where))
    },
    onSuccess: () => {
      setAsked(null)
      return queries.invalidateQueries()
    },
  })
  const check = useMutation({
    mutationFn: async ({ session, change }: { session: SessionLine; change: Partial<Hand> }) => {
      const wanted = { ...handOf(session), ...change }
      const { broken } = await client.sessions.check({ what: 'session', ...wanted })
      if (broken.length > 0) setAsked({ session, wanted, broken })
      else await keep.mutateAsync({ session, wanted })
    },
  })
  return {
    asked,
    busy: check.isPending || keep.isPending,
    failure: keep.error ?? check.error,
    carry: (session: SessionLine, change: Partial<Hand>) => check.mutate({ session, change }),
    anyway: () => (asked === null ? undefined : keep.mutate(asked)),
    forget: () => {
      setAsked(null)
      check.reset()
      keep.reset()
    },
  }
}
export type Mover = ReturnType<typeof useMover>
