import { implement } from '@orpc/server'
import { beginning, answerable, type Context, inUnit, permitted } from '../access/index.ts'
import { villageContract } from './village-contract.ts'
import { closeVillage as close, keep, mergeVillages as merge, orderVillages as order } from './village-changes.ts'
import { reopenVillage as reopen } from './village-changes.ts'
import { told, villageHistory as history } from './village-history.ts'
import { moveOf } from './village-present.ts'
import { splitVillage as split } from './village-split.ts'
import { villageNoOf } from './village-store.ts'
import { undoVillageChange as undo } from './village-undo.ts'
import { changeVillage, closedVillages, openVillage, villagesOn } from './villages.ts'

const os = implement(villageContract).$context<Context>().use(answerable).use(permitted).use(inUnit)

const notYet = { fields: [{ path: 'day', message: 'Ngày này chưa tới.' }] }

const villages = os.villages.handler(async ({ context: { unit }, input }) => {
  const asOf = input.asOf ?? unit.today
  const open = await villagesOn(unit, asOf)
  return input.closed ? [...open, ...(await closedVillages(unit, asOf))] : open
})

const saveVillage = os.saveVillage.handler(async ({ context: { unit, host }, input, errors }) => {
  const saved =
    input.id === null ? await openVillage(unit, host.newId(), input) : await changeVillage(unit, input.id, input)
  if (saved === undefined) throw errors.NO_SUCH_VILLAGE()
  if (saved === 'taken') throw errors.NAME_TAKEN()
  const { village, was } = saved
  await keep(unit, host, {
    kind: input.id === null ? 'added' : 'edited',
    day: input.from ?? beginning,
    from: [{ no: village.no, name: village.ownName }],
    into: [],
    children: 0,
    renamed: was === null ? null : { was, now: village.ownName },
  })
  return village
})

const orderVillages = os.orderVillages.handler(async ({ context: { unit, host }, input, errors }) => {
  const changed = await order(unit, input.ids, host)
  if (typeof changed === 'string') throw errors.NO_SUCH_VILLAGE()
  return changed
})

const villageMove = os.villageMove.handler(async ({ context: { unit }, input, errors }) => {
  const { villageIds, day, childIds, householdIds } = input
  const nos: number[] = []
  for (const id of new Set(villageIds)) {
    const no = await villageNoOf(unit, id)
    if (no === undefined) throw errors.NO_SUCH_VILLAGE()
    nos.push(no)
  }
  const all = childIds === null && householdIds.length === 0
  return moveOf(unit, nos, day, all ? null : { childIds: childIds ?? [], householdIds })
})

const mergeVillages = os.mergeVillages.handler(async ({ context: { unit, host }, input, errors }) => {
  if (input.day > unit.today) throw errors.INVALID_INPUT({ data: notYet })
  const changed = await merge(unit, input, host)
  if (changed === 'NO_SUCH_VILLAGE') throw errors.NO_SUCH_VILLAGE()
  if (typeof changed === 'string') throw errors.VILLAGE_NOT_OPEN()
  return changed
})

const splitVillage = os.splitVillage.handler(async ({ context: { unit, host }, input, errors }) => {
  if (input.day > unit.today) throw errors.INVALID_INPUT({ data: notYet })
  const changed = await split(unit, input, host)
  if (typeof changed === 'number') throw errors.CHILD_ELSEWHERE({ data: { children: changed } })
  if (changed === 'NO_SUCH_VILLAGE') throw errors.NO_SUCH_VILLAGE()
  if (changed === 'NAME_TAKEN') throw errors.NAME_TAKEN()
  if (typeof changed === 'string') throw errors.VILLAGE_NOT_OPEN()
  return changed
})

const closeVillage = os.closeVillage.handler(async ({ context: { unit, host }, input, errors }) => {
  if (input.day > unit.today) throw errors.INVALID_INPUT({ data: notYet })
  const changed = await close(unit, input, host)
  if (typeof changed === 'number') throw errors.CHILDREN_PRESENT({ data: { children: changed } })
  if (changed === 'NO_SUCH_VILLAGE') throw errors.NO_SUCH_VILLAGE()
  if (typeof changed === 'string') throw errors.VILLAGE_NOT_OPEN()
  return changed
})

const reopenVillage = os.reopenVillage.handler(async ({ context: { unit, host }, input, errors }) => {
  if (input.day > unit.today) throw errors.INVALID_INPUT({ data: notYet })
  const changed = await reopen(unit, input, host)
  if (changed === 'NO_SUCH_VILLAGE') throw errors.NO_SUCH_VILLAGE()
  if (changed === 'NAME_TAKEN') throw errors.NAME_TAKEN()
  if (typeof changed === 'string') throw errors.VILLAGE_OPEN()
  return changed
})

const villageHistory = os.villageHistory.handler(({ context: { unit } }) => history(unit))

const undoVillageChange = os.undoVillageChange.handler(async ({ context: { unit, host }, input, errors }) => {
  const undone = await undo(unit, input.changeId, host.breathe)
  if (undone === undefined) throw errors.NO_SUCH_VILLAGE_CHANGE()
  if (!('changes' in undone)) return undone
  const { children, changes } = undone
  throw errors.STANDS_ON_IT({ data: { children, changes: await told(unit, changes) } })
})

/** The handlers of villages: how they are named, ordered, joined, split and closed. */
export const villageHandlers = {
  villages,
  saveVillage,
  orderVillages,
  villageMove,
  mergeVillages,
  splitVillage,
  closeVillage,
  reopenVillage,
  villageHistory,
  undoVillageChange,
}
