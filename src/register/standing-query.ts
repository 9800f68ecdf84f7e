import { type Expression, type ExpressionBuilder, type RawBuilder, sql, type SqlBool } from 'kysely'
import type { AgeGroup } from '../base/age-group.ts'
import type { Day } from '../base/day.ts'
import type { CardEventRow, Tables } from '../storage/tables.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { CardState } from './card.ts'
import type { CardStanding } from './standing-card.ts'
import { ageBounds } from './standing-group.ts'
import { knownAt } from './standing-known.ts'
import type { Counting } from './standing-person.ts'
import { isTemporary } from './standing-residence.ts'
import { openingKinds } from './standing-presence.ts'
import type { Scope } from './standing-scope.ts'

/** A question about every child: on which day, known at which recording, counted how. */
export interface Question {
  asOf: Day
  known: number
  counting: Counting
}

/**
 * Where every child of the commune stands, as one pass grouped by child: child_no, village_no, age_group, standing,
 * photo_due and, when asked for, state. Of the rare cases (several presences or words, a file sent back) the pass only
 * notes that they are there; what came last is then looked up for those children alone.
 * `merged`: leave out the records of merged persons, which the caller counts by the same rules in standing-person.ts.
 */
export function standingsOf(
  unit: Unit,
  question: Question,
  scope: Scope,
  merged: boolean,
  withStates = scope.state !== undefined,
) {
  const { asOf, known, counting } = question
  const { lower, upper } = ageBounds(asOf, counting.ages)
  return unit.db
    .with('present', (db) => {
      const query = db
        .selectFrom('presence as p')
        .select('p.child_no')
        .where('p.commune_id', '=', unit.communeId)
        .where('p.day', '<=', asOf)
        .where(knownAt('p', known))
        .groupBy('p.child_no')
        .having(
          sql<SqlBool>`(max(case when p.kind in (${sql.join(openingKinds)}) then 0 else 1 end) = 0
            or ${lastPresence(question)} in (${sql.join(openingKinds)}))`,
        )
      return within(unit, question, scope, merged).reduce((narrowed, condition) => narrowed.where(condition), query)
    })
    .with('card', (db) =>
      db
        .selectFrom('present')
        .leftJoin('card_event as e', (on) =>
          on.onRef('e.child_no', '=', 'present.child_no').on('e.day', '<=', asOf).on(knownAt('e', known)),
        )
        .groupBy('present.child_no')
        .select(['present.child_no', ...cardNotes(counting, withStates)]),
    )
    .with('placed', (db) =>
      db
        .selectFrom('card')
        .leftJoin('birth as b', (on) => on.onRef('b.child_no', '=', 'card.child_no').on(knownAt('b', known)))
        .select([
          'card.child_no',
          lastVillage(question).as('village_no'),
          sql<AgeGroup>`case when b.born_first is null then 'undetermined' when b.born_last <= ${upper} then 'from14'
            when b.born_first > ${lower} then 'under6'
            when b.born_first > ${upper} and b.born_last <= ${lower} then 'from6to13'
            else 'undetermined' end`.as('age_group'),
          standing(question).as('standing'),
          // SQLite is handed every number as a fraction: added up and written out it would read 2026.0
          sql<string>`cast(cast(substr(b.born_first, 1, 4) as integer) + cast(${counting.ages.lower} as integer) as text)
            || substr(b.born_first, 5)`.as('reaches_lower'),
          sql<string>`case when sent = 0 then made_day else ${madeDayAfterReturn(question)} end`.as('made_day'),
          'b.born_first',
          'b.born_last',
          ...(withStates ? [shownStage(question).as('stage')] : []),
        ]),
    )
    .with('stands', (db) =>
      db.selectFrom('placed').select([
        'child_no',
        'village_no',
        'age_group',
        'standing',
        'born_first',
        'born_last',
        sql<0 | 1>`case when standing = 'done' and age_group in ('from6to13', 'from14') and made_day < reaches_lower
          then 1 else 0 end`.as('photo_due'),
        ...(withStates
          ? [sql<CardState>`case when standing = 'declined' then 'declined' else stage end`.as('state')]
          : []),
      ]),
    )
    .selectFrom('stands')
    .where((of) => of.and(answering(of, scope)))
}

/** Of each child's card events: the most that one of them counts for, and which rare kinds are among them. */
function cardNotes({ doneSet }: Counting, withStages: boolean) {
  const firm = doneSet.filter((kind) => !cancellable.includes(kind))
  const soft = doneSet.filter((kind) => cancellable.includes(kind))
  const made = sql<number>`max(case when e.kind in (${list(firm)}) then 2 when e.kind in (${list(soft)}) then 1 else 0 end)`
  return [
    made.as('made'),
    has('sent-back').as('sent'),
    sql<number>`max(case e.kind when 'willing' then 2 when 'declined' then 1 else 0 end)`.as('words'),
    sql<string>`coalesce(max(case when e.kind in ('taken', 'issued') then e.day end),
      min(case when e.kind = 'handed-over' then e.day end))`.as('made_day'),
    ...(withStages
      ? [
          has('handed-over').as('handed'),
          has('issued').as('issued'),
          has('taken').as('taken'),
          has('filed').as('filed'),
        ]
      : []),
  ]
}

function has(kind: CardEventRow['kind']): RawBuilder<number> {
  return sql<number>`max(case when e.kind = ${kind} then 1 else 0 end)`
}

/** What a file sent back cancels. */
const cancellable: readonly string[] = ['filed', 'taken']

