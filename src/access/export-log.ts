import type { Unit } from '../storage/unit-of-work.ts'

/** Writes down that names left the register: who, by which operation, which names, how many. */
export async function logExport(unit: Unit, { what, rows }: { what: object; rows: number }): Promise<void> {
  await unit.db
    .insertInto('export_log')
    .values({
      no: unit.numbers(1),
      commune_id: unit.communeId,
      at: unit.now,
      actor: unit.about.actor,
      operation: unit.about.operation,
      what: JSON.stringify(what),
      rows,
    })
    .execute()
}
