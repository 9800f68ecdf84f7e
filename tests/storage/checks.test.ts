import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { type Check, verifyDatabase } from '../../main/storage/checks.ts'
import { describeEachEngine } from '../support/engines.ts'
import {
  addCardEvent,
  addChild,
  addVillage,
  addVillageList,
  changeVillage,
  mergeChildren,
  voidFact,
} from '../support/facts.ts'
import { openTestRegister, type TestRegister } from '../support/register.ts'

const about = { actor: 'máy này', operation: 'test' }

describeEachEngine('verifying a database', (open, engine) => {
  it('finds nothing in a sound register', async () => {
    const register = await filled(await open())
    const checks = await verifyDatabase(register.database)
    expect(checks.filter((check) => !check.ok)).toEqual([])
    const common = ['numbers', 'recordings']
    expect(checks.map((check) => check.name)).toEqual(
      engine === 'sqlite' ? ['integrity', 'foreign-keys', 'search-index', ...common] : common,
    )
    expect(checks.map((check) => check.detail)).toContain('Dãy các lần ghi: đúng.')
  })

  it('finds a number that the commune would hand out again', async () => {
    const register = await filled(await open())
    await register.database.write((db) => db.updateTable('commune').set({ next_no: 3 }).execute())
    expect(await faults(register)).toMatchObject([{ name: 'numbers', detail: expect.stringContaining('child (xã 1)') }])
  })

  it('finds a lost recording, and one that went back in time', async () => {
    const register = await filled(await open())
    await register.database.write((db) =>
      db.updateTable('recording').set({ at: '2030-01-01T00:00:00.000Z' }).where('no', '=', 1).execute(),
    )
    expect(await faults(register)).toMatchObject([{ name: 'recordings' }])
    await register.database.write((db) => db.deleteFrom('recording').where('no', '=', 1).execute())
    expect(await faults(register)).toMatchObject([{ name: 'recordings' }])
  })
})

it('finds a fact whose child is gone, and a search index that forgot one', async () => {
  const register = await filled(await openTestRegister('sqlite'))
  await sql`pragma foreign_keys = off`.execute(register.database.root)
  await sql`drop trigger child_search_delete`.execute(register.database.root)
  await register.database.write((db) => db.deleteFrom('child').where('name', '=', 'Lò Thị Ánh').execute())
  const found = await faults(register)
  expect(found.map((check) => check.name)).toEqual(['foreign-keys', 'search-index'])
  expect(found[0]?.detail).toContain('presence → child: 1')
  await register.close()
})

async function filled(register: TestRegister): Promise<TestRegister> {
  const { units } = register
  const made = await units.write(about, async (unit) => {
    const village = await addVillage(unit, 'Bản Pá Hu')
    await addVillageList(unit, village, '2024-07-01')
    const guardians = [{ relation: 'father', name: 'Giàng A Dơ', phone: '0912345678' }] as const
    const first = await addChild(unit, { village, guardians, events: [{ kind: 'filed', day: '2024-07-02' }] })
    const second = await addChild(unit, { name: 'Lò Thị Ánh', village, born: '2019-05', opened: 'moved-in' })
    const third = await addChild(unit, { name: 'Lò Thị Anh', village: null, born: null })
    return {
      village,
      first,
      second,
      third,
      taken: await addCardEvent(unit, first, { kind: 'taken', day: '2024-07-05' }),
    }
  })
  await units.write(about, async (unit) => {
    await voidFact(unit, 'card_event', made.taken)
    await changeVillage(unit, made.village, { name: 'Bản Pá Hu mới', day: '2024-07-10' })
  })
  await units.write(about, (unit) => mergeChildren(unit, made.third, made.first))
  return register
}

async function faults({ database }: TestRegister): Promise<Check[]> {
  return (await verifyDatabase(database)).filter((check) => !check.ok)
}
