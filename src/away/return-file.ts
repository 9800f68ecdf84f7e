import type { Context } from '../access/index.ts'
import { type AtDesk, sessionToWrite } from '../desk/index.ts'
import { found, type Row } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { bytesOf } from './copy.ts'
import { openEnvelope, readEnvelope } from './envelope.ts'
import { refused } from './refused.ts'
import { Returning } from './sealed.ts'
import { communeUid } from './once.ts'
import { Returned, type Seal, sealOf } from './takings.ts'

/** A return that belongs here, opened. */
export interface Return {
  row: Row<'taken_away'>
  seal: Seal
  desk: AtDesk
  content: Returning
  /** SHA-256 of the file. */
  file: string
  /** This file was taken in, or a later one of the same copy: it brings nothing any more. */
  seenBefore: boolean
}

/**
 * Opens a return by the key that stayed here. `sessionId`: the session for which it was chosen; null: any.
 * @throws what the contract says of files that are something else
 */
export async function openReturn(
  unit: Unit,
  context: Pick<Context, 'host'>,
  { fileId, sessionId }: { fileId: string; sessionId: string | null },
): Promise<Return> {
  const { seals } = context.host
  const bytes = bytesOf(context, fileId)
  const envelope = readEnvelope(seals, bytes)
  if (typeof envelope === 'string') throw refused(envelope)
  const { head } = envelope
  if (head.commune !== (await communeUid(unit))) throw refused('OTHER_COMMUNE')
  if (head.kind !== 'back') throw refused('OUT_FILE')
  const row = await found(unit, 'taken_away', head.fileId)
  const seal = await sealOf(unit, head.fileId)
  if (row === undefined || seal === undefined) throw refused('NO_SUCH_TAKING')
  if (sessionId !== null && row.session_id !== sessionId) throw refused('OTHER_SESSION')
  const content = openEnvelope(seals, seal.key, envelope, Returning)
  if (typeof content === 'string') throw refused('FILE_BROKEN')
  const desk = await sessionToWrite(unit, row.session_id)
  const seenBefore = row.returned !== null && Returned.parse(JSON.parse(row.returned)).pack >= content.pack
  return { row, seal, desk, content, file: seals.digest(bytes), seenBefore }
}
