import { ChildId } from '../base/ids.ts'
import { toBorn } from '../base/born.ts'
import { Instant } from '../base/day.ts'
import { type Context, registerIsEmpty } from '../access/index.ts'
import { deskSession } from '../desk/index.ts'
import { guardiansOf, villageNames } from '../register/index.ts'
import { standing } from '../sessions/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { Brings, Copy } from './contract.ts'
import { bringIn } from './bring-in.ts'
import { copyRow, type CopyRow } from './copy-row.ts'
import { closeEnvelope, openEnvelope, readEnvelope } from './envelope.ts'
import { correctedSince } from './corrections.ts'
import { refused } from './refused.ts'
import { type AddedChild, Outgoing, type Returning } from './sealed.ts'
import { once } from './once.ts'
import { confirmationOf, isConfirmation } from './takings.ts'
import { travelling, visitorsTravelling, writtenAt } from './written.ts'

/** Nothing was ever kept here: no child, no list, no session, no place. */
export async function mayOpen(unit: Unit, { place }: Pick<Context, 'place'>): Promise<boolean> {
  if (place.protection === 'server' || !(await registerIsEmpty(unit))) return false
  const kept = [...(await standing(unit, 'session')), ...(await standing(unit, 'place'))]
  return kept.length === 0 && (await villageNames(unit, unit.today)).size === 0
}

/** Opens a sealed session in an empty register. */
export async function openCopy(context: Context, wish: { requestId: string; fileId: string; passphrase: string }) {
  const { host, place } = context
  const envelope = readEnvelope(host.seals, bytesOf(context, wish.fileId))
  if (typeof envelope === 'string') throw refused(envelope)
  if (envelope.head.kind !== 'out') throw refused('RETURN_FILE')
  const key = await host.seals.keyOf(wish.passphrase.normalize('NFC'), envelope.head.salt)
  const content = openEnvelope(host.seals, key, envelope, Outgoing)
  if (typeof content === 'string') throw refused(content)
  return once(context, { operation: 'away.open', requestId: wish.requestId }, async (unit) => {
    if (place.protection === 'server') throw refused('NOT_HERE')
    if ((await copyRow(unit)) !== undefined || !(await mayOpen(unit, context))) throw refused('REGISTER_NOT_EMPTY')
    await bringIn(unit, host.newId, content)
    const row = {
      ...{ commune_id: unit.communeId, file_id: envelope.head.fileId, session_id: content.session.id, key },
      ...{ commune_uid: envelope.head.commune, with_whom: content.withWhom, since: content.since, opened_at: unit.now },
      packs: 0,
      ...{ packed_at: null, packed_file: null, packed_mark: null },
    }
    await unit.db.insertInto('away_copy').values(row).execute()
    unit.touch('settings')
    return { copy: await copyTold(unit, host, row) }
  })
}

/** @throws FILE_GONE */
export function bytesOf({ host }: Pick<Context, 'host'>, fileId: string): Uint8Array {
  const file = host.files.get(fileId, 'away')
  if (file === undefined) throw refused('FILE_GONE')
  return file.bytes
}

/** A copy as it is told on its own screen. */
export async function copyTold(unit: Unit, { seals }: Pick<Context['host'], 'seals'>, row: CopyRow): Promise<Copy> {
  const { session, place } = await deskSession(unit, row.session_id)
  const content = await contentOf(unit, row)
  return {
    ...{ fileId: row.file_id, sessionId: row.session_id, day: session.day, place: place?.name ?? '' },
    ...{ withWhom: row.with_whom, since: Instant.parse(row.since) },
    brings: bringsOf(content),
    packedAt: row.packed_at === null ? null : Instant.parse(row.packed_at),
    writtenSince: row.packed_mark !== null && row.packed_mark !== markOf(seals, row, content),
  }
}

/** Writes the return file: everybody of the copy, as it stands now. */
export async function packCopy(unit: Unit, { host }: Pick<Context, 'host'>) {
  const row = await copyRow(unit)
  if (row === undefined) throw refused('NO_COPY')
  const { session } = await deskSession(unit, row.session_id)
  const content = await contentOf(unit, row)
  const head = { kind: 'back', fileId: row.file_id, commune: row.commune_uid, salt: '' } as const
  const pack = row.packs + 1
  const returning = { packedAt: unit.now, pack, ...content } satisfies Returning
  const bytes = closeEnvelope(host.seals, row.key, head, returning)
  const packed = {
    packs: pack,
    packed_at: unit.now,
    packed_file: host.seals.digest(bytes),
    packed_mark: markOf(host.seals, row, content),
  }
  await unit.db.updateTable('away_copy').set(packed).where('commune_id', '=', unit.communeId).execute()
  unit.touch('sessions')
  const file = host.files.put({ name: `mang-ve-${session.day}.stn-ve`, bytes })
  return { file, copy: await copyTold(unit, host, { ...row, ...packed }) }
}

