export { matchChild, type Candidacy, type Described, type KnownChild, type Match } from './same-child.ts'
