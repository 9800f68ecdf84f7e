import type { AgeGroup } from '../base/age-group.ts'
import type { CardState } from './card.ts'
import type { CardStanding } from './standing-card.ts'

/** Which of the present children a question is about; absent narrows nothing. */
export interface Scope {
  /** null: those without a village. */
  villageNo?: number | null
  group?: AgeGroup
  /** Only those that `all` counts: everybody but from14. */
  counted?: boolean
  standing?: CardStanding
  state?: CardState
  /** Only those whose card was made without photo and who have reached the lower age. */
  photoDue?: boolean
  /** The last possible birth day lies after one text and not after the other. */
  reaching?: { after: string; until: string }
  /** Folded parts, each to be found in the folded name. */
  words?: readonly string[]
  temporary?: boolean
  /** Only these records, by number. */
  only?: readonly number[]
  /** Only records whose numbers lie between these, both included. */
  between?: { first: number; last: number }
}

/** Which children are asked about: by number, or all. */
export type Some = Pick<Scope, 'only' | 'between'>

/** A child as a scope looks at it; name and residence are those of the record by which the person goes. */
export interface Scoped {
  villageNo: number | null
  group: AgeGroup
  standing: CardStanding
  state: CardState
  photoDue: boolean
  bornLast: string | null
  folded: string
  temporary: boolean
}

/** Whether a scope holds a child: the same question that standing-query.ts asks of the database. */
export function inScope(child: Scoped, scope: Scope): boolean {
  const { reaching } = scope
  return (
    (scope.villageNo === undefined || child.villageNo === scope.villageNo) &&
    (scope.group === undefined || child.group === scope.group) &&
    (scope.counted !== true || child.group !== 'from14') &&
    (scope.standing === undefined || child.standing === scope.standing) &&
    (scope.state === undefined || child.state === scope.state) &&
    (scope.photoDue !== true || child.photoDue) &&
    (reaching === undefined ||
      (child.bornLast !== null && child.bornLast > reaching.after && child.bornLast <= reaching.until)) &&
    (scope.words ?? []).every((word) => child.folded.includes(word)) &&
    (scope.temporary !== true || child.temporary)
  )
}
