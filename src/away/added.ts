import { toBorn } from '../base/born.ts'
import { fold, typedKey } from '../base/text.ts'
import { type Candidacy, type KnownChild, matchChild } from '../matching/index.ts'
import { guardiansOf, recordsOf, villageNames, villageNoOf } from '../register/index.ts'
import type { Unit } from '../storage/unit-of-work.ts'
import type { ComingChild } from './contract.ts'
import type { AddedChild } from './sealed.ts'

/**
 * Whether a child that was added there is known here, by the rules by which a list's row is (rule 17): the other machine
 * had only the session's households, so a neighbour who came was new to it.
 */
export async function knownHere(unit: Unit, child: AddedChild): Promise<Omit<ComingChild, 'as'>> {
  const folded = fold(child.name)
  const known = await alikeChildren(unit, folded, child.citizenNumber)
  const villageNo = child.villageId === null ? null : ((await villageNoOf(unit, child.villageId)) ?? null)
  const match = matchChild(
    {
      ...{ name: child.name, folded, typed: typedKey(child.name), born: child.born, villageNo },
      citizenNumber: child.citizenNumber,
      guardians: child.guardians.map(({ name }) => fold(name)).filter((name) => name !== ''),
      phone: child.guardians.map(({ phone }) => phone).find((phone) => phone !== null) ?? null,
    },
    known,
  )
  const candidates: readonly Candidacy[] =
    match.kind === 'same'
      ? [{ child: match.child, because: 'cùng họ tên, ngày sinh và một điều khác' }]
      : match.kind === 'held'
        ? match.candidates
        : match.alike
  const villages = await villageNames(unit, unit.today)
  return {
    ...{ id: child.id, name: child.name, born: child.born },
    guardians: child.guardians.map(({ name }) => name).filter((name) => name !== ''),
    verdict: match.kind === 'held' ? 'unsure' : match.kind,
    candidates: candidates.map(({ child: { id, name, born, villageNo: no }, because }) => ({
      ...{ id, name, born, because },
      village: no === null ? null : (villages.get(no)?.name ?? null),
    })),
  }
}

/** Present children of the same name without marks, or of the same ID number. */
async function alikeChildren(unit: Unit, folded: string, citizenNumber: string | null): Promise<KnownChild[]> {
  const rows = await unit.db
    .selectFrom('child')
    .select(['no', 'id', 'name', 'folded', 'typed', 'born', 'citizen_number', 'village_no', 'version'])
    .where('commune_id', '=', unit.communeId)
    .where((of) =>
      of.or([of('folded', '=', folded), ...(citizenNumber === null ? [] : [of('citizen_number', '=', citizenNumber)])]),
    )
    .where('present', '=', 1)
    .orderBy('no')
    .execute()
  const joined = await recordsOf(unit)
  const own = rows.filter(({ no }) => (joined.get(no)?.[0] ?? no) === no)
  const guardians = await guardiansOf(
    unit,
    own.map(({ no }) => no),
  )
  return own.map(({ no, id, name, typed, born, citizen_number, village_no, version, ...row }) => ({
    ...{ no, id, name, typed, version, folded: row.folded, citizenNumber: citizen_number, villageNo: village_no },
    born: born === null ? null : (toBorn(born) ?? null),
    guardians: (guardians.get(no) ?? []).map(({ name: named }) => fold(named)).filter((named) => named !== ''),
    phones: (guardians.get(no) ?? []).flatMap(({ phone }) => phone ?? []),
  }))
}
