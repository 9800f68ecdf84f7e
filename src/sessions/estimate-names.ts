import type { ChildId } from '../base/ids.ts'
import { type Day, formatDay } from '../base/day.ts'
import { countingOn } from '../figures/index.ts'
import type { Ages } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { NameBehind } from './campaign-contract.ts'
import { barredBy, type Candidate } from './candidate.ts'
import { standing } from './kept.ts'
import { invitedTo, isHeld, sessionsBetween } from './kept-sessions.ts'
import { readCandidates } from './read-candidates.ts'
import { reasonOf } from './reasons.ts'
import { invitationLines } from './session-lines.ts'

/** Everybody who is left in a span of days, as the estimate counts them. */
export async function expectedLeft(
  unit: Unit,
  from: Day,
  deadline: Day,
): Promise<{ candidates: Candidate[]; ages: Ages }> {
  const counting = await countingOn(unit, from, unit.known)
  const question = { asOf: from, known: unit.known, counting }
  return { candidates: await readCandidates(unit, question, deadline), ages: counting.ages }
}

/** The children behind one number of the estimate; those left in the order of their names, those invited of their times. */
export async function namesBehind(
  unit: Unit,
  { from, deadline, of }: { from: Day; deadline: Day; of: 'left' | 'barred' | 'invited' },
): Promise<NameBehind[]> {
  if (of === 'invited') return invitedNames(unit, from, deadline)
  const { candidates } = await expectedLeft(unit, from, deadline)
  const wanted = candidates.filter((candidate) => of === 'left' || barredBy(candidate) !== undefined)
  const children = await childrenOf(
    unit,
    wanted.map(({ id }) => id),
  )
  return wanted.flatMap((candidate) => {
    const child = children.get(candidate.id)
    const barred = barredBy(candidate)
    const because = barred === undefined ? null : reasonOf(barred, candidate)
    return child === undefined ? [] : { ...child, village: candidate.village, because }
  })
}

async function invitedNames(unit: Unit, from: Day, to: Day): Promise<NameBehind[]> {
  const sessions = (await sessionsBetween(unit, from, to)).filter(isHeld)
  const places = new Map((await standing(unit, 'place')).map(({ id, name }) => [id, name]))
  const invitations = await invitedTo(
    unit,
    sessions.map(({ id }) => id),
  )
  const lines = await invitationLines(unit, invitations)
  return sessions.flatMap(({ id: sessionId, day, placeId }) =>
    lines
      .filter((line) => line.sessionId === sessionId)
      .map(({ childId: id, name, born, village, slot }) => {
        const because = `${slot} ${formatDay(day)}, ${places.get(placeId) ?? ''}`
        return { id, name, born, village, because }
      }),
  )
}

/** Names and births of children by their ids. */
async function childrenOf(unit: Unit, ids: readonly ChildId[]) {
  const found = new Map<string, Pick<NameBehind, 'id' | 'name' | 'born'>>()
  for (let at = 0; at < ids.length; at += 5000)
    for (const row of await unit.db
      .selectFrom('child')
      .select(['id', 'name', 'born'])
      .where('commune_id', '=', unit.communeId)
      .where('id', 'in', ids.slice(at, at + 5000))
      .execute())
      found.set(row.id, row)
  return found
}
