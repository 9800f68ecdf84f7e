// What the rooms above use of sessions.
export { checkPlan } from './check-plan.ts'
export type { InvitedChild, Plan, PlannedSession } from './contract.ts'
export { invitationCode, readInvitationCode } from './papers/code.ts'
// What is kept in versions, the desk's own rows too, and how it is taken back.
export { found, foundToChange, keep, refuseStale, remove, type Row, standing, type Version, versionOf } from './kept.ts'
export { type NotUndone, undoKept, type Undone } from './undo.ts'
export { type Broken, brokenIn } from './broken.ts'
export { countingNow, type Guest, guestOn, type GuestOnDay, guestsOf } from './guests.ts'
export {
  bySlot,
  type Invitation,
  invitedTo,
  isHeld,
  isOpen,
  keptSession,
  type KeptSession,
  sessionsBetween,
  sessionVersion,
} from './kept-sessions.ts'
export { ofChildren, openSessions } from './open-sessions.ts'
export type { InvitationLine, SessionLine, ToTell } from './session-contract.ts'
export { invitationLines, sessionLines } from './session-lines.ts'
export { toTellOf } from './to-tell.ts'
export { shippedHolidays } from './holidays.ts'
