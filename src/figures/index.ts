// What the rooms above use of figures: the answers themselves, inside a unit of work of their own.
export type { Breathe } from '../base/breathe.ts'
export { type Remember, rememberFor, rememberNothing } from '../base/remember-answers.ts'
export { changeBetween } from './change.ts'
export { type ChangeNames, changeNamesOf, type TermWanted } from './change-names.ts'
export type { Comparison } from './comparison.ts'
export type {
  Cell,
  Change,
  ChangeLine,
  ChangeTerm,
  ChildLine,
  Column,
  Figures,
  NameColumn,
  NameLine,
  NamesFilter,
  NamesSort,
  Terms,
} from './contract.ts'
export { crossingAt, type Crossing } from './crossing.ts'
export { figuresAt } from './figures.ts'
export { countingOn, type Known, knownBy, knownNow } from './moment.ts'
export { everyNameOf, namesOf, type Names, type NamesWanted } from './names.ts'
export { type NewestObstacle, newestObstacles } from './newest-obstacles.ts'
export { paceOf, type Point } from './pace.ts'
export { makeReady } from './ready.ts'
export { isIncomplete, type CountedVillage, countedVillages } from './villages.ts'
