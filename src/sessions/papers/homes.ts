import { groupBy } from '../../base/group.ts'
import type { InvitedHome, PaperSession, PaperVillage } from './facts.ts'

/** A household with the session it is to come to. */
export interface HomeInSession {
  home: InvitedHome
  session: PaperSession
}

/** Those of one village, in the order of its households; village null: not known. */
export interface VillageHomes {
  village: PaperVillage | null
  homes: readonly HomeInSession[]
}

export const noVillage = 'Chưa rõ thôn, bản'

/** The households of sessions village by village, in the office's order of villages; within one by name, then by time. */
export function byVillage(sessions: readonly PaperSession[]): VillageHomes[] {
  const all = sessions.flatMap((session) => session.homes.map((home) => ({ home, session })))
  return [...groupBy(all, ({ home }) => home.village?.id ?? null).values()]
    .map((homes) => ({
      village: homes[0]?.home.village ?? null,
      homes: homes.toSorted((a, b) => byName(a.home, b.home)),
    }))
    .toSorted((a, b) => byOrder(a.village, b.village))
}

/** By the name of the household's first child, in the order of names. */
export function byName(a: InvitedHome, b: InvitedHome): number {
  const [one, other] = [a.children[0]?.sortKey ?? '', b.children[0]?.sortKey ?? '']
  return one === other ? 0 : one < other ? -1 : 1
}

/** Villages in the office's order, what is not known last. */
export function byOrder(a: PaperVillage | null, b: PaperVillage | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return a.order - b.order || (a.id < b.id ? -1 : Number(a.id > b.id))
}

export function childrenIn(homes: readonly Pick<InvitedHome, 'children'>[]): number {
  return homes.reduce((sum, { children }) => sum + children.length, 0)
}
