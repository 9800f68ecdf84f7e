import { setImmediate as breathe, setTimeout as pause } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { unitsOfWork } from '../../src/storage/unit-of-work.ts'
import { describeEachEngine } from '../support/engines.ts'
import { addChild, addVillage } from '../support/facts.ts'
import { openAgain } from '../support/register.ts'

const about = { actor: 'máy này', operation: 'test' }

describeEachEngine('units side by side', (open) => {
  it('writes one after another, however many begin at once', async () => {
    const { units, database } = await open()
    let inside = 0
    const most: number[] = []
    const numbers = await Promise.all(
      Array.from({ length: 20 }, () =>
        units.write(about, async (unit) => {
          most.push(++inside)
          const first = unit.numbers(3)
          await unit.db.selectFrom('village').selectAll().execute()
          await breathe()
          inside -= 1
          return { first, recording: unit.recording(), known: unit.known }
        }),
      ),
    )
    expect(Math.max(...most)).toBe(1)
    expect(numbers.map((one) => one.recording).toSorted(byNumber)).toEqual(
      Array.from({ length: 20 }, (_, at) => at + 1),
    )
    expect(new Set(numbers.map((one) => one.first)).size).toBe(20)
    expect(numbers.every((one) => one.recording === one.known + 1)).toBe(true)
    const commune = await database.read((db) => db.selectFrom('commune').selectAll().execute())
    expect(commune).toMatchObject([{ last_recording: 20, next_no: 61 }])
  })

  it('answers reads during a long write, from before it', async () => {
    const { units } = await open()
    const begun = gate()
    const mayEnd = gate()
    const writing = units.write(about, async (unit) => {
      await addVillage(unit, 'Bản Pá Hu')
      begun.open()
      await mayEnd.opened
    })
    await begun.opened
    for (let turn = 0; turn < 10; turn++)
      expect(await units.read(about, async (unit) => [unit.known, await countVillages(unit.db)])).toEqual([0, 0])
    mayEnd.open()
    await writing
    expect(await units.read(about, async (unit) => [unit.known, await countVillages(unit.db)])).toEqual([1, 1])
  })

  it('lets a long read see one moment throughout, while others write and read on', async () => {
    const { units } = await open()
    await units.write(about, (unit) => addVillage(unit, 'Thôn 1'))
    const begun = gate()
    const mayEnd = gate()
    const reading = units.read(about, async (unit) => {
      begun.open()
      await mayEnd.opened
      return { known: unit.known, villages: await countVillages(unit.db) }
    })
    await begun.opened
    await units.write(about, (unit) => addVillage(unit, 'Thôn 2'))
    expect(await units.read(about, (unit) => countVillages(unit.db))).toBe(2)
    mayEnd.open()
    expect(await reading).toEqual({ known: 1, villages: 1 })
  })

  it('serves more long reads than there are connections, in turn', async () => {
    const { units } = await open()
    const mayEnd = gate()
    const reads = Array.from({ length: 15 }, () =>
      units.read(about, async (unit) => {
        await mayEnd.opened
        return countVillages(unit.db)
      }),
    )
    await breathe()
    mayEnd.open()
    expect(await Promise.all(reads)).toEqual(Array.from({ length: 15 }, () => 0))
  })

  it('gives a read that failed its connection back', async () => {
    const { units } = await open()
    for (let turn = 0; turn < 15; turn++)
      await expect(units.read(about, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
    expect(await units.read(about, (unit) => countVillages(unit.db))).toBe(0)
  })

  it('waits for a write of another process without holding up this one, then goes on from it', async () => {
    const register = await open()
    const other = openAgain(register)
    const otherUnits = unitsOfWork({ database: other, communeId: 1, now: register.clock.now, changed: () => undefined })
    const begun = gate()
    const mayEnd = gate()
    const theirs = otherUnits.write(about, async (unit) => {
      await addVillage(unit, 'Của họ')
      begun.open()
      await mayEnd.opened
    })
    await begun.opened
    const ours = register.units.write(about, async (unit) => ({
      known: unit.known,
      villages: await countVillages(unit.db),
      recording: unit.recording(),
    }))
    let ticks = 0
    for (; ticks < 10; ticks++) await pause(5)
    expect(await register.units.read(about, (unit) => countVillages(unit.db))).toBe(0)
    mayEnd.open()
    expect(await ours).toEqual({ known: 1, villages: 1, recording: 2 })
    await theirs
    await other.close()
  })

  it('keeps counters right when two connections write by turns', async () => {
    const register = await open()
    const other = openAgain(register)
    const both = [
      register.units,
      unitsOfWork({ ...register, database: other, now: register.clock.now, changed: () => undefined }),
    ]
    const made = await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        both[at % 2]?.write(about, async (unit) => {
          await addChild(unit, { name: `Em ${at}` })
          return unit.recording()
        }),
      ),
    )
    expect(made.toSorted(byNumber)).toEqual(Array.from({ length: 20 }, (_, at) => at + 1))
    const children = await register.database.read((db) => db.selectFrom('child').select('no').execute())
    expect(new Set(children.map((child) => child.no)).size).toBe(20)
    await other.close()
  })
})

function countVillages(db: Parameters<Parameters<ReturnType<typeof openAgain>['read']>[0]>[0]): Promise<number> {
  return db
    .selectFrom('village')
    .select((of) => of.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
    .then((row) => row.count)
}

/** A gate that waits to be opened. */
function gate(): { opened: Promise<void>; open: () => void } {
  const { promise, resolve } = Promise.withResolvers<void>()
  return { opened: promise, open: resolve }
}

function byNumber(a: number | undefined, b: number | undefined): number {
  return (a ?? 0) - (b ?? 0)
}
