import { Day, Instant } from '../base/day.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { SettingFact } from './contract.ts'
import { datedSettings, Settings } from './settings.ts'
import { beginning } from './settings-store.ts'

/** Every value ever saved of the dated settings, newest day first, of one day the later recorded first. */
export async function settingFacts(unit: Unit): Promise<SettingFact[]> {
  const rows = await unit.db
    .selectFrom('setting as f')
    .innerJoin('recording as r', (on) => on.onRef('r.commune_id', '=', 'f.commune_id').onRef('r.no', '=', 'f.recorded'))
    .leftJoin('recording as v', (on) => on.onRef('v.commune_id', '=', 'f.commune_id').onRef('v.no', '=', 'f.voided'))
    .select(['f.no', 'f.key', 'f.day', 'f.value', 'r.at as recordedAt', 'r.actor', 'v.at as voidedAt'])
    .where('f.commune_id', '=', unit.communeId)
    .where('f.key', 'in', [...datedSettings])
    .orderBy('f.day', 'desc')
    .orderBy('f.recorded', 'desc')
    .orderBy('f.no', 'desc')
    .execute()
  const holding = new Set<string>()
  return rows.map((row) => {
    const key = Settings.keyof().parse(row.key)
    const holds = holdsOf(row, unit.today, holding)
    return {
      no: row.no,
      key,
      from: row.day === beginning ? null : Day.parse(row.day),
      settings: Settings.partial().parse({ [key]: JSON.parse(row.value) }),
      recordedAt: Instant.parse(row.recordedAt),
      actor: row.actor,
      voidedAt: row.voidedAt === null ? null : Instant.parse(row.voidedAt),
      holds,
    }
  })
}

/** Takes a value back; false when it is none of this commune's dated settings or was taken back already. */
export async function voidSettingFact(unit: Unit, no: number): Promise<boolean> {
  const result = await unit.db
    .updateTable('setting')
    .set({ voided: unit.recording() })
    .where('commune_id', '=', unit.communeId)
    .where('no', '=', no)
    .where('key', 'in', [...datedSettings])
    .where('voided', 'is', null)
    .executeTakeFirst()
  if (result.numUpdatedRows === 0n) return false
  unit.touch('settings')
  return true
}

/** Rows come newest first: of each key the first that has begun holds now. */
function holdsOf(
  row: { key: string; day: string; voidedAt: string | null },
  today: Day,
  holding: Set<string>,
): SettingFact['holds'] {
  if (row.voidedAt !== null) return 'voided'
  if (row.day > today) return 'later'
  if (holding.has(row.key)) return 'past'
  holding.add(row.key)
  return 'now'
}
