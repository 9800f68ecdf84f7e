import type { Kysely } from 'kysely'
import type { Engine } from '../database.ts'
import { type ColumnKind, makeIndex, makeTable, type TableShape } from './make-table.ts'

/** The register: a commune and its recordings, villages, children, and the facts about them. Row by row in tables.ts. */
export async function register(db: Kysely<unknown>, engine: Engine): Promise<void> {
  for (const [name, shape] of Object.entries(shapes)) await makeTable(db, engine, name, shape)
  for (const [table, columns] of indexes) await makeIndex(db, table, columns)
}

const commune = { commune_id: 'commune.id' } as const
/** A child's own commune is checked where the child is. */
const ofChild = { child_no: 'child.no' } as const
const recorded: Readonly<Record<string, ColumnKind>> = { recorded: 'int', voided: 'int?' }
const day = 'length(day) = 10'
const voidedLater = 'voided is null or voided > recorded'

const shapes: Readonly<Record<string, TableShape>> = {
  commune: {
    columns: { id: 'int', uid: 'text', last_recording: 'int', last_instant: 'text', next_no: 'int' },
    key: ['id'],
    unique: [['uid']],
  },
  recording: {
    columns: {
      commune_id: 'int',
      no: 'int',
      at: 'text',
      actor: 'text',
      operation: 'text',
      request_id: 'text?',
      answer: 'text?',
    },
    key: ['commune_id', 'no'],
    unique: [['commune_id', 'request_id']],
    references: commune,
  },
  setting: {
    columns: { no: 'int', commune_id: 'int', key: 'text', day: 'text', value: 'text', ...recorded },
    key: ['no'],
    references: commune,
    checks: { day, voided: voidedLater },
  },
  village: {
    columns: { no: 'int', commune_id: 'int', id: 'text' },
    key: ['no'],
    unique: [['id']],
    references: commune,
  },
  village_fact: {
    columns: {
      no: 'int',
      commune_id: 'int',
      village_no: 'int',
      day: 'text',
      name: 'text',
      name_key: 'text',
      kind: 'text',
      former_commune: 'text?',
      sort_order: 'int',
      head_name: 'text?',
      head_phone: 'text?',
      is_open: 'int',
      source_no: 'int?',
      ...recorded,
    },
    key: ['no'],
    references: { ...commune, village_no: 'village.no' },
    checks: { day, open: 'is_open in (0, 1)', voided: voidedLater },
  },
  village_list: {
    columns: { no: 'int', commune_id: 'int', village_no: 'int', day: 'text', source_no: 'int', ...recorded },
    key: ['no'],
    references: { ...commune, village_no: 'village.no' },
    checks: { day },
  },
  village_change: {
    columns: { no: 'int', commune_id: 'int', id: 'text', kind: 'text', day: 'text', detail: 'text', ...recorded },
    key: ['no'],
    unique: [['id']],
    references: commune,
    checks: { day, voided: voidedLater },
  },
  household: {
    columns: { no: 'int', commune_id: 'int', id: 'text', key: 'text', number: 'text?' },
    key: ['no'],
    unique: [['id'], ['commune_id', 'key']],
    references: commune,
  },
  child: {
    columns: {
      no: 'int',
      commune_id: 'int',
      id: 'text',
      name: 'text',
      folded: 'text',
      typed: 'text',
      sort_key: 'text',
      born: 'text?',
      born_first: 'text?',
      born_last: 'text?',
      sex: 'text?',
      citizen_number: 'text?',
      village_no: 'int?',
      household_no: 'int?',
      address: 'text?',
      school: 'text?',
      class_name: 'text?',
      residence: 'text?',
      note: 'text?',
      situations: 'text?',
      ethnicity: 'text?',
      nationality: 'text?',
      present: 'int',
      search_text: 'text',
      version: 'int',
    },
    key: ['no'],
    unique: [['id']],
    references: { ...commune, village_no: 'village.no', household_no: 'household.no' },
    checks: {
      sex: "sex in ('male', 'female')",
      present: 'present in (0, 1)',
      born: '(born is null) = (born_first is null) and (born is null) = (born_last is null)',
    },
  },
  guardian: {
    columns: {
      child_no: 'int',
      relation: 'text',
      commune_id: 'int',
      name: 'text',
      born_year: 'int?',
      phone: 'text?',
      citizen_number: 'text?',
    },
    key: ['child_no', 'relation'],
    clustered: true,
    references: ofChild,
    checks: { relation: "relation in ('father', 'mother', 'guardian', 'unknown')" },
  },
  birth: {
    columns: {
      child_no: 'int',
      recorded: 'int',
      no: 'int',
      commune_id: 'int',
      born: 'text',
      born_first: 'text',
      born_last: 'text',
      claim_no: 'int?',
      voided: 'int?',
    },
    key: ['child_no', 'recorded', 'no'],
    clustered: true,
    references: ofChild,
    checks: { days: 'born_first <= born_last' },
  },
  presence: {
    columns: {
      child_no: 'int',
      day: 'text',
      recorded: 'int',
      no: 'int',
      commune_id: 'int',
      kind: 'text',
      detail: 'text?',
      source_no: 'int?',
      voided: 'int?',
    },
    key: ['child_no', 'day', 'recorded', 'no'],
    clustered: true,
    references: ofChild,
    checks: { day, kind: "kind in ('listed', 'moved-in', 'moved-away', 'died', 'not-eligible')" },
  },
  stay: {
    columns: {
      child_no: 'int',
      day: 'text',
      recorded: 'int',
      no: 'int',
      commune_id: 'int',
      village_no: 'int?',
      source_no: 'int?',
      voided: 'int?',
    },
    key: ['child_no', 'day', 'recorded', 'no'],
    clustered: true,
    references: { ...ofChild, village_no: 'village.no' },
    checks: { day },
  },
  card_event: {
    columns: {
      child_no: 'int',
      day: 'text',
      recorded: 'int',
      no: 'int',
      commune_id: 'int',
      id: 'text',
      kind: 'text',
      day_is: 'text',
      detail: 'text?',
      source_no: 'int?',
      voided: 'int?',
    },
    key: ['child_no', 'day', 'recorded', 'no'],
    clustered: true,
    references: ofChild,
    checks: {
      day,
      kind: "kind in ('filed', 'taken', 'issued', 'handed-over', 'sent-back', 'declined', 'willing')",
      day_is: "day_is in ('on', 'by')",
    },
  },
  obstacle: {
    columns: {
      no: 'int',
      commune_id: 'int',
      child_no: 'int',
      day: 'text',
      kind: 'text',
      text: 'text',
      source_no: 'int?',
      ...recorded,
    },
    key: ['no'],
    references: ofChild,
    checks: { day },
  },
  merge_link: {
    columns: { no: 'int', commune_id: 'int', absorbed_no: 'int', survivor_no: 'int', ...recorded },
    key: ['no'],
    references: { ...commune, absorbed_no: 'child.no', survivor_no: 'child.no' },
    checks: { apart: 'absorbed_no <> survivor_no', voided: voidedLater },
  },
  export_log: {
    columns: { no: 'int', commune_id: 'int', at: 'text', actor: 'text', operation: 'text', what: 'text', rows: 'int' },
    key: ['no'],
    references: commune,
  },
}

const indexes: readonly (readonly [string, readonly string[]])[] = [
  ['village_fact', ['village_no', 'day']],
  ['village_list', ['village_no', 'day']],
  ['child', ['commune_id', 'sort_key', 'present', 'folded']],
  ['child', ['commune_id', 'citizen_number']],
  ['child', ['commune_id', 'folded']],
  ['child', ['household_no']],
  ['child', ['commune_id', 'version']],
  ['obstacle', ['child_no']],
  ['merge_link', ['absorbed_no']],
  ['merge_link', ['survivor_no']],
]
