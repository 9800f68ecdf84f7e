import { sql } from 'kysely'
import { expect, it, onTestFinished } from 'vitest'
import { VillageId } from '../../src/base/ids.ts'
import { codeOf } from '../../main/storage/refused.ts'
import type { Database } from '../../src/storage/database.ts'
import type { Unit } from '../../src/storage/unit-of-work.ts'
import { describeEachEngine } from '../support/engines.ts'
import { addVillage } from '../support/facts.ts'
import { openAgain } from '../support/register.ts'

const about = { actor: 'máy này', operation: 'test' }

describeEachEngine('a unit of work', (open, engine) => {
  it('makes recordings that number 1, 2, 3 and knows the one before', async () => {
    const { units } = await open()
    const seen: [number, number][] = []
    for (let turn = 0; turn < 3; turn++)
      await units.write(about, async (unit) => {
        seen.push([unit.known, unit.recording()])
        expect(unit.recording()).toBe(unit.known + 1)
      })
    expect(seen).toEqual([
      [0, 1],
      [1, 2],
      [2, 3],
    ])
    expect(await units.read(about, async (unit) => unit.known)).toBe(3)
  })

  it('keeps who did what and when', async () => {
    const { units, clock, database } = await open('2024-07-18T03:00:00.000Z')
    await units.write({ actor: 'Lò Thị Ánh', operation: 'register.save', requestId: 'r1' }, async (unit) => {
      expect(unit.now).toBe('2024-07-18T03:00:00.000Z')
      unit.keepAnswer('{"saved":1}')
      clock.advance(1500)
    })
    const rows = await database.read((db) => db.selectFrom('recording').selectAll().execute())
    expect(rows).toEqual([
      {
        commune_id: 1,
        no: 1,
        at: '2024-07-18T03:00:01.500Z',
        actor: 'Lò Thị Ánh',
        operation: 'register.save',
        request_id: 'r1',
        answer: '{"saved":1}',
      },
    ])
  })

  it('gives instants that only grow, even when the clock goes back', async () => {
    const { units, clock } = await open('2024-07-18T03:00:00.000Z')
    const instants: string[] = []
    for (const ms of [10_000, 0, -3_600_000, -86_400_000, 200_000_000]) {
      clock.advance(ms)
      await units.write(about, async (unit) => unit.recording())
      instants.push(await units.read(about, async (unit) => unit.knownAt))
    }
    expect(instants).toEqual([
      '2024-07-18T03:00:10.000Z',
      '2024-07-18T03:00:10.001Z',
      '2024-07-18T03:00:10.002Z',
      '2024-07-18T03:00:10.003Z',
      '2024-07-19T09:33:30.000Z',
    ])
  })

  it('knows the day in Viet Nam', async () => {
    const { units, clock } = await open()
    clock.set('2024-07-17T17:00:00.000Z')
    expect(await units.read(about, async (unit) => unit.today)).toBe('2024-07-18')
    clock.set('2024-07-17T16:59:59.999Z')
    expect(await units.read(about, async (unit) => unit.today)).toBe('2024-07-17')
  })

  it('makes no recording when nothing asked for one, but keeps the numbers it handed out', async () => {
    const { units, database } = await open()
    const first = await units.write(about, async (unit) => unit.numbers(10))
    const next = await units.write(about, async (unit) => unit.numbers(1))
    expect(next).toBe(first + 10)
    expect(await database.read((db) => db.selectFrom('recording').selectAll().execute())).toEqual([])
  })

  it('leaves rows and counters as they were when the work fails', async () => {
    const { units, database } = await open()
    const before = await counters(database)
    const attempt = units.write(about, async (unit) => {
      await addVillage(unit, 'Bản Pá Hu')
      throw new Error('power')
    })
    await expect(attempt).rejects.toThrow('power')
    expect(await counters(database)).toEqual(before)
    expect(await database.read((db) => db.selectFrom('village').selectAll().execute())).toEqual([])
    expect(await units.write(about, async (unit) => unit.recording())).toBe(1)
  })

  it('leaves nothing when the database refuses the last row', async () => {
    const { units, database } = await open()
    const before = await counters(database)
    const attempt = units.write(about, async (unit) => {
      const { no, id } = await addVillage(unit, 'Bản Pá Hu')
      await unit.db
        .insertInto('village')
        .values({ no: no + 100, commune_id: unit.communeId, id })
        .execute()
    })
    await expect(attempt).rejects.toThrow()
    expect(await counters(database)).toEqual(before)
    expect(await database.read((db) => db.selectFrom('village').selectAll().execute())).toEqual([])
  })

  it('waits less firmly for the disk only while a unit that may be lost runs, and such a unit is whole', async () => {
    const { units, database } = await open()
    const firmness = () =>
      engine === 'sqlite'
        ? sql<{ synchronous: unknown }>`pragma synchronous`
        : sql<{ synchronous: unknown }>`select current_setting('synchronous_commit') as synchronous`
    const asked = async (mayBeLost?: true) => {
      const seen = await units.write({ ...about, ...(mayBeLost && { mayBeLost }) }, async (unit) => {
        await addVillage(unit, mayBeLost ? 'Bản Cáp' : 'Bản Bó')
        return (await firmness().execute(unit.db)).rows[0]?.synchronous
      })
      return String(seen)
    }
    const firm = await asked() // the tests' own PostgreSQL never waits for the disk
    if (engine === 'sqlite') expect(firm).toBe('2')
    expect(await asked(true)).toBe(engine === 'sqlite' ? '1' : 'off')
    const failing = units.write({ ...about, mayBeLost: true }, async (unit) => {
      await addVillage(unit, 'Bản Ten')
      throw new Error('stopped')
    })
    await expect(failing).rejects.toThrow('stopped')
    expect(await asked()).toBe(firm)
    expect(await database.read((db) => db.selectFrom('village').selectAll().execute())).toHaveLength(3)
  })

  it('is finished when the register is closed while it runs', async () => {
    const register = await open()
    const [begun, goOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const writing = register.units.write(about, async (unit) => {
      begun.resolve()
      await goOn.promise
      await addVillage(unit, 'Bản Pá Hu')
      return 'written'
    })
    await begun.promise
    const closing = register.database.close()
    await new Promise(setImmediate)
    goOn.resolve()
    expect(await writing).toBe('written')
    await closing
    const again = openAgain(register)
    onTestFinished(() => again.close())
    expect(await again.read((db) => db.selectFrom('village').selectAll().execute())).toHaveLength(1)
    await expect(register.units.write(about, async (unit) => unit.recording())).rejects.toThrow()
  })

  it('throws at every use after its end', async () => {
    const { units, database } = await open()
    const kept: Unit[] = []
    const handles: Unit['db'][] = []
    await units.write(about, async (unit) => {
      kept.push(unit)
      handles.push(unit.db)
    })
    await units.read(about, async (unit) => {
      kept.push(unit)
      handles.push(unit.db)
    })
    const late = units.write(about, async (unit) => {
      kept.push(unit)
      handles.push(unit.db)
      throw new Error('gone')
    })
    await expect(late).rejects.toThrow('gone')
    expect(kept).toHaveLength(3)
    for (const unit of kept) {
      expect(() => unit.db).toThrow('this unit of work has ended')
      expect(() => unit.recording()).toThrow('only an open writing unit')
      expect(() => unit.numbers(1)).toThrow('only an open writing unit')
    }
    for (const db of handles) {
      const write = db
        .insertInto('village')
        .values({ no: 1, commune_id: 1, id: VillageId.parse('late') })
        .execute()
      await expect(write).rejects.toThrow(/ended|committed|rolled back/)
      await expect(db.selectFrom('village').selectAll().execute()).rejects.toThrow(/ended|committed|rolled back/)
    }
    expect(await database.read((db) => db.selectFrom('village').selectAll().execute())).toEqual([])
  })

  it('does not let a forgotten promise write after the work has failed', async () => {
    const { units, database } = await open()
    const forgotten: Promise<unknown>[] = []
    const attempt = units.write(about, async (unit) => {
      const { db } = unit
      const chain = async () => {
        for (let no = 1; no <= 50; no++)
          await db
            .insertInto('village')
            .values({ no, commune_id: 1, id: VillageId.parse(`v${no}`) })
            .execute()
      }
      forgotten.push(chain().catch((failure: unknown) => failure))
      throw new Error('first to fail')
    })
    await expect(attempt).rejects.toThrow('first to fail')
    expect(String((await Promise.all(forgotten))[0])).toContain('this transaction has ended')
    expect(await database.read((db) => db.selectFrom('village').selectAll().execute())).toEqual([])
  })

  it('only reads in a reading unit', async () => {
    const { units, database } = await open()
    await units.read(about, async (unit) => {
      expect(() => unit.recording()).toThrow('only an open writing unit')
      expect(() => unit.numbers(1)).toThrow('only an open writing unit')
    })
    const attempt = units.read(about, (unit) =>
      unit.db
        .insertInto('village')
        .values({ no: 1, commune_id: 1, id: VillageId.parse('v') })
        .execute(),
    )
    await expect(attempt).rejects.toThrow(/readonly|read-only/)
    expect(await database.read((db) => db.selectFrom('village').selectAll().execute())).toEqual([])
  })

  it('refuses a second recording with the same request id and leaves nothing of it', async () => {
    const { units, database } = await open()
    await units.write({ ...about, requestId: 'once' }, async (unit) => unit.keepAnswer('1'))
    await units.write(about, async (unit) => unit.recording()) // without an id as often as one likes
    await units.write(about, async (unit) => unit.recording())
    const again = units.write({ ...about, requestId: 'once' }, async (unit) => addVillage(unit, 'Hai lần'))
    const failure: unknown = await again.catch((error: unknown) => error)
    expect(codeOf(failure)).toMatch(/SQLITE_CONSTRAINT_UNIQUE|23505/)
    expect(await counters(database)).toMatchObject([{ last_recording: 3 }])
    expect(await database.read((db) => db.selectFrom('village').selectAll().execute())).toEqual([])
  })

  it('tells what changed after the commit, and nothing after a failure', async () => {
    const { units, changes } = await open()
    await units.write(about, async (unit) => {
      unit.touch('register')
      unit.touch('lists')
      unit.touch('register')
      expect(changes).toEqual([])
    })
    await units.write(about, async (unit) => unit.recording())
    const attempt = units.write(about, async (unit) => {
      unit.touch('settings')
      throw new Error('no')
    })
    await expect(attempt).rejects.toThrow('no')
    expect(changes).toEqual([new Set(['register', 'lists'])])
  })

  it('refuses a write begun within a write instead of waiting for itself', async () => {
    const { units } = await open()
    const attempt = units.write(about, () => units.write(about, async (unit) => unit.recording()))
    await expect(attempt).rejects.toThrow('within a write')
    expect(await units.write(about, async (unit) => unit.recording())).toBe(1)
  })

  it('gives each commune of one database its own recordings and its own range of numbers', async () => {
    const { units, commune, database } = await open()
    const second = await commune(2)
    const third = await commune(3)
    const [one, two, three] = await Promise.all(
      [units, second, third].map((each) =>
        each.write(about, async (unit) => ({ no: unit.numbers(5), recording: unit.recording() })),
      ),
    )
    expect([one, two, three]).toEqual([
      { no: 1, recording: 1 },
      { no: 1_000_000_001, recording: 1 },
      { no: 2_000_000_001, recording: 1 },
    ])
    const villages = await Promise.all(
      [third, units].map((each) => each.write(about, (unit) => addVillage(unit, 'Thôn 1'))),
    )
    expect(new Set(villages.map((village) => village.no))).toEqual(new Set([2_000_000_006, 6]))
    await commune(2)
    expect(await counters(database)).toMatchObject([
      { last_recording: 2, next_no: 8 },
      { last_recording: 1, next_no: 1_000_000_006 },
      { last_recording: 2, next_no: 2_000_000_008 },
    ])
  })
})

function counters(database: Database) {
  return database.read((db) =>
    db.selectFrom('commune').select(['last_recording', 'last_instant', 'next_no']).orderBy('id').execute(),
  )
}
