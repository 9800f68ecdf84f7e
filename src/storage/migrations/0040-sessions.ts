import { type Kysely, sql } from 'kysely'
import type { Engine } from '../database.ts'
import { type ColumnKind, makeIndex, makeTable, type TableShape } from './make-table.ts'

/** Sessions: places, teams, windows, campaigns, sessions, invitations and the desk, all kept in versions (session-tables.ts). */
export async function sessions(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const [name, { columns, references, checks }] of Object.entries(shapes)) {
    await makeTable(db, engine, name, {
      columns: { no: 'int', commune_id: 'int', id: 'text', ...columns, recorded: 'int', voided: 'int?' },
      key: ['no'],
      references: { commune_id: 'commune.id', ...references },
      checks: { voided: 'voided is null or voided > recorded', ...checks },
    })
    // Of each thing at most one version stands; and what one recording did is found at once.
    await standing(db, name, ['id'])
    await makeIndex(db, name, ['commune_id', 'recorded'])
    await makeIndex(db, name, ['commune_id', 'voided'])
  }
  await standing(db, 'invitation', ['session_id', 'child_no'])
  await standing(db, 'holiday', ['commune_id', 'day'])
  await standing(db, 'day_close', ['commune_id', 'day', 'session_id'])
  await makeIndex(db, 'session', ['commune_id', 'day'])
  await makeIndex(db, 'invitation', ['child_no'])
  for (const table of ['arrival', 'outcome'] as const) {
    await makeIndex(db, table, ['session_id'])
    await makeIndex(db, table, ['child_no'])
  }
}

type Shape = Pick<TableShape, 'references' | 'checks'> & { columns: Readonly<Record<string, ColumnKind>> }

const time = (column: string) => `length(${column}) = 5`
const window = { from_time: 'text', to_time: 'text', mode: 'text', part: 'text?' } as const
const windowChecks = {
  times: `${time('from_time')} and ${time('to_time')} and from_time < to_time`,
  mode: "mode in ('slots', 'queue')",
  part: "part in ('morning', 'afternoon', 'evening')",
  stations: 'stations > 0',
  quota: 'quota >= 0',
}
const agreed = { document: 'text?', document_day: 'text?' } as const
const span = { span: 'length(first_day) = 10 and length(last_day) = 10 and first_day <= last_day' }
const day = { day: 'length(day) = 10' }
const inUse = { use: 'in_use in (0, 1)' }
const someone = '(child_no is null) <> (visitor_id is null)'
const ageGroups = "age_group in ('under6', 'from6to13', 'undetermined')"

