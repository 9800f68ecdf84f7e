import type { Unit } from '../storage/unit-of-work.ts'
import type { PreparedRow } from './prepare-row.ts'
import type { Judgement } from './verdict.ts'

/** What an officer decided of a row that read just the same. */
export interface EarlierDecision {
  code: string
  kind: 'same' | 'new' | 'drop'
  childNo: number | null
  villageNo: number | null
}

/** The decisions on rows of these contents, by content; the latest of a kind counts. */
export async function earlierDecisions(
  unit: Unit,
  rows: readonly PreparedRow[],
): Promise<Map<string, EarlierDecision[]>> {
  const fingerprints = [...new Set(rows.map((row) => row.fingerprint()))]
  const decisions = new Map<string, EarlierDecision[]>()
  if (fingerprints.length === 0) return decisions
  const decided = await unit.db
    .selectFrom('claim')
    .select(['fingerprint', 'code', 'decision', 'child_no', 'village_no'])
    .where('commune_id', '=', unit.communeId)
    .where('fingerprint', 'in', fingerprints)
    .where('decided', 'is not', null)
    .orderBy('no', 'desc')
    .execute()
  for (const { fingerprint, code, decision, child_no, village_no } of decided) {
    const kind = decision === 'new' || decision === 'drop' ? decision : 'same'
    const of = decisions.get(fingerprint ?? '') ?? []
    decisions.set(fingerprint ?? '', [...of, { code: code ?? '', kind, childNo: child_no, villageNo: village_no }])
  }
  return decisions
}

/** The child that such a row was decided to be, or to bring. */
export function decidedChild(decisions: readonly EarlierDecision[]): number | null {
  const aboutChild = decisions.find(
    ({ code, kind }) =>
      kind !== 'drop' &&
      (code === 'possible-duplicate' || code === 'duplicate-in-file' || code === 'changed-meanwhile'),
  )
  return aboutChild?.childNo ?? null
}

/** The village that such a row was given to. */
export function decidedVillage(decisions: readonly EarlierDecision[]): number | null {
  return decisions.find(({ code, kind }) => kind === 'same' && code === 'village-unknown')?.villageNo ?? null
}

/** A held row follows the decision on the same question: dropped again, or its child left as it is. */
export function followDecision(judgement: Judgement, decisions: readonly EarlierDecision[]): Judgement {
  if (judgement.verdict !== 'held') return judgement
  const same = decisions.find(({ code }) => code === judgement.code)
  if (same?.kind === 'drop') return { ...judgement, verdict: 'refused', follows: 'drop' }
  const child =
    judgement.child ?? judgement.candidates.find((candidate) => candidate.child.no === same?.childNo)?.child ?? null
  if (same?.kind === 'same' && child !== null && child.no === same.childNo)
    return {
      verdict: 'same',
      code: judgement.code,
      child,
      candidates: [],
      changes: judgement.changes,
      follows: `same:${child.id}`,
    }
  return judgement
}
