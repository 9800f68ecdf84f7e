import { isContractProcedure } from '@orpc/contract'
import { ORPCError } from '@orpc/server'
import { describe, expect, test } from 'vitest'
import { contract } from '../../src/contract.ts'
import { statusOf, withStatus } from '../../main/web/statuses.ts'

describe('the status of a failure over HTTP', () => {
  test.each([
    ['NOT_SIGNED_IN', 401],
    ['NOT_ALLOWED', 403],
    ['STALE', 409],
    ['INVALID_INPUT', 422],
    ['UNEXPECTED', 500],
  ])('%s is %i', (code, status) => {
    expect(statusOf(code)).toBe(status)
  })

  test('of every refusal the contract declares is one of a refusal', () => {
    const codes = Object.values(contract).flatMap((operations) =>
      Object.values(operations).flatMap((operation) =>
        isContractProcedure(operation) ? Object.keys(operation['~orpc'].errorMap) : [],
      ),
    )
    expect(codes.length).toBeGreaterThan(50)
    for (const code of new Set(codes)) if (code !== 'UNEXPECTED') expect(Math.floor(statusOf(code) / 100), code).toBe(4)
  })

  test('leaves what is not declared as it was', () => {
    const failure = new ORPCError('FILE_GONE', { status: 500 })
    expect(withStatus(failure)).toBe(failure)
  })
})
