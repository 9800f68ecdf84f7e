import { sql } from 'kysely'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Watching } from './watching.ts'
import type { ListSource } from './sources.ts'

const chunk = 2500

interface Range {
  sourceNo: number
  from: number
  to: number
}

/**
 * The children a list brings, moved from its staged rows inside the database: nothing is carried through the program.
 * The facts take the row's own number, which no other fact has.
 */
export async function makeNewChildren(unit: Unit, source: ListSource, watching: Watching): Promise<void> {
  const { total, first, last } = await newRows(unit, source)
  let from = first
  for (let done = 0; done < total && from <= last; done += chunk) {
    const to = await lastOfChunk(unit, { sourceNo: source.no, from, to: last })
    await makeSome(unit, source, { sourceNo: source.no, from, to })
    from = to + 1
    await watching.step({ phase: 'writing', done: Math.min(done + chunk, total), total })
  }
}

/** How many rows are new, a few that revive a child among them, and between which numbers: all of it stands in the index. */
async function newRows(unit: Unit, source: ListSource): Promise<{ total: number; first: number; last: number }> {
  const { rows } = await sql<{ total: number; first: number | null; last: number | null }>`select count(*) as total,
    min(no) as first, max(no) as last from claim where source_no = ${source.no} and verdict = 'new'`.execute(unit.db)
  const [found] = rows
  return { total: found?.total ?? 0, first: found?.first ?? 0, last: found?.last ?? -1 }
}

/** The number of the row that fills a chunk; where fewer are left, the last of the range. */
async function lastOfChunk(unit: Unit, range: Range): Promise<number> {
  const { rows } = await sql<{ no: number }>`select no from claim where ${brought(range)}
    order by no limit 1 offset ${chunk - 1}`.execute(unit.db)
  return rows[0]?.no ?? range.to
}

/** Only rows of new children; `child_version` is set on rows that revive a child the register once had. */
function brought({ sourceNo, from, to }: Range) {
  // The plus keeps SQLite to the range of numbers: by its source a row would be looked for among all of the list.
  return sql`+source_no = ${sourceNo} and no between ${from} and ${to} and verdict = 'new' and child_version is null`
}

/** The new children among the rows of a range of numbers. */
export async function makeSome(unit: Unit, source: ListSource, range: Range): Promise<void> {
  const { db, communeId } = unit
  const recorded = unit.recording()
  const day = source.about.ownDay
  await sql`insert into household (no, commune_id, id, key, number)
    select household_no, ${communeId}, min(id), coalesce(min(household_key), 'own|' || household_no), min(household_number)
    from claim where ${brought(range)} and not exists (select 1 from household where household.no = household_no)
    group by household_no`.execute(db)
  await sql`insert into child (no, commune_id, id, name, folded, typed, sort_key, born, born_first, born_last, sex, citizen_number,
      village_no, household_no, address, school, class_name, residence, note, situations, ethnicity, nationality, present, search_text, version)
    select child_no, ${communeId}, child_id, name, folded, typed, sort_key, born, born_first, born_last, sex, citizen_number,
      village_no, household_no, address, school, class_name, residence, note, situations, ethnicity, nationality, 1, search_text, ${recorded}
    from claim where ${brought(range)}`.execute(db)
  await guardians(unit, range)
  await sql`insert into birth (child_no, recorded, no, commune_id, born, born_first, born_last, claim_no)
    select child_no, ${recorded}, no, ${communeId}, born, born_first, born_last, no
    from claim where ${brought(range)} and born is not null`.execute(db)
  await sql`insert into presence (child_no, day, recorded, no, commune_id, kind, source_no)
    select child_no, ${day}, ${recorded}, no, ${communeId}, 'listed', source_no from claim where ${brought(range)}`.execute(
    db,
  )
  await sql`insert into stay (child_no, day, recorded, no, commune_id, village_no, source_no)
    select child_no, ${day}, ${recorded}, no, ${communeId}, village_no, source_no
    from claim where ${brought(range)} and village_no is not null`.execute(db)
  await sql`insert into card_event (child_no, day, recorded, no, commune_id, id, kind, day_is, source_no)
    select child_no, case when card_day <= ${day} then card_day else ${day} end, ${recorded}, no, ${communeId}, id, card,
      case when card_day <= ${day} then 'on' else 'by' end, source_no
    from claim where ${brought(range)} and card in ('filed', 'taken', 'issued', 'handed-over')`.execute(db)
  await sql`insert into obstacle (no, commune_id, child_no, day, kind, text, source_no, recorded)
    select no, ${communeId}, child_no, ${day}, obstacle_kind, obstacle_text, source_no, ${recorded}
    from claim where ${brought(range)} and obstacle_kind is not null`.execute(db)
}

/**
 * The phone goes to the first guardian named; without any name it is kept under a guardian without one. Each row is read
 * once for all of them, and they are written child by child, in the order they lie in.
 */
async function guardians(unit: Unit, range: Range): Promise<void> {
  await sql`insert into guardian (child_no, relation, commune_id, name, born_year, phone)
    select child_no,
      case part when 1 then 'father' when 2 then 'mother' when 3 then coalesce(guardian_relation, 'unknown') else 'unknown' end,
      ${unit.communeId},
      case part when 1 then father when 2 then mother when 3 then guardian else '' end,
      case part when 1 then father_born when 2 then mother_born end,
      case when part in (1, 4) then phone
        when part = 2 and father is null then phone
        when part = 3 and father is null and mother is null then phone end
    from claim cross join (select 1 as part union all select 2 union all select 3 union all select 4) as parts
    where ${brought(range)} and (part = 1 and father is not null or part = 2 and mother is not null
      or part = 3 and guardian is not null
      or part = 4 and father is null and mother is null and guardian is null and phone is not null)`.execute(unit.db)
}
