import type { Unit } from '../storage/unit-of-work.ts'

/** Which household each key stands for: one of the register, or one that this import makes. */
export interface HouseholdNumbers {
  /** Asks the register for the keys not asked before. */
  learn(unit: Unit, keys: readonly string[]): Promise<void>
  /** No key: a household of its own, made at commit. */
  numberFor(unit: Unit, key: string | null): number
}

export function householdNumbers(): HouseholdNumbers {
  const numbers = new Map<string, number>()
  return {
    async learn(unit, keys) {
      const unasked = [...new Set(keys)].filter((key) => !numbers.has(key))
      if (unasked.length === 0) return
      const rows = await unit.db
        .selectFrom('household')
        .select(['no', 'key'])
        .where('commune_id', '=', unit.communeId)
        .where('key', 'in', unasked)
        .execute()
      for (const row of rows) numbers.set(row.key, row.no)
    },
    numberFor(unit, key) {
      const before = key === null ? undefined : numbers.get(key)
      if (before !== undefined) return before
      const no = unit.numbers(1)
      if (key !== null) numbers.set(key, no)
      return no
    },
  }
}
