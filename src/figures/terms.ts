import type { AgeGroup } from '../base/age-group.ts'
import type { CardStanding, Place } from '../register/index.ts'
import { isCounted } from './cell.ts'
import type { Terms } from './contract.ts'
import type { Turn } from './turns.ts'

/** The terms that turns add up to; the others are figures of the two days. */
export type Movement = Exclude<keyof Terms, 'left1' | 'left2' | 'corrected'>

/** One child more in a term of one cell. */
export interface Step {
  term: Movement
  villageNo: number | null
  group: AgeGroup
  /** A move between own villages is one for the villages, and none for the commune. */
  villagesOnly: boolean
  /** It also counts in `all`: not when the group is outside, nor when an age is reached inside it. */
  inAll: boolean
}

/** Rule 12: what one turn is to the children left: first presence, then village, then age, then card. */
export function stepsOf(turn: Turn): Step[] {
  if (turn.kind === 'leaves') return turn.before.standing === 'left' ? [step(turn.as, turn.before)] : []
  if (turn.kind === 'appears')
    return [...(turn.stood === 'left' ? [step(turn.as, turn.after)] : []), ...cardSteps(turn.stood, turn.after)]
  const { before, after } = turn
  const steps: Step[] = []
  if (before.standing === 'left') {
    if (before.villageNo !== after.villageNo)
      steps.push(
        { ...step('movedAway', before), villagesOnly: true },
        { ...step('movedIn', { villageNo: after.villageNo, group: before.group }), villagesOnly: true },
      )
    if (before.group !== after.group) {
      const crosses = isCounted(before.group) !== isCounted(after.group)
      const outgrown = step('outgrown', { villageNo: after.villageNo, group: before.group })
      const entered = step('entered', after)
      steps.push({ ...outgrown, inAll: outgrown.inAll && crosses }, { ...entered, inAll: entered.inAll && crosses })
    }
  }
  return [...steps, ...cardSteps(before.standing, after)]
}

/** From declined to done or back nothing is left before or after, so nothing is told. */
function cardSteps(before: CardStanding, after: Place): Step[] {
  if (before === after.standing) return []
  if (before === 'left') return [step(after.standing === 'done' ? 'done' : 'declined', after)]
  if (after.standing === 'left') return [step(before === 'done' ? 'sentBack' : 'undeclined', after)]
  return []
}

function step(term: Movement, { villageNo, group }: Omit<Place, 'standing'>): Step {
  return { term, villageNo, group, villagesOnly: false, inAll: isCounted(group) }
}
