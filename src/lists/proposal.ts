import type { Decision } from './contract.ts'
import type { FieldLikeness, Likeness, SideField } from './likeness.ts'
import type { ProposalReason } from './proposal-reasons.ts'
import type { ProblemCode } from './read-row.ts'

/** What an officer would most likely decide, and what speaks for it. Nothing is decided by it. */
export interface Proposal {
  decision: Decision
  because: ProposalReason
}

/** A held row with what may stand beside it: children, villages, or the other row of its file. */
export interface Question {
  code: ProblemCode | null
  sides: readonly {
    id: string
    likeness: readonly FieldLikeness[]
    /** Another row of the same list speaks of this child already. */
    taken: boolean
    /** The register knows the day of a done event of this child. */
    doneOnDay: boolean
  }[]
}

const points: Readonly<Record<SideField, Readonly<Record<Likeness, number>>>> = {
  name: { equal: 3, near: 2, different: -4, blank: 0 },
  born: { equal: 3, near: 1, different: -4, blank: 0 },
  sex: { equal: 0, near: 0, different: -4, blank: 0 },
  citizenNumber: { equal: 4, near: 1, different: -4, blank: 0 },
  guardians: { equal: 3, near: 2, different: -4, blank: 0 },
  phone: { equal: 2, near: 1, different: 0, blank: 0 },
  village: { equal: 1, near: 1, different: 0, blank: 0 },
  address: { equal: 1, near: 0, different: 0, blank: 0 },
}
/** Fields in which a difference may mean two children: one of them, and nothing is proposed. */
const telling: readonly SideField[] = ['name', 'born', 'sex', 'citizenNumber', 'guardians']
const enough = 7
const clearly = 3

/**
 * The one place where a decision is proposed. Only what the two sides themselves show is proposed, never what has to be
 * asked: whether a child came back, whether it is a twin, which of two others it is.
 *
 * - An unknown village: the only village of a like name.
 * - A possible duplicate: the only child that scores at least 7 points, 3 more than the next, and differs in nothing telling.
 * - The second row of a file: left out when it says nothing that the first does not.
 * - A done card that the list calls chưa làm: the register stays when it knows the day of the event.
 */
export function proposalFor({ code, sides }: Question): Proposal | null {
  const [only, ...more] = sides
  if (only === undefined) return null
  if (code === 'village-unknown') return more.length > 0 ? null : same(only.id, 'village-alike')
  if (code === 'state-conflict') return more.length > 0 || !only.doneOnDay ? null : same(only.id, 'dated-event')
  if (code === 'duplicate-in-file') return saysNothingNew(only.likeness) ? drop : null
  return code === 'possible-duplicate' ? clearlyTheChild(sides) : null
}

/** How much speaks for one child: the sum of the points of its fields. */
export function scoreOf(likeness: readonly FieldLikeness[]): number {
  return likeness.reduce((sum, { field, likeness: how }) => sum + points[field][how], 0)
}

function clearlyTheChild(sides: Question['sides']): Proposal | null {
  const [best, next] = sides
    .map((side) => ({ ...side, score: scoreOf(side.likeness) }))
    .toSorted((one, other) => other.score - one.score)
  if (best === undefined || best.taken || best.score < enough) return null
  if (next !== undefined && best.score - next.score < clearly) return null
  const differs = best.likeness.some(({ field, likeness }) => likeness === 'different' && telling.includes(field))
  return differs ? null : same(best.id, 'clearly-the-child')
}

function saysNothingNew(likeness: readonly FieldLikeness[]): boolean {
  return likeness.every(({ because }) => because === 'same' || because === 'said-by-none')
}

const drop: Proposal = { decision: { kind: 'drop' }, because: 'nothing-new' }

function same(id: string, because: Proposal['because']): Proposal {
  return { decision: { kind: 'same', id }, because }
}
