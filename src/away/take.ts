import type { Instant } from '../base/day.ts'
import type { Seals } from '../base/ports.ts'
import { type Context, logExport } from '../access/index.ts'
import { type AtDesk, deskSession, refuseClosed } from '../desk/index.ts'
import { found, keep, standing } from '../sessions/index.ts'
import { plainWords } from '../papers/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { closeEnvelope } from './envelope.ts'
import { copyRow } from './copy-row.ts'
import { countsOf, gatherOut } from './gather-out.ts'
import { communeUid, once } from './once.ts'
import { refused } from './refused.ts'
import { takenOf } from './takings.ts'

interface Wish {
  requestId: string
  sessionId: string
  withWhom: string
  passphrase: string
}

/** Seals a session for the way: the key is made before the unit, which everybody else waits for. */
export async function takeAway({ host, caller, units }: Context, wish: Wish) {
  const { requestId, sessionId, withWhom } = wish
  const salt = host.seals.newSalt()
  const key = await host.seals.keyOf(wish.passphrase.normalize('NFC'), salt)
  return once({ caller, units }, { operation: 'away.take', requestId }, async (unit) => {
    if ((await copyRow(unit)) !== undefined) throw refused('IS_COPY')
    const desk = await deskSession(unit, sessionId)
    await refuseUnfit(unit, desk)
    const content = await gatherOut(unit, desk, withWhom)
    const fileId = host.newId()
    const head = { kind: 'out', fileId, commune: await communeUid(unit), salt } as const
    const bytes = closeEnvelope(host.seals, key, head, content)
    await keepTaking(unit, { fileId, sessionId, withWhom, key, since: content.since }, countsOf(content))
    const name = `mang-di-${desk.session.day}-${plainWords(desk.place?.name ?? '')}.stn-di`
    await logExport(unit, { what: { session: sessionId, withWhom, files: [name] }, rows: content.children.length })
    return { file: host.files.put({ name, bytes }), taken: await takingTold(unit, host.seals, fileId) }
  })
}

/** A taking as it is told. */
export async function takingTold(unit: Unit, seals: Seals, id: string) {
  const row = await found(unit, 'taken_away', id)
  const [taken] = row === undefined ? [] : await takenOf(unit, seals, [row])
  if (taken === undefined) throw refused('NO_SUCH_TAKING')
  return taken
}

/** @throws SESSION_CANCELLED, DAY_CLOSED, OUT_ALREADY */
async function refuseUnfit(unit: Unit, { session }: AtDesk): Promise<void> {
  if (session.status === 'cancelled') throw refused('SESSION_CANCELLED')
  await refuseClosed(unit, session.day)
  const [out] = await standing(unit, 'taken_away', { session_id: session.id, returned_at: null, cancelled_at: null })
  if (out !== undefined) throw refused('OUT_ALREADY', { withWhom: out.with_whom, since: out.since })
}

interface Taking {
  fileId: string
  sessionId: string
  withWhom: string
  key: string
  since: Instant
}

async function keepTaking(unit: Unit, { fileId, sessionId, withWhom, key, since }: Taking, counts: object) {
  await keep(unit, 'taken_away', [
    {
      ...{
        id: fileId,
        file_id: fileId,
        session_id: sessionId,
        what: JSON.stringify(counts),
        with_whom: withWhom,
        since,
      },
      ...{ returned_at: null, returned: null, cancelled_at: null, reason: null },
    },
  ])
  await unit.db
    .insertInto('away_seal')
    .values({ commune_id: unit.communeId, file_id: fileId, key, recorded: unit.recording() })
    .execute()
}
