import { Instant } from '../base/day.ts'
import type { Row } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { recordings } from './desk-session.ts'
import { OutcomeDetail, type OutcomeTold } from './shapes.ts'

export type Recordings = Awaited<ReturnType<typeof recordings>>

/** An outcome as a desk is told of it: by whom and when, so that another desk knows. */
export function outcomeTold(row: Row<'outcome'>, written: Recordings, { about }: Pick<Unit, 'about'>): OutcomeTold {
  const made = written.get(row.recorded)
  return {
    id: row.id,
    version: row.recorded,
    kind: row.kind,
    detail: OutcomeDetail.parse(JSON.parse(row.detail ?? '{}')),
    at: Instant.parse(row.at),
    by: made?.by ?? about.actor,
    desk: row.desk,
    requestId: made === undefined ? (about.requestId ?? null) : made.requestId,
  }
}
