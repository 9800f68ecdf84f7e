// What the rooms above use of the desk: how it looks at a session, and writes of those who came.
export { Companion, OutcomeDetail, OutcomeKind } from './shapes.ts'
export { type AtDesk, deskSession, recordings, refuseClosed, sessionToWrite } from './desk-session.ts'
export { arrivalOf, askedOf, outcomeOf, type Whom, writeArrival } from './write-arrival.ts'
export { filedEvents, filingIn, writeFiling } from './filings.ts'
export { takeFactsBack, writeOutcome } from './write-outcome.ts'
