// What the rooms above use of sessions.
export { checkPlan } from './check-plan.ts'
export type { InvitedChild, Plan, PlannedSession } from './contract.ts'
export { invitationCode, readInvitationCode } from './papers/code.ts'
