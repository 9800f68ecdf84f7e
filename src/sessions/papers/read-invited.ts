import { maskCitizenNumber } from '../../base/citizen-number.ts'
import { maskPhone } from '../../base/phone.ts'
import { type CasePapers, papersOfCases } from '../../access/index.ts'
import { newestObstacles } from '../../figures/index.ts'
import { guardiansOf, type KnownGuardian, type ObstacleKind, villageNames } from '../../register/index.ts'
import type { Unit } from '../../storage/unit-of-work.ts'
import type { Row } from '../kept.ts'
import type { InvitedOne, Need, PaperGuardian, PaperVillage } from './facts.ts'

export type Invitation = Row<'invitation'>

/** A child with its invitation, and what its household is known by. */
export interface InvitedChildRow {
  invitation: Invitation
  child: InvitedOne
  village: PaperVillage | null
  guardians: readonly PaperGuardian[]
}

/** SQLite takes only so many values in one question. */
const chunk = 5000
const upToNow = Number.MAX_SAFE_INTEGER

/** How invitations are read: phones are masked for whoever may not see full numbers; `asked`: of families of a kind, at a session. */
export interface InvitedAsked {
  fullPhones: boolean
  asked: (sessionId: string) => CasePapers
}

/** The children of invitations as papers tell of them. */
export async function readInvited(
  unit: Unit,
  invitations: readonly Invitation[],
  { fullPhones, asked }: InvitedAsked,
): Promise<InvitedChildRow[]> {
  const villages = await villageNames(unit, unit.today)
  const read: InvitedChildRow[] = []
  for (let at = 0; at < invitations.length; at += chunk) {
    const some = invitations.slice(at, at + chunk)
    const nos = [...new Set(some.map(({ child_no }) => child_no))]
    const rows = await unit.db
      .selectFrom('child')
      .select(['no', 'name', 'sort_key', 'born', 'citizen_number', 'village_no', 'situations'])
      .where('commune_id', '=', unit.communeId)
      .where('no', 'in', nos)
      .execute()
    const children = new Map(rows.map((row) => [row.no, row]))
    const guardians = await guardiansOf(unit, nos)
    const obstacles = await newestObstacles(unit, { asOf: unit.today, known: upToNow }, nos)
    for (const invitation of some) {
      const row = children.get(invitation.child_no)
      if (row === undefined) continue
      const village = row.village_no === null ? undefined : villages.get(row.village_no)
      read.push({
        invitation,
        child: {
          name: row.name,
          sortKey: row.sort_key,
          born: row.born,
          group: invitation.age_group,
          citizenNumber: row.citizen_number === null ? null : maskCitizenNumber(row.citizen_number),
          slot: invitation.slot,
          needs: needsOf(row, obstacles.get(row.no)?.kind),
          casePapers: papersOfCases(asked(invitation.session_id), {
            guardians: guardians.get(row.no) ?? [],
            situations: row.situations,
          }),
        },
        village: village === undefined ? null : { id: village.id, name: village.name, order: village.order },
        guardians: (guardians.get(row.no) ?? []).flatMap((one) => paperGuardian(one, fullPhones)),
      })
    }
  }
  return read
}

/** The first who is known by name, rather one who can be called. */
export function guardianOf(children: readonly InvitedChildRow[]): PaperGuardian | null {
  const known = children.flatMap(({ guardians }) => guardians)
  return known.find(({ phone }) => phone !== null) ?? known[0] ?? null
}

/**
 * What to see to before or at the desk: papers only where data are missing or differ. Why a family does not come of
 * itself is no matter for a paper that others read.
 */
function needsOf(
  { born, citizen_number }: { born: string | null; citizen_number: string | null },
  obstacle: ObstacleKind | undefined,
): Need[] {
  const birthPaper =
    born === null || born.length < 10 || obstacle === 'data-wrong' || obstacle === 'birth-not-registered'
  return [
    ...(birthPaper ? ['birth-paper' as const] : []),
    ...(citizen_number === null || obstacle === 'no-citizen-number' ? ['citizen-number' as const] : []),
    ...(obstacle === 'no-residence' ? ['residence' as const] : []),
    ...(obstacle === 'no-vneid' ? ['vneid' as const] : []),
    ...(obstacle === 'sick-or-disabled' ? ['home-visit' as const] : []),
  ]
}

function paperGuardian({ name, phone }: KnownGuardian, fullPhones: boolean): PaperGuardian[] {
  if (name.trim() === '') return []
  return [{ name, phone: phone === null || fullPhones ? phone : maskPhone(phone) }]
}
