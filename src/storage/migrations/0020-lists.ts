import { type Kysely, sql } from 'kysely'
import type { Engine } from '../database.ts'
import { type ColumnKind, makeIndex, makeTable } from './make-table.ts'

/** Lists that come in: a source, what each of its rows claims, and the column mappings an officer corrected. */
export async function lists(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await makeTable(db, engine, 'source', {
    columns: {
      no: 'int',
      commune_id: 'int',
      id: 'text',
      kind: 'text',
      status: 'text',
      own_day: 'text',
      own_day_from: 'text',
      title: 'text',
      origin: 'text?',
      permitted_by: 'text?',
      understood: 'text',
      staged_at: 'text',
      expires_at: 'text?',
      recorded: 'int?',
      voided: 'int?',
    },
    key: ['no'],
    unique: [['id']],
    references: { commune_id: 'commune.id' },
    checks: {
      kind: "kind in ('list', 'hand')",
      status: "status in ('staging', 'staged', 'committed', 'undone', 'dropped')",
    },
  })
  await makeTable(db, engine, 'claim', {
    columns: { ...claimPlace, ...claimWords, ...claimFate },
    key: ['no'],
    unique: [['id']],
    references: { commune_id: 'commune.id', source_no: 'source.no' },
    checks: { verdict: "verdict in ('new', 'same', 'changed', 'held', 'refused')" },
  })
  await makeTable(db, engine, 'column_mapping', {
    columns: { commune_id: 'int', shape: 'text', mapping: 'text', recorded: 'int' },
    key: ['commune_id', 'shape'],
    references: { commune_id: 'commune.id' },
  })
  await makeIndex(db, 'claim', ['source_no', 'file', 'sheet', 'verdict', 'village_no'])
  await makeIndex(db, 'claim', ['child_no'])
  await db.schema
    .createIndex('claim_problems')
    .on('claim')
    .columns(['source_no', 'no'])
    .where(sql.ref('problems'), 'is not', null)
    .execute()
  await db.schema
    .createIndex('claim_touching')
    .on('claim')
    .columns(['source_no', 'no'])
    .where(sql.ref('child_version'), 'is not', null)
    .execute()
  await db.schema
    .createIndex('claim_reasons')
    .on('claim')
    .columns(['source_no', 'obstacle_kind'])
    .where(sql.ref('obstacle_kind'), 'is not', null)
    .execute()
  await db.schema
    .createIndex('claim_questions')
    .on('claim')
    .columns(['fingerprint'])
    .where(sql.ref('fingerprint'), 'is not', null)
    .execute()
}

const claimPlace: Readonly<Record<string, ColumnKind>> = {
  no: 'int',
  commune_id: 'int',
  id: 'text',
  source_no: 'int',
  file: 'text',
  sheet: 'text',
  sheet_row: 'int',
}

const claimWords: Readonly<Record<string, ColumnKind>> = {
  name: 'text?',
  folded: 'text?',
  typed: 'text?',
  sort_key: 'text?',
  born: 'text?',
  born_first: 'text?',
  born_last: 'text?',
  sex: 'text?',
  citizen_number: 'text?',
  village_text: 'text?',
  village_no: 'int?',
  household_key: 'text?',
  household_no: 'int?',
  household_number: 'text?',
  father: 'text?',
  father_born: 'int?',
  mother: 'text?',
  mother_born: 'int?',
  guardian: 'text?',
  guardian_relation: 'text?',
  phone: 'text?',
  guardians: 'text?',
  cleared: 'text?',
  address: 'text?',
  school: 'text?',
  class_name: 'text?',
  residence: 'text?',
  note: 'text?',
  ethnicity: 'text?',
  nationality: 'text?',
  situations: 'text?',
  card: 'text?',
  card_day: 'text?',
  card_day_is: 'text?',
  obstacle_kind: 'text?',
  obstacle_text: 'text?',
  search_text: 'text?',
  held_from: 'int?',
}

const claimFate: Readonly<Record<string, ColumnKind>> = {
  verdict: 'text',
  code: 'text?',
  child_no: 'int?',
  child_id: 'text?',
  child_version: 'int?',
  problems: 'text?',
  candidates: 'text?',
  changes: 'text?',
  fingerprint: 'text?',
  decision: 'text?',
  decided: 'int?',
  before_decision: 'text?',
}