const shapes: Readonly<Record<string, Shape>> = {
  place: {
    columns: {
      name: 'text',
      kind: 'text',
      address: 'text?',
      biometric: 'int',
      stations: 'int',
      villages: 'text?',
      owner: 'text?',
      note: 'text?',
      in_use: 'int',
    },
    checks: {
      kind: "kind in ('fixed', 'mobile', 'school', 'home')",
      biometric: 'biometric in (0, 1)',
      stations: 'stations > 0',
      ...inUse,
    },
  },
  team: {
    columns: { name: 'text', members: 'text', phone: 'text?', note: 'text?', in_use: 'int' },
    checks: inUse,
  },
  kit: {
    columns: { name: 'text', kind: 'text', note: 'text?', in_use: 'int' },
    checks: { kind: "kind in ('equipment', 'vehicle')", ...inUse },
  },
  opening_window: {
    columns: {
      place_id: 'text?',
      weekdays: 'text',
      first_day: 'text?',
      last_day: 'text?',
      ...window,
      stations: 'int?',
      quota: 'int?',
      ...agreed,
    },
    checks: { ...windowChecks, ...span },
  },
  holiday: {
    columns: { day: 'text', name: 'text', observed: 'int' },
    checks: { ...day, observed: 'observed in (0, 1)' },
  },
  closed_day: {
    columns: { first_day: 'text', last_day: 'text', place_id: 'text?', team_id: 'text?', reason: 'text' },
    checks: span,
  },
  campaign: {
    columns: { name: 'text', first_day: 'text', last_day: 'text', groups: 'text', note: 'text?' },
    checks: span,
  },
  directive: {
    columns: {
      campaign_id: 'text?',
      kind: 'text',
      number: 'text',
      day: 'text',
      body: 'text',
      about: 'text',
      demands: 'text?',
      due_day: 'text?',
    },
    checks: day,
  },
  target: {
    columns: {
      campaign_id: 'text',
      directive_id: 'text?',
      period: 'text',
      village_no: 'int?',
      age_group: 'text?',
      unit_in_charge: 'text?',
      children: 'int',
    },
    references: { village_no: 'village.no' },
    checks: {
      period: "period in ('day', 'week', 'whole')",
      group: "age_group in ('under6', 'from6to13')",
      children: 'children >= 0',
    },
  },
  session: {
    columns: {
      day: 'text',
      place_id: 'text',
      ...window,
      stations: 'int',
      minutes_under6: 'int',
      minutes_from6: 'int',
      quota: 'int?',
      team_id: 'text?',
      kits: 'text',
      campaign_id: 'text?',
      status: 'text',
      reason: 'text?',
      ...agreed,
    },
    checks: {
      ...day,
      ...windowChecks,
      minutes: 'minutes_under6 > 0 and minutes_from6 > 0',
      status: "status in ('proposed', 'agreed', 'planned', 'locked', 'cancelled', 'closed')",
    },
  },
  invitation: {
    columns: {
      session_id: 'text',
      child_no: 'int',
      child_id: 'text',
      household: 'text',
      slot: 'text',
      position: 'int',
      age_group: 'text',
      status: 'text',
      reason: 'text?',
      moved_from: 'text?',
      told_day: 'text?',
      told_how: 'text?',
      number: 'text?',
    },
    references: { child_no: 'child.no' },
    checks: { slot: time('slot'), group: ageGroups, status: "status in ('invited', 'cancelled')" },
  },
  arrival: {
    columns: {
      session_id: 'text',
      child_no: 'int?',
      visitor_id: 'text?',
      state: 'text',
      came: 'text?',
      at: 'text',
      accompanied_by: 'text?',
      queue_no: 'int?',
      desk: 'text?',
    },
    references: { child_no: 'child.no' },
    checks: { who: someone, state: "state in ('present', 'absent')", came: "came in ('invited', 'walk-in')" },
  },
  outcome: {
    columns: {
      session_id: 'text',
      child_no: 'int?',
      visitor_id: 'text?',
      kind: 'text',
      card_event_id: 'text?',
      obstacle_no: 'int?',
      detail: 'text?',
      at: 'text',
      desk: 'text?',
    },
    references: { child_no: 'child.no' },
    checks: {
      who: someone,
      kind: `kind in ('taken', 'issued', 'handed-over', 'filed', 'sent-back', 'declined', 'missing-papers', 'data-wrong',
        'biometric-failed', 'wrong-place')`,
    },
  },
  visitor: {
    columns: { session_id: 'text', name: 'text', born: 'text?', age_group: 'text', home: 'text?', note: 'text?' },
    checks: { group: ageGroups },
  },
  day_close: {
    columns: { day: 'text', session_id: 'text?', state: 'text', tally: 'text', signed_by: 'text', reason: 'text?' },
    checks: { ...day, state: "state in ('closed', 'reopened')" },
  },
  taken_away: {
    columns: {
      file_id: 'text',
      session_id: 'text',
      what: 'text',
      with_whom: 'text',
      since: 'text',
      returned_at: 'text?',
      returned: 'text?',
    },
  },
}

/** An index of the rows that stand, each of which is there once. */
async function standing(db: Kysely<unknown>, table: string, columns: readonly string[]): Promise<void> {
  await db.schema
    .createIndex(`${table}_stands_by_${columns.join('_')}`)
    .on(table)
    .columns([...columns])
    .unique()
    .where(sql.ref('voided'), 'is', null)
    .execute()
}
