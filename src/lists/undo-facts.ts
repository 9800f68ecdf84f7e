import { settingsNow } from '../access/index.ts'
import { byRank, type HeldClaim } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import { effectsOf, presenceOn } from './effects.ts'
import { recordFacts } from './known-facts.ts'
import type { ListAbout } from './list-about.ts'
import type { ListSource } from './sources.ts'
import { silent } from './staged-row.ts'

/** Takes back what a list brought about children. */
export async function voidFacts(unit: Unit, source: ListSource): Promise<void> {
  const voided = unit.recording()
  for (const table of ['presence', 'stay', 'card_event', 'obstacle', 'village_list'] as const)
    await unit.db
      .updateTable(table)
      .set({ voided })
      .where('source_no', '=', source.no)
      .where('voided', 'is', null)
      .execute()
  await unit.db.updateTable('source').set({ status: 'undone', voided }).where('no', '=', source.no).execute()
}

/** Villages that the list brought go when nobody stays in them any more; once confirmed they are the officer's. */
export async function voidVillages(unit: Unit, source: ListSource): Promise<void> {
  if ((await settingsNow(unit)).villagesConfirmed) return
  await unit.db
    .updateTable('village_fact')
    .set({ voided: unit.recording() })
    .where('source_no', '=', source.no)
    .where('voided', 'is', null)
    .where('village_no', 'not in', (of) =>
      of.selectFrom('stay').select('village_no').where('voided', 'is', null).where('village_no', 'is not', null),
    )
    .execute()
}

/** A question that waited in the list taken back, and came again in another, waits there now. */
export async function askAgain(unit: Unit, source: ListSource): Promise<void> {
  const asked = await unit.db
    .selectFrom('claim')
    .select('fingerprint')
    .where('source_no', '=', source.no)
    .where('verdict', '=', 'held')
    .where('decision', 'is', null)
    .where('fingerprint', 'is not', null)
    .execute()
  for (const { fingerprint } of asked) {
    const again = await unit.db
      .selectFrom('claim')
      .innerJoin('source', 'source.no', 'claim.source_no')
      .select('claim.no')
      .where('claim.commune_id', '=', unit.communeId)
      .where('claim.fingerprint', '=', fingerprint)
      .where('claim.decision', '=', 'again')
      .where('source.status', '=', 'committed')
      .orderBy('claim.no')
      .executeTakeFirst()
    if (again !== undefined)
      await unit.db.updateTable('claim').set({ decision: null }).where('no', '=', again.no).execute()
  }
}

/**
 * Facts that the list brought first and that later lists say too are brought by those now, each on its own day. Lists that
 * came in before it brought their own.
 */
export async function restoreFacts(unit: Unit, source: ListSource, claims: readonly HeldClaim[]): Promise<void> {
  const later = claims.filter((claim) => claim.recorded > (source.recorded ?? 0)).toSorted(byRank)
  for (const claim of later) await restoreBy(unit, claim)
  await restoreObstacles(unit, later)
}

async function restoreBy(unit: Unit, claim: HeldClaim): Promise<void> {
  const { childNo } = claim
  const facts = (await recordFacts(unit, [childNo]))(childNo)
  if (presenceOn(facts, claim.ownDay) === 'closed') return
  const list: ListAbout = {
    sourceNo: claim.sourceNo,
    ownDay: claim.ownDay as ListAbout['ownDay'],
    ownDayFrom: 'given',
    fillsOnly: claim.fillsOnly,
  }
  const effects = effectsOf(
    { words: { ...silent, card: claim.card, card_day: claim.cardDay }, villageNo: claim.villageNo },
    facts,
    list,
  )
  const fact = { child_no: childNo, recorded: unit.recording(), commune_id: unit.communeId, source_no: claim.sourceNo }
  const unseen = !facts.presences.some((presence) => presence.present)
  const from = unseen ? list.ownDay : effects.presentFrom
  if (from !== null)
    await unit.db
      .insertInto('presence')
      .values({ ...fact, no: unit.numbers(1), day: from, kind: 'listed' })
      .execute()
  if (effects.stay !== null)
    await unit.db
      .insertInto('stay')
      .values({ ...fact, no: unit.numbers(1), day: effects.stay.day, village_no: effects.stay.villageNo })
      .execute()
  if (effects.card === null) return
  const id = await eventIdOf(unit, claim.no)
  const { day, kind, dayIs } = effects.card
  await unit.db
    .insertInto('card_event')
    .values({ ...fact, no: unit.numbers(1), id, day, kind, day_is: dayIs })
    .execute()
}

/** A card event that a row brings carries the row's own id. */
async function eventIdOf(unit: Unit, claimNo: number): Promise<string> {
  const { id } = await unit.db.selectFrom('claim').select('id').where('no', '=', claimNo).executeTakeFirstOrThrow()
  return id
}

async function restoreObstacles(unit: Unit, claims: readonly HeldClaim[]): Promise<void> {
  if (claims.length === 0) return
  const rows = await unit.db
    .selectFrom('claim')
    .select(['no', 'child_no', 'source_no', 'obstacle_kind', 'obstacle_text'])
    .where(
      'no',
      'in',
      claims.map((claim) => claim.no),
    )
    .where('obstacle_kind', 'is not', null)
    .orderBy('no')
    .execute()
  for (const row of rows) {
    const said = { child_no: row.child_no ?? 0, kind: row.obstacle_kind ?? '', text: row.obstacle_text ?? '' }
    const standing = await unit.db
      .selectFrom('obstacle')
      .select('no')
      .where('child_no', '=', said.child_no)
      .where('kind', '=', said.kind)
      .where('text', '=', said.text)
      .where('voided', 'is', null)
      .executeTakeFirst()
    if (standing !== undefined) continue
    const day = claims.find((claim) => claim.no === row.no)?.ownDay ?? ''
    await unit.db
      .insertInto('obstacle')
      .values({
        ...said,
        no: unit.numbers(1),
        commune_id: unit.communeId,
        day,
        source_no: row.source_no,
        recorded: unit.recording(),
      })
      .execute()
  }
}