function standing(question: Question): RawBuilder<CardStanding> {
  const soft = question.counting.doneSet.filter((kind) => cancellable.includes(kind))
  return sql<CardStanding>`case when made = 2 then 'done'
    when made = 1 and (sent = 0 or ${lastCard(question, [...soft, 'sent-back'])} <> 'sent-back') then 'done'
    when words = 1 then 'declined'
    when words = 2 and ${lastCard(question, ['declined', 'willing'])} = 'declined' then 'declined'
    else 'left' end`
}

function shownStage(question: Question): RawBuilder<CardState> {
  return sql<CardState>`case when handed = 1 then 'handed-over' when issued = 1 then 'issued'
    when taken = 1 and (sent = 0 or ${lastCard(question, ['taken', 'sent-back'])} = 'taken') then 'taken'
    when filed = 1 and (sent = 0 or ${lastCard(question, ['filed', 'sent-back'])} = 'filed') then 'filed'
    else 'left' end`
}

/** The kind of a child's last card event among these kinds. */
function lastCard({ asOf, known }: Question, kinds: readonly string[]): RawBuilder<string> {
  return sql<string>`(select l.kind from card_event l where l.child_no = card.child_no and l.day <= ${asOf}
    and ${knownAt('l', known)} and l.kind in (${list(kinds)}) order by l.day desc, l.recorded desc, l.no desc limit 1)`
}

/** The day that tells of the photo, for a child with a file sent back: what was taken before that is cancelled. */
function madeDayAfterReturn({ asOf, known }: Question): RawBuilder<string> {
  return sql<string>`(select coalesce(max(case when l.kind in ('taken', 'issued') then l.day end),
      min(case when l.kind = 'handed-over' then l.day end))
    from card_event l where l.child_no = card.child_no and l.day <= ${asOf} and ${knownAt('l', known)}
    and (l.kind <> 'taken' or not exists (select 1 from card_event s where s.child_no = l.child_no and s.day <= ${asOf}
      and ${knownAt('s', known)} and s.kind = 'sent-back' and (s.day > l.day or (s.day = l.day
      and (s.recorded > l.recorded or (s.recorded = l.recorded and s.no > l.no)))))))`
}

function lastPresence({ asOf, known }: Question): RawBuilder<string> {
  return sql<string>`(select l.kind from presence l where l.child_no = p.child_no and l.day <= ${asOf}
    and ${knownAt('l', known)} order by l.day desc, l.recorded desc, l.no desc limit 1)`
}

function lastVillage({ asOf, known }: Question): RawBuilder<number | null> {
  return sql<number | null>`(select s.village_no from stay s where s.child_no = card.child_no and s.day <= ${asOf}
    and ${knownAt('s', known)} order by s.day desc, s.recorded desc, s.no desc limit 1)`
}

/** Conditions that spare the pass most children, where a scope allows: each only leaves out who cannot be in the answer. */
function within(unit: Unit, { asOf, known }: Question, scope: Scope, merged: boolean): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = []
  const commune = unit.communeId
  if (merged)
    conditions.push(sql<SqlBool>`p.child_no not in (
      select m.absorbed_no from merge_link m where m.commune_id = ${commune} and ${knownAt('m', known)}
      union all select m.survivor_no from merge_link m where m.commune_id = ${commune} and ${knownAt('m', known)})`)
  if (scope.only !== undefined) conditions.push(sql<SqlBool>`p.child_no in (${list(scope.only)})`)
  if (scope.between !== undefined)
    conditions.push(sql<SqlBool>`p.child_no between ${scope.between.first} and ${scope.between.last}`)
  if (typeof scope.villageNo === 'number')
    conditions.push(sql<SqlBool>`p.child_no in (select s.child_no from stay s where s.commune_id = ${commune}
      and s.village_no = ${scope.villageNo} and ${knownAt('s', known)})`)
  if (scope.reaching !== undefined)
    conditions.push(sql<SqlBool>`p.child_no in (select r.child_no from birth r where r.commune_id = ${commune}
      and r.born_last > ${scope.reaching.after} and r.born_last <= ${scope.reaching.until} and ${knownAt('r', known)})`)
  for (const word of scope.words ?? [])
    conditions.push(sql<SqlBool>`p.child_no in (select c.no from child c where c.commune_id = ${commune}
      and c.folded like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} escape '\\')`)
  if (scope.temporary === true) conditions.push(isTemporary(unit, { asOf, known }, 'p.child_no'))
  return conditions
}

type Stands = Tables & {
  stands: {
    village_no: number | null
    age_group: AgeGroup
    standing: CardStanding
    photo_due: number
    state?: CardState
  }
}

function answering(of: ExpressionBuilder<Stands, 'stands'>, scope: Scope): Expression<SqlBool>[] {
  const conditions: Expression<SqlBool>[] = []
  if (scope.villageNo === null) conditions.push(of('stands.village_no', 'is', null))
  else if (scope.villageNo !== undefined) conditions.push(of('stands.village_no', '=', scope.villageNo))
  if (scope.group !== undefined) conditions.push(of('stands.age_group', '=', scope.group))
  if (scope.counted === true) conditions.push(of('stands.age_group', '<>', 'from14'))
  if (scope.standing !== undefined) conditions.push(of('stands.standing', '=', scope.standing))
  if (scope.state !== undefined) conditions.push(of('stands.state', '=', scope.state))
  if (scope.photoDue === true) conditions.push(of('stands.photo_due', '=', 1))
  return conditions
}

/** For `in (…)`: a list that may be empty matches nothing. */
function list(kinds: readonly (string | number)[]): RawBuilder<unknown> {
  return kinds.length === 0 ? sql`null` : sql.join(kinds)
}
