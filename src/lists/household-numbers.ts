import type { GoneVillage } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'

/** Which household each key stands for: one of the register, or one that this import makes. */
export interface HouseholdNumbers {
  /** Asks the register for the keys not asked before. */
  learn(unit: Unit, keys: readonly string[]): Promise<void>
  /** No key: a household of its own, made at commit. */
  numberFor(unit: Unit, key: string | null): number
}

/**
 * `gone`: the villages that are no longer, each with the one it became. `none`: the register held no household as the list
 * began, and need not be asked.
 */
export function householdNumbers(gone: readonly GoneVillage[], none: boolean): HouseholdNumbers {
  const numbers = new Map<string, number>()
  /** The same key in the villages that became this one: there the siblings may have begun their household. */
  const earlier = (key: string): string[] => {
    const [, at = ''] = key.split('|')
    return gone.filter(({ into }) => String(into) === at).map(({ no }) => key.replace(`|${at}|`, `|${no}|`))
  }
  return {
    async learn(unit, keys) {
      if (none) return
      const unasked = [...new Set(keys)].filter((key) => !numbers.has(key))
      if (unasked.length === 0) return
      const rows = await unit.db
        .selectFrom('household')
        .select(['no', 'key'])
        .where('commune_id', '=', unit.communeId)
        .where('key', 'in', [...unasked, ...unasked.flatMap(earlier)])
        .execute()
      const found = new Map(rows.map((row) => [row.key, row.no]))
      for (const key of unasked) {
        const no = [key, ...earlier(key)].map((one) => found.get(one)).find((one) => one !== undefined)
        if (no !== undefined) numbers.set(key, no)
      }
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
