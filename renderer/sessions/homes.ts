import type { InvitationLine } from './shapes.ts'

/** The invited of one household at one session. */
export interface Home {
  household: string
  slot: string
  village: string | null
  people: readonly InvitationLine[]
  /** The newest version among them, sent back when they are moved. */
  version: number
  /** Of its giấy mời, when it has one. */
  number: string | null
  told: { day: InvitationLine['toldDay']; how: string | null } | null
}

/** Invitations by household, in the order in which they come. */
export function homesOfSession(invitations: readonly InvitationLine[]): Home[] {
  const homes = new Map<string, Home>()
  for (const line of invitations) {
    const { household, slot, village, version, number, toldDay, toldHow } = line
    const home = homes.get(household)
    const told = toldDay === null ? null : { day: toldDay, how: toldHow }
    if (home === undefined) homes.set(household, { household, slot, village, people: [line], version, number, told })
    else
      homes.set(household, {
        ...home,
        people: [...home.people, line],
        version: Math.max(home.version, version),
        number: home.number ?? number,
        told: home.told === null ? null : told,
      })
  }
  return [...homes.values()]
}
