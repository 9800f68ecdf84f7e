import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { createSolver } from '../../../main/host/solver/solver.ts'
import { brokenBy, communes, planOf } from './communes.ts'

const solver = createSolver()
afterAll(() => solver.close())

test(
  'rule 28: every plan of every commune keeps every rule, and proves no more than is true',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(communes, async (commune) => {
        const plan = await planOf(commune, solver)
        expect(brokenBy(plan, commune)).toEqual([])
      }),
      { numRuns: 150 },
    )
  },
)
