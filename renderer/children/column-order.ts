import { NameColumn } from '../../src/figures/contract.ts'

/** The columns that can be put in another place; the name stands first. */
export type MovableColumn = 'born' | NameColumn | 'state'

const usualOrder: readonly MovableColumn[] = ['born', ...NameColumn.options, 'state']

/** Every movable column once: those that were put in order, then the others where they usually stand, before the state. */
export function wholeOrder(kept: readonly string[]): MovableColumn[] {
  if (kept.length === 0) return [...usualOrder]
  const known = usualOrder.filter((one) => kept.includes(one)).toSorted((a, b) => kept.indexOf(a) - kept.indexOf(b))
  return [...known, ...usualOrder.filter((one) => !kept.includes(one))]
}

export function isShown(column: MovableColumn, chosen: readonly NameColumn[]): boolean {
  return column === 'born' || column === 'state' || chosen.includes(column)
}

/**
 * The order with a column put where another one stands, which makes room towards where it came from. Columns that are not
 * shown keep their place.
 */
export function movedTo(
  order: readonly MovableColumn[],
  column: MovableColumn,
  target: MovableColumn,
): MovableColumn[] {
  if (column === target) return [...order]
  const [from, to] = [order.indexOf(column), order.indexOf(target)]
  const others = order.filter((one) => one !== column)
  const at = others.indexOf(target) + (from < to ? 1 : 0)
  return [...others.slice(0, at), column, ...others.slice(at)]
}

/** The shown column above (−1) or below (+1) it; undefined at either end. */
export function neighbour(
  order: readonly MovableColumn[],
  column: MovableColumn,
  step: -1 | 1,
  chosen: readonly NameColumn[],
): MovableColumn | undefined {
  const shown = order.filter((one) => isShown(one, chosen))
  return shown[shown.indexOf(column) + step]
}
