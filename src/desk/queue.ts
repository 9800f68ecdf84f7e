import { groupBy } from '../base/group.ts'
import { guardiansOf } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { AtDesk } from './desk-session.ts'
import { peopleOf, type Someone } from './session-people.ts'
import type { QueueLine } from './shapes.ts'

/** Who comes to a session: household after household in the order of their times, walk-ins and visitors by arrival. */
export async function queueOf(
  unit: Unit,
  { session, counting }: AtDesk,
): Promise<{ queue: QueueLine[]; people: Someone[] }> {
  const people = await peopleOf(unit, [session], counting)
  const homes = groupBy(people, ({ household }) => household)
  const titles = await titlesOf(unit, homes)
  const queue = [...homes].map(([household, some]) => lineOf(household, some, titles.get(household) ?? ''))
  return { queue: queue.toSorted(inOrder(session.mode)), people }
}

function lineOf(household: string, some: readonly Someone[], title: string): QueueLine {
  const done = some.filter(({ outcome }) => outcome !== null).length
  const absent = some.filter((one) => one.outcome === null && one.arrival === 'absent').length
  const here = some.some((one) => one.outcome === null && one.arrival === 'present')
  const queueNos = some.flatMap(({ arrivalRow }) => arrivalRow?.queue_no ?? [])
  const [first] = some
  const state =
    done + absent === some.length ? (done > 0 ? 'done' : 'absent') : done > 0 ? 'here' : here ? 'waiting' : 'not-yet'
  return {
    household,
    title,
    slot: some.find(({ invitation }) => invitation !== null)?.invitation?.slot ?? null,
    queueNo: queueNos.length === 0 ? null : Math.min(...queueNos),
    walkIn: some.every(({ invited }) => !invited),
    children: some.length,
    done,
    state,
    visitor: first?.isVisitor === true ? first.id : null,
  }
}

/** By clock times, else by queue numbers; within one time as planned. Who came without invitation comes after the plan. */
function inOrder(mode: 'slots' | 'queue') {
  const key = ({ slot, queueNo, walkIn }: QueueLine): string => {
    const given = String(queueNo ?? 999_999).padStart(6, '0')
    if (mode === 'queue') return given
    return walkIn ? `~${given}` : (slot ?? '')
  }
  return (a: QueueLine, b: QueueLine) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0)
}

/** What a household is called: its first guardian, else the child. */
async function titlesOf(unit: Unit, homes: ReadonlyMap<string, readonly Someone[]>): Promise<Map<string, string>> {
  const firsts = new Map([...homes].map(([household, some]) => [household, some[0]]))
  const nos = [...homes.values()].flatMap((some) =>
    some.flatMap(({ invitation, arrivalRow, outcomeRow }) => {
      const no = invitation?.child_no ?? arrivalRow?.child_no ?? outcomeRow?.child_no ?? null
      return no === null ? [] : [no]
    }),
  )
  const guardians = await guardiansIn(unit, nos)
  return new Map(
    [...homes].map(([household, some]) => {
      const named = some.flatMap(({ invitation, arrivalRow, outcomeRow }) => {
        const no = invitation?.child_no ?? arrivalRow?.child_no ?? outcomeRow?.child_no ?? -1
        return (guardians.get(no) ?? []).map(({ name }) => name).filter((name) => name !== '')
      })
      return [household, named[0] ?? firsts.get(household)?.name ?? '']
    }),
  )
}

async function guardiansIn(unit: Unit, nos: readonly number[]) {
  const all: Awaited<ReturnType<typeof guardiansOf>> = new Map()
  for (let at = 0; at < nos.length; at += 400)
    for (const [no, some] of await guardiansOf(unit, nos.slice(at, at + 400))) all.set(no, some)
  return all
}
