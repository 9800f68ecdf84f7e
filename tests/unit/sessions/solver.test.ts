import { afterAll, expect, test } from 'vitest'
import { createSolver } from '../../../main/host/solver/solver.ts'
import type { LinearModel } from '../../../src/base/ports.ts'

const solver = createSolver()
afterAll(() => solver.close())

/** A market to be split evenly in several goods: a poor split is found at once, the best one is not proved in minutes. */
function hard(shops = 50, goods = 6): LinearModel {
  const share = (shop: number, good: number) =>
    ((shop + 3) * (shop + 3) * 7919 + (good + 1) * 104_729 * (shop + 11)) % 100
  const rows = Array.from({ length: goods }, (_good, good) => [
    ...Array.from({ length: shops }, (_shop, shop) => [shop, share(shop, good)] as const),
    [shops + 2 * good, 1] as const,
    [shops + 2 * good + 1, -1] as const,
  ])
  const half = rows.map((row) => Math.floor(row.slice(0, shops).reduce((sum, [, value]) => sum + value, 0) / 2))
  const columns = shops + 2 * goods
  const entries = rows.flat()
  return {
    cost: Array.from({ length: columns }, (_, column) => (column < shops ? 0 : 1)),
    lower: Array.from({ length: columns }, () => 0),
    upper: Array.from({ length: columns }, (_, column) => (column < shops ? 1 : Infinity)),
    whole: Array.from({ length: columns }, (_, column) => column < shops),
    rowLower: half,
    rowUpper: half,
    starts: rows.reduce<number[]>((starts, row) => [...starts, (starts.at(-1) ?? 0) + row.length], [0]),
    columns: entries.map(([column]) => column),
    values: entries.map(([, value]) => value),
  }
}

const easy: LinearModel = {
  cost: [-3, -2],
  lower: [0, 0],
  upper: [10, 10],
  whole: [true, true],
  rowLower: [-Infinity],
  rowUpper: [7],
  starts: [0, 2],
  columns: [0, 1],
  values: [2, 2],
}

test('an easy model is solved to the end', async () => {
  const solved = await solver.solve(easy, { seconds: 5, gap: 0 })
  expect(solved.status).toBe('optimal')
  expect(solved.values).toEqual([3, 0])
  expect(solved.bound).toBeCloseTo(-9)
})

test('a model that has no solution says so', async () => {
  const never = { ...easy, rowLower: [1000], rowUpper: [Infinity] }
  expect(await solver.solve(never, { seconds: 5, gap: 0 })).toEqual({ status: 'infeasible', values: null, bound: null })
})

test('out of time, the best found and what is proved come back', { timeout: 30_000 }, async () => {
  const solved = await solver.solve(hard(), { seconds: 2, gap: 0 })
  expect(solved.status).toBe('stopped')
  expect(solved.values).toHaveLength(62)
  expect(solved.bound).toBeLessThan(costOf(hard(), solved.values))
})

test('stopped in its middle, it keeps the best plan, and the next model is solved', { timeout: 30_000 }, async () => {
  const stop = new AbortController()
  const begin = performance.now()
  const solved = await solver.solve(hard(), {
    seconds: 25,
    gap: 0,
    signal: stop.signal,
    onProgress: ({ cost }) => cost !== null && stop.abort(),
  })
  expect(performance.now() - begin).toBeLessThan(20_000)
  expect(solved.status).toBe('stopped')
  expect(solved.values).toHaveLength(62)
  expect(await solver.solve(easy, { seconds: 5, gap: 0 })).toMatchObject({ status: 'optimal' })
})

test('stopped before it began, it does nothing', async () => {
  const solved = await solver.solve(easy, { seconds: 5, gap: 0, signal: AbortSignal.abort() })
  expect(solved).toEqual({ status: 'stopped', values: null, bound: null })
})

function costOf({ cost }: LinearModel, values: readonly number[] | null): number {
  return (values ?? []).reduce((sum, value, at) => sum + value * (cost[at] ?? 0), 0)
}
