import { Day } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { CasePapers } from './case-papers.ts'
import { CompanionRule, type CompanionRuleTold } from './companion-rule.ts'
import { defaultSettings, Settings } from './settings.ts'

/** Before every day of the register: settings saved "from the beginning" hold from here. */
export const beginning = '0001-01-01' as Day

/** The settings to change; absent or undefined leaves one as it is. */
export type ChangedSettings = { [Key in keyof Settings]?: Settings[Key] | undefined }

const keys = Object.keys(defaultSettings) as (keyof Settings)[] // Object.keys of our own literal

/** The settings that hold on a day by what was known at a recording. */
export async function settingsAt(unit: Unit, at: { day: Day; known: number }): Promise<Settings> {
  const query = unit.db
    .selectFrom('setting')
    .select(['key', 'value'])
    .where('commune_id', '=', unit.communeId)
    .where('day', '<=', at.day)
    .where('recorded', '<=', at.known)
    .where((of) => of.or([of('voided', 'is', null), of('voided', '>', at.known)]))
    .orderBy('day')
    .orderBy('recorded')
    .orderBy('no')
  const held = new Map((await query.execute()).map((row) => [row.key, row.value]))
  const settings: Record<string, unknown> = { ...defaultSettings }
  for (const key of keys) {
    const value = held.get(key)
    if (value !== undefined) settings[key] = JSON.parse(value)
  }
  return Settings.parse(settings)
}

/** The settings that hold today, as they stand now in this unit: one saved for a coming day waits for its day. */
export function settingsNow(unit: Unit): Promise<Settings> {
  return settingsAt(unit, { day: unit.today, known: Number.MAX_SAFE_INTEGER })
}

/** What is asked on a day of another person who brings a child, by what is known now, and since when it is. */
export async function companionRuleOn(unit: Unit, day: Day): Promise<CompanionRuleTold> {
  const row = await unit.db
    .selectFrom('setting')
    .select(['day', 'value'])
    .where('commune_id', '=', unit.communeId)
    .where('key', '=', 'companionRule')
    .where('day', '<=', day)
    .where('voided', 'is', null)
    .orderBy('day', 'desc')
    .orderBy('recorded', 'desc')
    .orderBy('no', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (row === undefined) return { ...defaultSettings.companionRule, from: null }
  return { ...CompanionRule.parse(JSON.parse(row.value)), from: row.day === beginning ? null : Day.parse(row.day) }
}

/** What is asked on a day of families of a kind, by what is known now. */
export async function casePapersOn(unit: Unit, day: Day): Promise<CasePapers> {
  return (await settingsAt(unit, { day, known: Number.MAX_SAFE_INTEGER })).casePapers
}

/**
 * Saves the given settings from a day on (null: from the beginning). Earlier answers stay: what was asked about a past
 * moment is still answered with what was set then.
 */
export async function saveSettings(unit: Unit, from: Day | null, settings: ChangedSettings): Promise<void> {
  const changed = keys.filter((key) => settings[key] !== undefined)
  if (changed.length === 0) return
  const first = unit.numbers(changed.length)
  const recorded = unit.recording()
  await unit.db
    .insertInto('setting')
    .values(
      changed.map((key, index) => ({
        no: first + index,
        commune_id: unit.communeId,
        key,
        day: from ?? beginning,
        value: JSON.stringify(settings[key]),
        recorded,
      })),
    )
    .execute()
  unit.touch('settings')
}
