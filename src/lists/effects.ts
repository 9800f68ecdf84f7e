import { typedKey } from '../base/text.ts'
import {
  type CardFact,
  cardStage,
  type Difference,
  differences,
  doneOn,
  type HeldClaim,
  type KnownGuardian,
  sameGuardians,
  stagesOn,
  valuesFrom,
} from '../register/index.ts'
import type { KnownFacts, StayFact } from './known-facts.ts'
import type { ListAbout } from './list-about.ts'
import { type ClaimWords, saidBy } from './staged-row.ts'

/** What a row says, with the village it was given to. */
export interface JudgedWords {
  words: ClaimWords
  villageNo: number | null
}

/** What a row would add to the facts of a child already known; null adds nothing. */
export interface Effects {
  /** Presence begins on this earlier day. */
  presentFrom: string | null
  stay: { day: string; villageNo: number | null } | null
  card: { kind: 'filed' | 'taken' | 'issued' | 'handed-over'; day: string; dayIs: 'on' | 'by' } | null
}

/**
 * Fields the row fills or alters, by the rule in which order sources are heard. A note alone is no change, and neither is
 * another spelling: an older list may be heard first, and its case, spaces or tone places are then only another spelling.
 */
export function fieldChanges(words: ClaimWords, facts: KnownFacts, list: ListAbout): Difference[] {
  const before = valuesFrom(facts.claims)
  const after = valuesFrom([...facts.claims, asClaim(words, list)])
  const spelledAlike = sameSpelledGuardians(before.guardians, after.guardians)
  return differences(before, after).filter(
    ({ field, was, will }) => field !== 'note' && !(field === 'guardians' ? spelledAlike : sameSpelling(was, will)),
  )
}

function sameSpelling(was: string | null, will: string | null): boolean {
  return was !== null && will !== null && typedKey(was) === typedKey(will)
}

function sameSpelledGuardians(some: readonly KnownGuardian[], others: readonly KnownGuardian[]): boolean {
  const unspelled = (one: KnownGuardian) => ({ ...one, name: typedKey(one.name) })
  return sameGuardians(some.map(unspelled), others.map(unspelled))
}

/** What the row adds beside fields: presence before the known one, a stay in another village, a card event. */
export function effectsOf({ words, villageNo }: JudgedWords, facts: KnownFacts, list: ListAbout): Effects {
  return {
    presentFrom: earlierPresence(facts, list),
    stay: newStay(villageNo, facts, list),
    card: newCard(words, facts.cards, list),
  }
}

/** Claims chưa làm of a child whose card counts as done on the list's day: for a person to decide. */
export function contradictsDone(
  words: ClaimWords,
  facts: KnownFacts,
  list: ListAbout,
  doneSet: ReadonlySet<string>,
): boolean {
  return words.card === 'left' && doneOn(facts.cards, list.ownDay, doneSet)
}

/** How the child's presence stands to the list's day: never there, present, or closed before or after it. */
export function presenceOn(facts: KnownFacts, day: string): 'never' | 'present' | 'closed-later' | 'closed' {
  const last = facts.presences.at(-1)
  if (last === undefined) return 'never'
  if (last.present) return 'present'
  return day < last.day ? 'closed-later' : 'closed'
}

/** What a row says, as it will be heard among the claims of its child: after all of its rank. */
export function asClaim(words: ClaimWords, list: ListAbout): HeldClaim {
  return {
    ...saidBy(words),
    no: Number.MAX_SAFE_INTEGER,
    childNo: 0,
    sourceNo: list.sourceNo,
    sourceKind: 'list',
    ownDay: list.ownDay,
    fillsOnly: list.fillsOnly,
    recorded: Number.MAX_SAFE_INTEGER,
    householdNo: null,
    villageNo: null,
    card: null,
    cardDay: null,
    cardDayIs: null,
  }
}

function earlierPresence(facts: KnownFacts, list: ListAbout): string | null {
  const first = facts.presences.find((presence) => presence.present)
  return first !== undefined && list.ownDay < first.day ? list.ownDay : null
}

/** An older list that differs from a later stay fills blanks only; a list of the same day or later moves the child. */
function newStay(villageNo: number | null, facts: KnownFacts, list: ListAbout): Effects['stay'] {
  const until = facts.stays.filter((stay) => stay.day <= list.ownDay)
  const standing = until.at(-1)
  const later = facts.stays.find((stay) => stay.day > list.ownDay)
  if (standing === undefined) {
    const extended = earlierPresence(facts, list) !== null
    const village = villageNo ?? (extended ? (later?.villageNo ?? null) : null)
    return village === null || (!extended && later !== undefined) ? null : { day: list.ownDay, villageNo: village }
  }
  if (villageNo === null || standing.villageNo === villageNo) return null
  if (standing.villageNo === null) return { day: list.ownDay, villageNo }
  if (list.fillsOnly || later !== undefined || movedByHandSameDay(standing, list)) return null
  return { day: list.ownDay, villageNo }
}

function movedByHandSameDay(stay: StayFact, list: ListAbout): boolean {
  return stay.day === list.ownDay && stay.sourceNo === null
}

/**
 * "Đã cấp" adds an event only if no uncancelled event of that stage or later has a day not after the list's. An event told
 * before in the same words (the same kind on the same day), though cancelled since, is not told anew.
 */
export function newCard(words: ClaimWords, cards: readonly CardFact[], list: ListAbout): Effects['card'] {
  const kind = words.card
  if (kind !== 'filed' && kind !== 'taken' && kind !== 'issued' && kind !== 'handed-over') return null
  const own = words.card_day ?? null
  const event: Effects['card'] =
    own !== null && own <= list.ownDay ? { kind, day: own, dayIs: 'on' } : { kind, day: list.ownDay, dayIs: 'by' }
  const already = stagesOn(cards, list.ownDay).some((other) => cardStage[other.kind] >= cardStage[kind])
  const told = cards.some((other) => other.kind === kind && other.day === event.day)
  return already || told ? null : event
}
