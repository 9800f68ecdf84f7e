import type { SourceId } from '../base/ids.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { Day } from '../base/day.ts'
import type { ListAbout } from './list-about.ts'
import { Understood } from './understood.ts'

/** A list as it is kept: staged, in the register, or taken back. */
export interface ListSource {
  no: number
  id: SourceId
  status: 'staging' | 'staged' | 'committed' | 'undone' | 'dropped'
  about: ListAbout
  title: string
  origin: string | null
  permittedBy: string | null
  understood: Understood
  stagedAt: string
  expiresAt: string | null
  recorded: number | null
}

/** One list by its id; undefined when there is none. A preview past its seven days answers as dropped. */
export async function findSource(unit: Unit, sourceId: SourceId): Promise<ListSource | undefined> {
  const row = await sources(unit).where('id', '=', sourceId).executeTakeFirst()
  return row === undefined ? undefined : toSource(row, unit.now)
}

/** Lists whose rows may wait for a person: those in the register, and previews that have not expired. */
export function openSources(unit: Unit) {
  return unit.db
    .selectFrom('source')
    .where('source.commune_id', '=', unit.communeId)
    .where((of) =>
      of.or([
        of('source.status', '=', 'committed'),
        of.and([of('source.status', '=', 'staged'), of('source.expires_at', '>=', unit.now)]),
      ]),
    )
}

/** All lists, newest first. */
export async function allSources(unit: Unit): Promise<ListSource[]> {
  const rows = await sources(unit).orderBy('staged_at', 'desc').orderBy('no', 'desc').execute()
  return rows.map((row) => toSource(row, unit.now))
}

function sources(unit: Unit) {
  return unit.db.selectFrom('source').selectAll().where('commune_id', '=', unit.communeId).where('kind', '=', 'list')
}

type SourceAnswer = Awaited<ReturnType<ReturnType<typeof sources>['execute']>>[number]

function toSource(row: SourceAnswer, now: string): ListSource {
  const expired = row.status === 'staged' && row.expires_at !== null && row.expires_at < now
  return {
    no: row.no,
    id: row.id,
    status: expired ? 'dropped' : row.status,
    about: {
      sourceNo: row.no,
      ownDay: Day.parse(row.own_day),
      ownDayFrom: row.own_day_from,
      fillsOnly: row.own_day_from === 'today',
    },
    title: row.title,
    origin: row.origin,
    permittedBy: row.permitted_by,
    understood: Understood.parse(JSON.parse(row.understood)),
    stagedAt: row.staged_at,
    expiresAt: row.expires_at,
    recorded: row.recorded,
  }
}
