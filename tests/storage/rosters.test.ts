import { setImmediate as breathe } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { Day } from '../../src/base/day.ts'
import { countingOn, figuresAt, knownNow, makeReady, rememberFor } from '../../src/figures/index.ts'
import { rosterFor } from '../../src/figures/rosters.ts'
import { pieces } from '../../src/register/pieces.ts'
import { type Question, rosterOf } from '../../src/register/index.ts'
import type { Unit } from '../../src/storage/unit-of-work.ts'
import { describeEachEngine, type OpenRegister } from '../support/engines.ts'
import { addCardEvent, addChild, addPresence, addVillage, type ChildMade } from '../support/facts.ts'

const about = { actor: 'máy này', operation: 'test' }
const asOf = Day.parse('2024-07-18')

async function filled(open: OpenRegister) {
  const register = await open()
  const children: ChildMade[] = []
  await register.units.write(about, async (unit) => {
    const villages = [await addVillage(unit, 'Bản Bó'), await addVillage(unit, 'Bản Ten'), null]
    for (let at = 0; at < 23; at += 1)
      children.push(
        await addChild(unit, {
          name: `Giàng A ${'Sáu Hai Ba Bốn Năm Một'.split(' ')[at % 6]}`,
          born: at % 7 === 0 ? null : `${2008 + (at % 12)}-05-13`,
          village: villages[at % 3] ?? null,
          listed: at % 5 === 0 ? '2024-07-10' : '2024-07-01',
          ...(at % 4 === 0 ? { events: [{ kind: 'taken', day: '2024-07-05' }] } : {}),
        }),
      )
  })
  const ask = <T>(work: (unit: Unit) => Promise<T>) => register.units.read(about, work)
  const write = (work: (unit: Unit) => Promise<void>) =>
    register.units.write(about, async (unit) => {
      await work(unit)
      unit.recording()
    })
  return { ...register, children, ask, write }
}

async function questionOn(unit: Unit, day: Day): Promise<Question> {
  return { asOf: day, known: unit.known, counting: await countingOn(unit, day, unit.known) }
}

describeEachEngine('everybody present, kept ready', (open) => {
  it('is the same in pieces of any size, of a day alone or beside another', async () => {
    const { ask, children } = await filled(open)
    await ask(async (unit) => {
      const question = await questionOn(unit, asOf)
      const whole = await rosterOf(unit, question)
      expect(whole.children).toHaveLength(children.length)
      const other = await rosterOf(unit, await questionOn(unit, Day.parse('2024-07-06')))
      for (const size of [1, 2, 7, 22, 23, 24]) {
        expect(await rosterOf(unit, question, { size, breathe })).toEqual(whole)
        expect(await rosterOf(unit, question, { size, breathe, beside: other })).toEqual(whole)
        expect(await rosterOf(unit, other.question, { size, beside: whole })).toEqual(other)
      }
    })
  })

  it('is asked for in ranges that hold everybody once', async () => {
    const { ask, children } = await filled(open)
    const nos = children.map((child) => child.no)
    await ask(async (unit) => {
      for (const size of [1, 5, 23, 100]) {
        const seen: number[] = []
        for await (const { first, last } of pieces(unit, breathe, size))
          seen.push(...nos.filter((no) => no >= first && no <= last))
        expect(seen).toEqual(nos)
      }
    })
  })

  it('counts as the database counts, also after something was written', async () => {
    const { ask, write, children, units } = await filled(open)
    const remember = rememberFor(units)
    const both = () =>
      ask(async (unit) => {
        await makeReady(unit, remember, breathe)
        const at = { asOf: unit.today, known: knownNow(unit) }
        return [await figuresAt(unit, at, remember), await figuresAt(unit, at)] as const
      })
    const [kept, asked] = await both()
    expect(kept).toEqual(asked)
    expect(kept.all.total).toBeGreaterThan(0)
    await write(async (unit) => {
      const [first, second] = children
      if (first === undefined || second === undefined) throw new Error('nobody')
      await addCardEvent(unit, second, { kind: 'issued', day: '2024-07-12' })
      await addPresence(unit, first, { kind: 'moved-away', day: '2024-07-13' })
      await unit.db
        .updateTable('child')
        .set({ version: unit.recording() })
        .where('no', 'in', [first.no, second.no])
        .execute()
    })
    const [keptAfter, askedAfter] = await both()
    expect(keptAfter).toEqual(askedAfter)
    expect(keptAfter).not.toEqual(kept)
  })

  it('is made once for everybody who asks meanwhile, and by whoever waits when its maker is stopped', async () => {
    const { ask, units } = await filled(open)
    const remember = rememberFor(units)
    const made = (await Promise.all(
      [1, 2, 3].map(() => ask(async (unit) => rosterFor(unit, await questionOn(unit, asOf), remember, breathe))),
    )) as readonly unknown[]
    expect(made[1]).toBe(made[0])
    expect(made[2]).toBe(made[0])
    const day = Day.parse('2024-07-08')
    let begin: () => void = () => undefined
    const begun = new Promise<void>((resolve) => (begin = resolve))
    const stopped = ask(async (unit) =>
      rosterFor(unit, await questionOn(unit, day), remember, async () => {
        begin()
        await breathe()
        throw new Error('stopped')
      }),
    ).catch((failure: unknown) => failure)
    await begun
    const waiting = ask(async (unit) => rosterFor(unit, await questionOn(unit, day), remember, breathe))
    expect(await stopped).toMatchObject({ message: 'stopped' })
    expect((await waiting).children.length).toBeGreaterThan(0)
  })
})
