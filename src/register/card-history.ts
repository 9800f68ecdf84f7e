import { type CardKind, cardStage } from './card.ts'

/** A card event as far as it decides a state: known and not voided at the moment asked about. */
export interface CardFact {
  day: string
  recorded: number
  no: number
  kind: CardKind
}

/** In the order in which they happened; several on one day by when they were recorded. */
export function inOrder(a: CardFact, b: CardFact): number {
  return a.day === b.day ? a.recorded - b.recorded || a.no - b.no : a.day < b.day ? -1 : 1
}

/**
 * The stages that stand on a day: filed, taken, issued, handed-over with a day not after it. A file sent back from above
 * cancels what was filed or taken before it; on the same day, what was recorded before it.
 */
export function stagesOn(events: readonly CardFact[], day: string): CardFact[] {
  const until = events.filter((event) => event.day <= day).toSorted(inOrder)
  const lastReturn = until.findLastIndex((event) => event.kind === 'sent-back')
  return until.filter(
    (event, at) => cardStage[event.kind] > 0 && (at > lastReturn || cardStage[event.kind] > cardStage.taken),
  )
}

/** Whether the card counts as done on a day, by the office's set of events that count. */
export function doneOn(events: readonly CardFact[], day: string, doneSet: ReadonlySet<string>): boolean {
  return stagesOn(events, day).some((event) => doneSet.has(event.kind))
}
