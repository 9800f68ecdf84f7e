import { Day, Instant } from '../base/day.ts'
import type { Seals } from '../base/ports.ts'
import { z } from 'zod'
import { recordings } from '../desk/index.ts'
import { type Row, standing } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { Brings, type Taken } from './contract.ts'

const Counts = z.object({ households: z.int(), children: z.int() })
/** What is kept of a return: what it brought, the digest of its file, and its number. */
export const Returned = z.object({ brings: Brings, file: z.string(), pack: z.int() })
export type Returned = z.infer<typeof Returned>

/** What opens a taking's return, and what stood when it left. */
export interface Seal {
  key: string
  recorded: number
}

export async function sealOf(unit: Unit, fileId: string): Promise<Seal | undefined> {
  return unit.db
    .selectFrom('away_seal')
    .select(['key', 'recorded'])
    .where('commune_id', '=', unit.communeId)
    .where('file_id', '=', fileId)
    .executeTakeFirst()
}

/** Takings as they are told. */
export async function takenOf(unit: Unit, seals: Seals, rows: readonly Row<'taken_away'>[]): Promise<Taken[]> {
  const sessions = new Map(
    (await standing(unit, 'session', { id: rows.map((row) => row.session_id) })).map((row) => [row.id, row]),
  )
  const places = new Map((await standing(unit, 'place')).map((row) => [row.id, row.name]))
  const keys = new Map<string, Seal>()
  for (const { file_id } of rows) {
    const seal = await sealOf(unit, file_id)
    if (seal !== undefined) keys.set(file_id, seal)
  }
  const made = await recordings(
    unit,
    [...[...keys.values()], ...rows].map(({ recorded }) => recorded),
  )
  return rows.flatMap((row) => {
    const session = sessions.get(row.session_id)
    const seal = keys.get(row.file_id)
    if (session === undefined || seal === undefined) return []
    const returned = row.returned === null ? null : Returned.parse(JSON.parse(row.returned))
    const changed = row.returned_at !== null || row.cancelled_at !== null
    return [
      {
        ...{ id: row.id, sessionId: row.session_id, day: Day.parse(session.day), withWhom: row.with_whom },
        place: places.get(session.place_id) ?? '',
        ...{ from: session.from_time, to: session.to_time, since: Instant.parse(row.since) },
        by: made.get(seal.recorded)?.by ?? unit.about.actor,
        ...Counts.parse(JSON.parse(row.what)),
        state: row.returned_at !== null ? 'returned' : row.cancelled_at !== null ? 'cancelled' : 'out',
        returnedAt: row.returned_at === null ? null : Instant.parse(row.returned_at),
        returned: returned?.brings ?? null,
        confirmation: returned === null ? null : confirmationOf(seals, seal.key, returned.file),
        requestId: changed ? (made.get(row.recorded)?.requestId ?? unit.about.requestId ?? null) : null,
        reason: row.reason,
      },
    ]
  })
}

/** The word that only who took in this very file can tell: twelve letters and digits, read out over the telephone. */
export function confirmationOf(seals: Seals, key: string, file: string): string {
  const bytes = seals.mark(key, `received ${file}`)
  const word = Array.from({ length: 12 }, (_, at) =>
    letters.charAt(Number.parseInt(bytes.slice(at * 2, at * 2 + 2), 16) & 31),
  )
  return [word.slice(0, 4), word.slice(4, 8), word.slice(8)].map((part) => part.join('')).join('-')
}

// None that is taken for another: no 0 and O, no 1 and I.
const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Whether a typed word is the one, however it was typed. */
export function isConfirmation(typed: string, word: string): boolean {
  const plain = (text: string) => text.toUpperCase().replace(/[^A-Z0-9]/g, '')
  return plain(typed) === plain(word)
}
