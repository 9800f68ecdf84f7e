import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Born } from '../../src/base/born.ts'
import { addDays } from '../../src/base/day.ts'
import { fieldCopy, guardiansOf, heldClaims, settleChildren, valuesFrom } from '../../src/register/index.ts'
import type { Unit } from '../../src/storage/unit-of-work.ts'
import { describeEachEngine } from '../support/engines.ts'
import { day, type RegisterClient, registerClient, request } from '../unit/register/client.ts'

/** What an officer may do to the child of a number: which operation, on which day, with which of a few values. */
const act = fc.record({
  do: fc.constantFrom(
    'add',
    'edit',
    'edit',
    'clear',
    'guardian',
    'move',
    'close',
    'error',
    'reopen',
    'card',
    'void',
    'undo',
    'obstacle',
    'merge',
    'unmerge',
  ),
  child: fc.nat(4),
  other: fc.nat(4),
  on: fc.nat(17),
  pick: fc.nat(3),
})
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never

const names = ['Giàng A Páo', 'Giàng A Pao', 'GIÀNG THỊ MỶ', 'Lò Văn Hoà'] as const
const births = ['2018-05-13', '2018-05', '2018', '2011-02-28'] as const
const hows = ['moved-away', 'died', 'not-eligible', 'moved-away'] as const
const kinds = ['taken', 'issued', 'sent-back', 'willing'] as const

describeEachEngine('the copy of a child', (open, engine) => {
  test('equals what follows from its claims and facts, and settling again changes nothing (rule 1)', async () => {
    const runs = engine === 'sqlite' ? 8 : 2
    await fc.assert(
      fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 20 }), async (acts) => {
        const register = await open()
        const client = registerClient(register)
        const villages: string[] = []
        for (const name of ['Bản Hột', 'Thôn 1'])
          villages.push((await client.saveVillage({ requestId: request(), id: null, name })).id)
        const children: string[] = []
        for (const one of acts) {
          register.clock.advance(1000)
          if (one.do === 'undo') await undoOneEdit(register.units.write, one.pick)
          else await carryOut(client, one, villages, children).catch(refusalOnly)
          await register.units.read({ actor: 'x', operation: 'x' }, compareAll)
        }
        await register.units.write({ actor: 'x', operation: 'x' }, async (unit) => {
          const nos = (await unit.db.selectFrom('child').select('no').execute()).map((row) => row.no)
          expect(await settleChildren(unit, nos, false)).toBe(0)
        })
      }),
      { numRuns: runs, seed: 20240718 },
    )
  })

  test('is seen to differ when it strays from them', async () => {
    const register = await open()
    const client = registerClient(register)
    const villageId = (await client.saveVillage({ requestId: request(), id: null, name: 'Bản Hột' })).id
    await client.addChild({ requestId: request(), fields: { name: 'Giàng A Páo', villageId, address: 'Bản Hột' } })
    for (const stray of [{ address: null }, { village_no: null }, { present: 0 as const }, { search_text: '' }]) {
      const strayed = register.units.write({ actor: 'x', operation: 'x' }, async (unit) => {
        await unit.db.updateTable('child').set(stray).execute()
        await compareAll(unit)
      })
      await expect(strayed).rejects.toThrow()
    }
  })
})

