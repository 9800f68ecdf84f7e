import type { Kysely } from 'kysely'
import type { Engine } from '../database.ts'
import { makeTable } from './make-table.ts'

/** Which window sits at which desk, and whom it has before it: nothing that is known, gone after some minutes. */
export async function deskSeats(db: Kysely<unknown>, engine: Engine): Promise<void> {
  await makeTable(db, engine, 'desk_seat', {
    columns: {
      commune_id: 'int',
      seat: 'text',
      session_id: 'text',
      desk: 'text?',
      household: 'text?',
      actor: 'text',
      at: 'text',
    },
    key: ['commune_id', 'seat'],
    references: { commune_id: 'commune.id' },
  })
}
