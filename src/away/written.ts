import { toBorn } from '../base/born.ts'
import { Instant } from '../base/day.ts'
import { askedOf, type AtDesk, OutcomeDetail, recordings, type Whom } from '../desk/index.ts'
import { type Row, standing } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Known } from './compare.ts'
import type { AwayPerson, AwayVisitor } from './sealed.ts'

/** What stands written down of one person at a session. */
export interface Written {
  arrival: Row<'arrival'> | undefined
  outcome: Row<'outcome'> | undefined
}

/** Everybody of whom something is written down at a session: children by number, visitors by id. */
export async function writtenAt(unit: Unit, sessionId: string): Promise<Map<number | string, Written>> {
  const of = { session_id: sessionId }
  const all = new Map<number | string, Written>()
  const at = (row: { child_no: number | null; visitor_id: string | null }) => row.child_no ?? row.visitor_id ?? 0
  for (const row of await standing(unit, 'arrival', of))
    all.set(at(row), { ...nothing, ...all.get(at(row)), arrival: row })
  for (const row of await standing(unit, 'outcome', of))
    all.set(at(row), { ...nothing, ...all.get(at(row)), outcome: row })
  return all
}

/** By what `writtenAt` knows a person: a child by all its records. */
export function keysOf(whom: Whom): readonly (number | string)[] {
  return 'child' in whom ? whom.child.nos : [whom.visitor.id]
}

const nothing: Written = { arrival: undefined, outcome: undefined }

/** The part of it that two machines compare. */
export function knownOf({ arrival, outcome }: Partial<Written>): Known {
  return {
    state: arrival?.state ?? null,
    companion: arrival?.accompanied_by ?? null,
    outcome: outcome === undefined ? null : { kind: outcome.kind, detail: detailOf(outcome) },
  }
}

export function detailOf({ detail }: Pick<Row<'outcome'>, 'detail'>): OutcomeDetail {
  return OutcomeDetail.parse(JSON.parse(detail ?? '{}'))
}

/** People as they travel. `ids`: of whom, the visitor's or child's id by what `writtenAt` knows them by. */
export async function travelling(
  unit: Unit,
  written: ReadonlyMap<number | string, Written>,
  ids: ReadonlyMap<number | string, string>,
): Promise<AwayPerson[]> {
  const outcomes = [...written.values()].flatMap(({ outcome }) => outcome ?? [])
  const made = await recordings(
    unit,
    outcomes.map(({ recorded }) => recorded),
  )
  return [...ids].map(([at, id]) => {
    const { arrival, outcome } = written.get(at) ?? nothing
    return {
      id,
      kind: typeof at === 'string' ? 'visitor' : 'child',
      corrected: {},
      arrival:
        arrival === undefined
          ? null
          : {
              ...{ state: arrival.state, came: arrival.came, at: Instant.parse(arrival.at), desk: arrival.desk },
              ...{ accompaniedBy: arrival.accompanied_by, queueNo: arrival.queue_no },
              asked: askedOf(arrival),
            },
      outcome:
        outcome === undefined
          ? null
          : {
              ...{ id: outcome.id, kind: outcome.kind, detail: detailOf(outcome), desk: outcome.desk },
              ...{ at: Instant.parse(outcome.at), requestId: made.get(outcome.recorded)?.requestId ?? null },
              ...{ cardEventId: outcome.card_event_id, obstacleNo: outcome.obstacle_no },
            },
    }
  })
}

/** The visitors of a session as they travel. */
export async function visitorsTravelling(unit: Unit, { session }: AtDesk): Promise<AwayVisitor[]> {
  const rows = await standing(unit, 'visitor', { session_id: session.id })
  return rows.map(({ id, name, born, age_group, home, note }) => ({
    ...{ id, name, home, note },
    born: born === null ? null : (toBorn(born) ?? null),
    group: age_group,
  }))
}
