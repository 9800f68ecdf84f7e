import { useCallback, useRef, useState } from 'react'
import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query'
import type { z } from 'zod'
import { draftQuery, readDraftJson, useKeptDraft } from '../app/kept-draft.ts'
import { deskSeat } from './seat.ts'

const kinds = ['text', 'open', 'done', 'slips', 'entry', 'child', 'visitor'] as const
type Kind = (typeof kinds)[number]

const seatQuery = { queryKey: ['desk-seat'], queryFn: deskSeat, staleTime: 'static' } as const

/** Fetches all that was typed at this desk in this session, once, so that nothing of the desk waits for it later (Suspense). */
export function useKeptOf(sessionId: string): void {
  const seat = useSuspenseQuery(seatQuery).data
  useSuspenseQueries({ queries: kinds.map((kind) => draftQuery(nameOf(seat, sessionId, kind))) })
}

/** State of one desk and session that outlives a reload and a crash, kept with the data as what is typed in forms. */
export function useKept<T>(sessionId: string, kind: Kind, shape: z.ZodType<T>, first: T) {
  const seat = useSuspenseQuery(seatQuery).data
  const [content, keep] = useKeptDraft(nameOf(seat, sessionId, kind))
  const [value, setValue] = useState<T>(() => {
    const kept = shape.safeParse(readDraftJson(content))
    return kept.success ? kept.data : first
  })
  const latest = useRef(value)
  const change = useCallback(
    (next: T | ((before: T) => T)) => {
      latest.current = next instanceof Function ? next(latest.current) : next
      setValue(latest.current)
      keep(JSON.stringify(latest.current))
    },
    [keep],
  )
  return [value, change] as const
}

function nameOf(seat: string, sessionId: string, kind: Kind): string {
  return `desk-${seat}-${sessionId}-${kind}`
}
