import { ORPCError } from '@orpc/server'
import type { ChildId } from '../base/ids.ts'
import type { Progress } from '../base/paging.ts'
import { settingsNow } from '../access/index.ts'
import type { NewId } from '../base/ports.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { BulkChange, BulkOutcome, StaysBecause } from './bulk-contract.ts'
import { type BulkPerson, bulkReader } from './bulk-persons.ts'
import { type BulkMoment, staysBecause } from './bulk-rules.ts'
import { writeBulk } from './bulk-write.ts'
import { villageNoOf } from './village-store.ts'

/** Told after each chunk; throws to stop the whole. */
export type Step = (progress: Progress) => Promise<void>

export interface Bulk {
  childIds: readonly ChildId[]
  change: BulkChange
}

const chunk = 400
const names = 20

/**
 * What a bulk would do; with `newId` it is done, in the recording of this unit.
 * @throws WHO_SAID_SO, FUTURE_DAY, NO_SUCH_VILLAGE
 */
export async function runBulk(unit: Unit, { childIds, change }: Bulk, step: Step, newId?: NewId): Promise<BulkOutcome> {
  const moment = await momentOf(unit, change)
  const reader = await bulkReader(unit)
  const seen = new Set<string>()
  const outcome = tally()
  for (let at = 0; at < childIds.length; at += chunk) {
    const ids = childIds.slice(at, at + chunk)
    const changing: BulkPerson[] = []
    const read = await reader(ids)
    for (const [index, id] of ids.entries()) {
      const found = read[index]
      const because = whyStays(found, seen, change, moment)
      if (because === null && found !== undefined) changing.push(found)
      else outcome.stays(because ?? 'no-such-child', found ?? { id, name: '' })
      if (found !== undefined) seen.add(found.id)
    }
    outcome.changes(changing.length)
    if (newId !== undefined) await writeBulk(unit, newId, changing, change, moment)
    await step({ phase: newId === undefined ? 'looking' : 'writing', done: at + ids.length, total: childIds.length })
  }
  if (newId !== undefined) unit.touch('register')
  return outcome.answer()
}

function whyStays(
  found: BulkPerson | undefined,
  seen: ReadonlySet<string>,
  change: BulkChange,
  moment: BulkMoment,
): StaysBecause | null {
  if (found === undefined) return 'no-such-child'
  if (seen.has(found.id)) return 'same-child'
  return staysBecause(found.person, found.obstacles, change, moment)
}

async function momentOf(unit: Unit, change: BulkChange): Promise<BulkMoment> {
  if (change.day > unit.today) throw refused('FUTURE_DAY', 'Ngày này chưa tới.')
  if (change.what === 'card' && change.kind === 'declined' && (change.detail.who ?? '').trim() === '')
    throw refused('WHO_SAID_SO', '“Chưa có nhu cầu” phải do chính người đại diện nói: hãy ghi ai nói.')
  const villageId = change.what === 'village' ? change.villageId : null
  const villageNo = villageId === null ? null : await villageNoOf(unit, villageId)
  if (villageNo === undefined) throw refused('NO_SUCH_VILLAGE', 'Không có thôn, bản, tổ dân phố này.')
  const { doneSet } = await settingsNow(unit)
  return { today: unit.today, doneSet, villageNo }
}

function refused(code: 'FUTURE_DAY' | 'WHO_SAID_SO' | 'NO_SUCH_VILLAGE', message: string) {
  return new ORPCError(code, { message })
}

function tally() {
  const stays = new Map<StaysBecause, BulkOutcome['stays'][number]>()
  let changes = 0
  return {
    changes: (more: number) => (changes += more),
    stays: (because: StaysBecause, { id, name }: { id: ChildId; name: string }) => {
      const reason = stays.get(because) ?? { because, children: 0, first: [] }
      reason.children += 1
      if (reason.first.length < names) reason.first.push({ childId: id, name })
      stays.set(because, reason)
    },
    answer: (): BulkOutcome => ({ changes, stays: [...stays.values()] }),
  }
}
