import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isShown, movedTo, neighbour, wholeOrder } from '../../../renderer/children/column-order.ts'
import { inTableOrder } from '../../../renderer/children/columns.ts'
import { NameColumn } from '../../../src/figures/contract.ts'

const usual = wholeOrder([])
const column = fc.constantFrom(...usual)
const chosen = fc.subarray([...NameColumn.options])

test('whatever was kept, every column stands in the order once, those kept first and as they were kept', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(column, fc.string()), { maxLength: 30 }), (kept) => {
      const order = wholeOrder(kept)
      expect(order.toSorted()).toEqual(usual.toSorted())
      const known = usual.filter((one) => kept.includes(one))
      expect(order.slice(0, known.length)).toEqual([...new Set(kept)].filter((one) => usual.some((is) => is === one)))
    }),
  )
})

test('a column put where another stands changes no other pair, and back again nothing', () => {
  fc.assert(
    fc.property(column, column, (moved, target) => {
      const order = movedTo(usual, moved, target)
      expect(order.indexOf(moved)).toBe(usual.indexOf(target))
      expect(order.filter((one) => one !== moved)).toEqual(usual.filter((one) => one !== moved))
    }),
  )
})

test('a step passes one column of the table, however many hidden ones lie between', () => {
  fc.assert(
    fc.property(column, fc.constantFrom(-1 as const, 1 as const), chosen, (moved, step, shown) => {
      fc.pre(isShown(moved, shown))
      const table = inTableOrder(shown, [], true)
      const target = neighbour(usual, moved, step, shown)
      const at = table.indexOf(moved) + step
      if (target === undefined) {
        expect([0, table.length]).toContain(at)
        return
      }
      const next = inTableOrder(shown, movedTo(usual, moved, target), true)
      expect(next.indexOf(moved)).toBe(at)
      expect(next.filter((one) => one !== moved)).toEqual(table.filter((one) => one !== moved))
    }),
  )
})
