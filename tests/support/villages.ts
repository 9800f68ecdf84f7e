import type { VillageId } from '../../src/base/ids.ts'
import { fold } from '../../src/base/text.ts'
import type { Unit } from '../../src/storage/unit-of-work.ts'

// Builders of what children stand in: villages, lists, households. See facts.ts.

export interface VillageMade {
  no: number
  id: VillageId
}

export interface VillageGiven {
  name: string
  /** The day from which it stands so; default 2000-01-01. */
  day?: string
  kind?: string
  order?: number
  isOpen?: boolean
}

/** A village with its first fact. */
export async function addVillage(unit: Unit, given: VillageGiven | string): Promise<VillageMade> {
  const no = unit.numbers(1)
  const village: VillageMade = { no, id: idOf(no) }
  await unit.db
    .insertInto('village')
    .values({ ...village, commune_id: unit.communeId })
    .execute()
  await changeVillage(unit, village, typeof given === 'string' ? { name: given } : given)
  return village
}

/** A village as it stands from another day on. Answers the fact's number. */
export async function changeVillage(unit: Unit, village: VillageMade, given: VillageGiven): Promise<number> {
  const no = unit.numbers(1)
  await unit.db
    .insertInto('village_fact')
    .values({
      no,
      commune_id: unit.communeId,
      village_no: village.no,
      day: given.day ?? '2000-01-01',
      name: given.name,
      name_key: fold(given.name),
      kind: given.kind ?? '',
      sort_order: given.order ?? village.no,
      is_open: given.isOpen === false ? 0 : 1,
      recorded: unit.recording(),
    })
    .execute()
  return no
}

/** A committed list. Answers its number. */
export async function addSource(unit: Unit, ownDay: string, title = 'Danh sách'): Promise<number> {
  const no = unit.numbers(1)
  await unit.db
    .insertInto('source')
    .values({
      no,
      commune_id: unit.communeId,
      id: idOf(no),
      kind: 'list',
      status: 'committed',
      own_day: ownDay,
      own_day_from: 'given',
      title,
      understood: '{}',
      staged_at: unit.now,
      recorded: unit.recording(),
    })
    .execute()
  return no
}

/** Says that a list names the whole of a village on a day: its figures are complete from then on. */
export async function addVillageList(
  unit: Unit,
  village: VillageMade,
  day: string,
  sourceNo?: number,
): Promise<number> {
  const source_no = sourceNo ?? (await addSource(unit, day))
  const no = unit.numbers(1)
  await unit.db
    .insertInto('village_list')
    .values({ no, commune_id: unit.communeId, village_no: village.no, day, source_no, recorded: unit.recording() })
    .execute()
  return no
}

/** A household by its key. Answers its number. */
export async function addHousehold(unit: Unit, key: string): Promise<number> {
  const no = unit.numbers(1)
  await unit.db
    .insertInto('household')
    .values({ no, commune_id: unit.communeId, id: idOf(no), key })
    .execute()
  return no
}

/** An id of the form of a UUIDv7, one for each integer. */
export function idOf<Id extends string = string>(no: number): Id {
  return `0190d000-0000-7000-8000-${no.toString(16).padStart(12, '0')}` as Id // whichever kind is asked for
}