async function carryOut(client: RegisterClient, one: Act, villages: string[], children: string[]): Promise<void> {
  const childId = children[one.child % Math.max(1, children.length)]
  const on = addDays(day('2024-07-01'), one.on)
  const name = names[one.pick] ?? names[0]
  const born = Born.parse(births[one.pick] ?? births[0])
  const villageId = [...villages, null, undefined][one.pick]
  if (one.do === 'add' || childId === undefined) {
    const fields = { name, born, ...(villageId === undefined ? {} : { villageId }) }
    children.push((await client.addChild({ requestId: request(), from: on, fields })).id)
    return
  }
  const change = { requestId: request(), childId }
  const { version, history } = await client.child({ id: childId })
  switch (one.do) {
    case 'edit':
      await client.editChild({ ...change, version, fields: { name, born, address: name, villageId } })
      return
    case 'clear':
      await client.editChild({ ...change, version, fields: { born: null, address: null, sex: 'male' } })
      return
    case 'guardian': {
      const guardian = { name, bornYear: 1990, phone: '0365920508', citizenNumber: null }
      const guardians = (['guardian', 'father'] as const).map((relation) => ({ ...guardian, relation }))
      await client.editChild({ ...change, version, fields: { guardians: guardians.slice(one.pick % 2) } })
      return
    }
    case 'move':
      await client.moveChild({ ...change, villageId: villageId ?? null, day: on })
      return
    case 'close':
      await client.closeChild({ ...change, how: hows[one.pick] ?? 'died', day: on })
      return
    case 'error':
      await client.closeChild({ ...change, how: 'entered-in-error', day: on })
      return
    case 'reopen':
      await client.reopenChild({ ...change, day: on })
      return
    case 'card':
      await client.recordCard({ ...change, kind: kinds[one.pick] ?? 'taken', day: on })
      return
    case 'void': {
      const standing = history.filter((entry) => entry.eventId !== null && entry.voidedAt === null)
      await client.voidFact({
        ...change,
        eventId: standing[one.pick % Math.max(1, standing.length)]?.eventId ?? 'stay:0',
      })
      return
    }
    case 'obstacle':
      await client.addObstacle({ ...change, kind: 'abroad', text: name, day: on })
      return
    case 'merge': {
      const absorbedId = children[one.other % children.length] ?? childId
      await client.merge({ requestId: request(), survivorId: childId, absorbedId })
      return
    }
    case 'unmerge':
      await client.unmerge({ requestId: request(), absorbedId: childId })
  }
}

const refusals = ['NO_SUCH_FACT', 'SAME_CHILD', 'NOT_MERGED']

function refusalOnly(error: { code?: string }): void {
  if (!refusals.includes(error.code ?? '')) throw error
}

/** As the undoing of a list does it: the source is taken back, and its children are settled. */
async function undoOneEdit(
  write: (about: { actor: string; operation: string }, work: (unit: Unit) => Promise<void>) => Promise<void>,
  pick: number,
): Promise<void> {
  await write({ actor: 'x', operation: 'x' }, async (unit) => {
    const sources = await unit.db.selectFrom('source').select('no').where('status', '=', 'committed').execute()
    const no = sources[pick % Math.max(1, sources.length)]?.no
    if (no === undefined) return
    await unit.db
      .updateTable('source')
      .set({ status: 'undone', voided: unit.recording() })
      .where('no', '=', no)
      .execute()
    const claims = await unit.db.selectFrom('claim').select('child_no').where('source_no', '=', no).execute()
    await settleChildren(
      unit,
      claims.flatMap((claim) => (claim.child_no === null ? [] : [claim.child_no])),
    )
  })
}

/** Every child of the database against its claims and facts, read plainly. */
async function compareAll(unit: Unit): Promise<void> {
  const children = await unit.db.selectFrom('child').selectAll().execute()
  const claims = await heldClaims(
    unit,
    children.map((child) => child.no),
  )
  const guardians = await guardiansOf(
    unit,
    children.map((child) => child.no),
  )
  for (const child of children) {
    const said = claims.get(child.no)
    if (said !== undefined) {
      const values = valuesFrom(said)
      expect(child).toMatchObject(fieldCopy(values))
      expect(guardians.get(child.no) ?? []).toEqual(values.guardians)
    }
    const births = await unit.db
      .selectFrom('birth')
      .selectAll()
      .where('child_no', '=', child.no)
      .where('voided', 'is', null)
      .execute()
    expect(births.map((row) => row.born)).toEqual(child.born === null ? [] : [child.born])
    const stays = await unit.db
      .selectFrom('stay')
      .selectAll()
      .where('child_no', '=', child.no)
      .where('voided', 'is', null)
      .execute()
    expect(child.village_no).toBe(stays.toSorted(byTime).at(-1)?.village_no ?? null)
    const presences = await unit.db
      .selectFrom('presence')
      .selectAll()
      .where('child_no', '=', child.no)
      .where('voided', 'is', null)
      .execute()
    const last = presences.toSorted(byTime).at(-1)?.kind
    expect(child.present).toBe(last === 'listed' || last === 'moved-in' ? 1 : 0)
  }
}

function byTime(
  a: { day: string; recorded: number; no: number },
  b: { day: string; recorded: number; no: number },
): number {
  if (a.day !== b.day) return a.day < b.day ? -1 : 1
  return a.recorded - b.recorded || a.no - b.no
}
