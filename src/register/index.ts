// What the features above use of the register. Contracts take shapes from contract.ts and card.ts.
export { type Brought, bringChildren, type BroughtChild } from './bring-children.ts'
export { runBulk } from './bulk.ts'
export { CardDetail, CardKind, cardStage, CardState, FilingStage } from './card.ts'
export { type CardFact, doneOn, inOrder, stagesOn } from './card-history.ts'
export { byRank, heldClaims, type HeldClaim, valuesFrom } from './claims.ts'
export {
  afterHearing,
  guardiansAfter,
  type GuardiansSaid,
  betterBorn,
  betterText,
  type Difference,
  differences,
  type FieldValues,
  guardiansInWords,
  type KnownGuardian,
  nothingKnown,
  type Relation,
  sameGuardians,
  type SaidFields,
  type TextField,
  textFields,
} from './field-values.ts'
export { inOneUnit, type Step } from './long-unit.ts'
export { cardRows, presenceRows, stayRows } from './facts-in-order.ts'
export { keptValues } from './known-values.ts'
export { maskNumbers } from './masked.ts'
export { obstacleInWords, ObstacleKind, obstacleKinds } from './obstacle-kinds.ts'
export { closingKinds, readObstacle } from './obstacles.ts'
export { searchText } from './search-text.ts'
export { fieldCopy, guardiansOf, settleChildren } from './settle.ts'
export { childNames, findChild, type FoundChild, recordsOf, settleChild } from './records.ts'
export { type GoneVillage, goneVillages } from './village-successors.ts'
export { formerApart, formerInWords, namesToldApart, sameFormerCommune, withFormerCommune } from './told-apart.ts'
export { addVillages, type NewVillage, villageByName, villageNames, type VillageOnDay, villagesOn } from './villages.ts'
// Where children stand on a day: what figures are counted from.
export { addressesNow } from './addresses.ts'
export { type Roster, rosterAfter, rosterOf } from './roster.ts'
export type { RosterChild } from './roster-rows.ts'
export {
  countStandings,
  countStandingsInTurn,
  type KnownPerson,
  listStandings,
  type StandingChild,
  type StandingCount,
  standingOf,
} from './standing.ts'
export { cardOnDay, type CardOnDay, type CardStanding, cardStandings, photoDayOn } from './standing-card.ts'
export { factsOf, linksAt, mergedPersons } from './standing-facts.ts'
export {
  ageBounds,
  type AgeBounds,
  type Ages,
  type BirthRange,
  groupWithin,
  isBeforeAge,
  turningDays,
} from './standing-group.ts'
export { knownAt } from './standing-known.ts'
export { type MergeLink, personsOf } from './standing-links.ts'
export {
  cardsOf,
  type ChildRecord,
  type Counting,
  type Person,
  personOnDay,
  type PersonOnDay,
  type Place,
  presentRecord,
  villageOf,
} from './standing-person.ts'
export { type FromDay, heldOn, isOpening, openingKinds, type PresenceFact, type StayFact } from './standing-presence.ts'
export { type Question, standingsOf } from './standing-query.ts'
export { inScope, type Scope, type Scoped } from './standing-scope.ts'
// What the desk writes of a child in its own unit of work, and finds it by.
export { checkFields } from './check-child.ts'
export { insertCardEvent, insertObstacle, voidFacts } from './facts-store.ts'
export { searchChildren } from './search.ts'
export { takeBackRecording } from './take-back-recording.ts'
export { villageNoOf } from './village-store.ts'
export { writeEdit, writeNewChild } from './write-child.ts'
