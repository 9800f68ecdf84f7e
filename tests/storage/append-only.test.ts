import { describe, expect, it } from 'vitest'
import { openTestRegister } from '../support/register.ts'
import { addChild } from '../support/facts.ts'

const about = { actor: 'máy này', operation: 'test' }

// Every other test of a register on SQLite runs under this guard too: see support/append-only.ts.
describe('rule 4: what a finished recording wrote', () => {
  it('is voided, once, and neither changed nor deleted', async () => {
    const { units, close } = await openTestRegister('sqlite')
    await units.write(about, async (unit) => {
      await addChild(unit, { name: 'Lò Thị Ánh', listed: '2024-07-01' as never })
      await unit.db.updateTable('presence').set({ day: '2024-07-02' }).execute() // still being written
    })
    const attempt = (change: Parameters<typeof units.write>[1]) => units.write(about, change)
    await expect(attempt((unit) => unit.db.deleteFrom('presence').execute())).rejects.toThrow('never deleted')
    await expect(
      attempt((unit) => unit.db.updateTable('presence').set({ day: '2024-07-03' }).execute()),
    ).rejects.toThrow('nothing else')
    await attempt((unit) => unit.db.updateTable('presence').set({ voided: unit.recording() }).execute())
    await expect(attempt((unit) => unit.db.updateTable('presence').set({ voided: null }).execute())).rejects.toThrow(
      'voided once',
    )
    await close()
  })

  it('is guarded in every table of facts', async () => {
    const { database, close } = await openTestRegister('sqlite')
    const rows = await database.read((db) =>
      db
        .withTables<{ sqlite_schema: { name: string; type: string } }>()
        .selectFrom('sqlite_schema')
        .select('name')
        .where('type', '=', 'trigger')
        .execute(),
    )
    const guarded = rows.flatMap(({ name }) => name.match(/^(.*)_stays$/)?.[1] ?? [])
    expect(guarded).toEqual(
      expect.arrayContaining([
        'birth',
        'card_event',
        'merge_link',
        'obstacle',
        'presence',
        'setting',
        'stay',
        'village_fact',
      ]),
    )
    expect(guarded).toEqual(
      expect.arrayContaining(['invitation', 'outcome', 'session', 'village_list', 'village_change']),
    )
    await close()
  })
})
