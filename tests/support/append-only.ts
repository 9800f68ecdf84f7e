import { sql } from 'kysely'
import type { Database } from '../../src/storage/database.ts'

/**
 * Rule 4, kept by the database itself: what a finished recording wrote is never deleted, and nothing of it changes but
 * that it is voided, once. Every register of the tests on SQLite is made so; the product's own code keeps to it or fails.
 */
export async function onlyAppended({ root }: Database): Promise<void> {
  for (const { name, columns } of await root.introspection.getTables()) {
    const names = columns.map((column) => column.name)
    if (!['recorded', 'voided', 'commune_id'].every((wanted) => names.includes(wanted)) || isList(name)) continue
    const finished = 'old.recorded <= (select last_recording from commune where id = old.commune_id)'
    const altered = names.filter((one) => one !== 'voided').map((one) => `old."${one}" is not new."${one}"`)
    await sql
      .raw(
        `create trigger "${name}_stays" before delete on "${name}" when ${finished}
           begin select raise(abort, 'rule 4: a fact is never deleted'); end`,
      )
      .execute(root)
    await sql
      .raw(
        `create trigger "${name}_stands" before update on "${name}"
           when ${finished} and (old.voided is not null or ${altered.join(' or ')})
           begin select raise(abort, 'rule 4: a fact is voided once, and nothing else of it changes'); end`,
      )
      .execute(root)
  }
}

/** A list is no fact: it is looked at, dropped, taken in and undone. */
function isList(table: string): boolean {
  return table === 'source'
}