/** Whether the word is the one that whoever took the last return in was given. @returns what is erased with it */
export async function confirmCopy(unit: Unit, { host }: Pick<Context, 'host'>, typed: string) {
  const row = await copyRow(unit)
  if (row === undefined) throw refused('NO_COPY')
  if (row.packed_file === null) throw refused('NOT_PACKED')
  const copy = await copyTold(unit, host, row)
  if (copy.writtenSince) throw refused('WRITTEN_SINCE')
  if (!isConfirmation(typed, confirmationOf(host.seals, row.key, row.packed_file))) throw refused('WRONG_CONFIRMATION')
  return { erased: true as const, place: copy.place, day: copy.day, brings: copy.brings }
}

type Content = Omit<Returning, 'packedAt' | 'pack'>

async function contentOf(unit: Unit, { session_id }: CopyRow): Promise<Content> {
  const desk = await deskSession(unit, session_id)
  const children = await unit.db
    .selectFrom('child')
    .select(['no', 'id', 'present'])
    .where('commune_id', '=', unit.communeId)
    .orderBy('no')
    .execute()
  const written = await writtenAt(unit, session_id)
  const visitors = await visitorsTravelling(unit, desk)
  const ids = new Map<number | string, string>(children.map(({ no, id }) => [no, id]))
  for (const { id } of visitors) ids.set(id, id)
  const opened = await openedAt(unit)
  const corrected = await correctedSince(
    unit,
    children.map(({ no }) => no),
    opened,
  )
  const byId = new Map(children.map(({ no, id }) => [id, corrected.get(no) ?? {}]))
  const people = (await travelling(unit, written, ids)).map((one) => ({
    ...one,
    corrected: byId.get(ChildId.parse(one.id)) ?? {},
  }))
  return { sessionId: session_id, people, visitors, added: await addedHere(unit) }
}

/** The recording that made this register the copy: what it brought is no correction. */
async function openedAt(unit: Unit): Promise<number> {
  const { no } = await unit.db
    .selectFrom('recording')
    .select((of) => of.fn.max('no').as('no'))
    .where('commune_id', '=', unit.communeId)
    .where('operation', '=', 'away.open')
    .executeTakeFirstOrThrow()
  return Number(no)
}

/** Who was added at this desk: present, and brought by a recording of the desk. */
async function addedHere(unit: Unit): Promise<AddedChild[]> {
  const rows = await unit.db
    .selectFrom('child as c')
    .innerJoin('presence as p', 'p.child_no', 'c.no')
    .innerJoin('recording as r', (on) => on.onRef('r.commune_id', '=', 'p.commune_id').onRef('r.no', '=', 'p.recorded'))
    .select(['c.no', 'c.id', 'c.name', 'c.born', 'c.sex', 'c.citizen_number', 'c.village_no'])
    .where('c.commune_id', '=', unit.communeId)
    .where('p.voided', 'is', null)
    .where('r.operation', '=', 'desk.addChild')
    .orderBy('c.no')
    .execute()
  const guardians = await guardiansOf(
    unit,
    rows.map(({ no }) => no),
  )
  const villages = await villageNames(unit, unit.today)
  return rows.map(({ no, id, name, born, sex, citizen_number, village_no }) => ({
    ...{ id, name, sex, citizenNumber: citizen_number, guardians: guardians.get(no) ?? [] },
    born: born === null ? null : (toBorn(born) ?? null),
    villageId: village_no === null ? null : (villages.get(village_no)?.id ?? null),
  }))
}

function markOf(seals: Context['host']['seals'], { key }: CopyRow, content: Content): string {
  return seals.mark(key, JSON.stringify(content))
}

/** How many came, had an outcome, were added: all that stands in the copy. */
function bringsOf({ people, visitors, added }: Content): Brings {
  return {
    arrivals: people.filter(({ arrival }) => arrival !== null).length,
    outcomes: people.filter(({ outcome }) => outcome !== null).length,
    visitors: visitors.length,
    newChildren: added.length,
    corrections: people.filter(({ corrected }) => Object.keys(corrected).length > 0).length,
  }
}
