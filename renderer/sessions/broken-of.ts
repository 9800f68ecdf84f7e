import { hasCode } from '../app/failure.ts'
import type { BrokenRule } from './shapes.ts'

/** The rules that a refused command would have broken; none when it failed for another reason. */
export function brokenOf(failure: unknown): readonly BrokenRule[] {
  if (!hasCode(failure, 'RULE_BROKEN')) return []
  const { data } = failure
  if (typeof data !== 'object' || data === null || !('broken' in data) || !Array.isArray(data.broken)) return []
  return data.broken as BrokenRule[] // declared so by the contract of this code
}
