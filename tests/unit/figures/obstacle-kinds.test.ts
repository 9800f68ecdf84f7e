import { expect, it } from 'vitest'
import { NamesFilter, ObstacleKind } from '../../../src/figures/contract.ts'
import { obstacleKinds } from '../../../src/register/index.ts'

it('names can be asked for by every kind of obstacle that the register knows, and by no other', () => {
  const kinds: string[] = obstacleKinds.map((one) => one.kind)
  expect(ObstacleKind.options).toEqual(kinds)
  for (const obstacle of [...kinds, 'none', null])
    expect(NamesFilter.parse({ asOf: '2024-07-18', obstacle })).toMatchObject({ obstacle })
  expect(NamesFilter.parse({ asOf: '2024-07-18' }).obstacle).toBeNull()
  expect(NamesFilter.safeParse({ asOf: '2024-07-18', obstacle: 'bad-weather' }).success).toBe(false)
})
