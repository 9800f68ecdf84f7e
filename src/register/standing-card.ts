import type { Day } from '../base/day.ts'
import { type CardFact, inOrder, stagesOn } from './card-history.ts'
import { cardStage, type CardState } from './card.ts'

/** What a child counts as. `total = done + declined + left` in every cell of every figure. */
export const cardStandings = ['left', 'done', 'declined'] as const
export type CardStanding = (typeof cardStandings)[number]

/** A card on a day: what the child counts as, and what is shown of it. */
export interface CardOnDay {
  standing: CardStanding
  state: CardState
}

/**
 * Rule 8. Done by an uncancelled event of the office's done set; else declined if the last word is "chưa có nhu cầu"; else
 * left. Shown is the furthest uncancelled stage, but a child that counts as declined shows `declined`: so what is shown
 * never says otherwise than what is counted. A child filed online, where filing is not done, counts as left.
 */
export function cardOnDay(events: readonly CardFact[], day: Day, doneSet: readonly string[]): CardOnDay {
  const stages = stagesOn(events, day)
  if (stages.some((event) => doneSet.includes(event.kind))) return { standing: 'done', state: furthest(stages) }
  if (lastWord(events, day) === 'declined') return { standing: 'declined', state: 'declined' }
  return { standing: 'left', state: furthest(stages) }
}

/**
 * The day that tells whether the card bears a photo: the last on which data were taken or a card issued; when neither is
 * known, the first on which one was handed over. Undefined: no such event stands.
 */
export function photoDayOn(events: readonly CardFact[], day: Day): string | undefined {
  const stages = stagesOn(events, day)
  const made = stages.filter((event) => event.kind === 'taken' || event.kind === 'issued').at(-1)
  return (made ?? stages.find((event) => event.kind === 'handed-over'))?.day
}

function furthest(stages: readonly CardFact[]): CardState {
  let state: CardState = 'left'
  let reached = 0
  for (const { kind } of stages)
    if (cardStage[kind] > reached) {
      reached = cardStage[kind]
      state = kind as CardState // a kind with a stage is a state of the same name
    }
  return state
}

function lastWord(events: readonly CardFact[], day: Day): 'declined' | 'willing' | undefined {
  const words = events.filter((event) => event.day <= day && (event.kind === 'declined' || event.kind === 'willing'))
  return words.toSorted(inOrder).at(-1)?.kind as 'declined' | 'willing' | undefined // just filtered
}
