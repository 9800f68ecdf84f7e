import type { client } from '../app/client.ts'

type Answer<Operation extends (...input: never[]) => unknown> = Awaited<ReturnType<Operation>>

/** What the operations of sessions answer, named as the screen speaks of it. */
export type SessionLine = Answer<typeof client.sessions.calendar>[number]
export type SessionPage = Answer<typeof client.sessions.session>
export type InvitationLine = SessionPage['invitations'][number]
export type SessionStatus = SessionLine['status']
export type ToTell = Answer<typeof client.sessions.toTell>[number]
export type Setup = Answer<typeof client.sessions.setup>
export type Place = Setup['places'][number]
export type BrokenRule = Answer<typeof client.sessions.check>['broken'][number]
export type Estimate = Answer<typeof client.sessions.estimate>
export type Holiday = Answer<typeof client.sessions.holidays>[number]

/** A session as it is sent back to be changed. */
export function handOf(session: SessionLine) {
  const { id, version, day, placeId, from, to, mode, part, stations, quota, teamId, kits, campaignId } = session
  return { id, version, day, placeId, from, to, mode, part, stations, quota, teamId, kits, campaignId }
}
export type Hand = Omit<ReturnType<typeof handOf>, 'id' | 'version'> & { id: string | null; version: number }

/** Whether people may still be invited to it or asked to come at another time. */
export function isOpen({ status, day }: Pick<SessionLine, 'status' | 'day'>, today: string): boolean {
  return status !== 'cancelled' && status !== 'closed' && day >= today
}

/** Whether it may be carried to another day or place as it stands. */
export function isMovable(session: SessionLine, today: string): boolean {
  return isOpen(session, today) && session.status !== 'locked'
}
