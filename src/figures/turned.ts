import { type RawBuilder, sql } from 'kysely'
import { ageBounds, type Counting, factsOf, knownAt, mergedPersons, type Person } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Window } from './turns.ts'

/** How many children's histories are held at a time. */
const chunk = 500

/**
 * The persons who may have changed cell within a window, known at a recording, with all their facts, some at a time:
 * those with a fact or an age reached in it, and every merged person. All others stand as they stood.
 */
export async function* turnedPersons(
  unit: Unit,
  window: Window,
  known: number,
  counting: Counting,
): AsyncGenerator<readonly Person[]> {
  const merged = await mergedPersons(unit, known)
  if (merged.length > 0) yield merged
  const records = new Set(merged.flatMap((person) => person.map((record) => record.no)))
  const nos = (await turnedChildren(unit, window, known, counting)).filter((no) => !records.has(no))
  for (let at = 0; at < nos.length; at += chunk) {
    const facts = await factsOf(unit, nos.slice(at, at + chunk), known)
    yield [...facts.values()].map((record) => [record] as const)
  }
}

async function turnedChildren(unit: Unit, { from, to }: Window, known: number, counting: Counting): Promise<number[]> {
  const before = ageBounds(from, counting.ages)
  const after = ageBounds(to, counting.ages)
  const reached = (end: 'born_first' | 'born_last') =>
    sql`${sql.ref(end)} > ${before.lower} and ${sql.ref(end)} <= ${after.lower}
      or ${sql.ref(end)} > ${before.upper} and ${sql.ref(end)} <= ${after.upper}`
  const having = (table: 'presence' | 'stay' | 'card_event' | 'birth', condition: RawBuilder<unknown>) =>
    sql`select child_no as no from ${sql.table(table)} where commune_id = ${unit.communeId}
      and ${knownAt(table, known)} and (${condition})`
  const inWindow = sql`day > ${from} and day <= ${to}`
  const { rows } = await sql<{ no: number }>`${having('presence', inWindow)} union ${having('stay', inWindow)}
    union ${having('card_event', inWindow)} union ${having('birth', sql`${reached('born_first')} or ${reached('born_last')}`)}
    order by no`.execute(unit.db)
  return rows.map((row) => row.no)
}
