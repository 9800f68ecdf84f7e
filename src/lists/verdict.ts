import type { Candidacy, KnownChild, Match } from '../matching/index.ts'
import type { Verdict } from './contract.ts'
import { contradictsDone, effectsOf, fieldChanges, presenceOn } from './effects.ts'
import type { KnownFacts } from './known-facts.ts'
import type { ListAbout } from './list-about.ts'
import type { ProblemCode } from './read-row.ts'
import type { ClaimWords } from './staged-row.ts'

/** What becomes of a row, and why. */
export interface Judgement {
  verdict: Verdict
  code: ProblemCode | null
  child: KnownChild | null
  candidates: readonly Candidacy[]
  changes: readonly { field: string; was: string | null; will: string | null }[]
  /** The decision on the same question that settled it, as claims keep it. */
  follows?: string
}

export interface Judging {
  words: ClaimWords
  villageNo: number | null
  match: Match
  facts: (childNo: number) => KnownFacts
  list: ListAbout
  doneSet: ReadonlySet<string>
  villageName: (no: number) => string | null
}

/** Judges a row whose village is settled: new, same, changed, or held for a person with the reason. */
export function judge({ match, facts, ...row }: Judging): Judgement {
  // Whom an undo took out of the register is nobody to be taken for, though the very same row brings them back.
  const ever = ({ child }: Candidacy) => presenceOn(facts(child.no), row.list.ownDay) !== 'never'
  if (match.kind === 'held') {
    const candidates = match.candidates.filter(ever)
    return candidates.length === 0 ? fresh([]) : held('possible-duplicate', candidates)
  }
  if (match.kind === 'new') return fresh(match.alike.filter(ever))
  return judgeKnown({ ...row, child: match.child, facts: facts(match.child.no) })
}

export interface JudgingKnown extends Omit<Judging, 'match' | 'facts'> {
  child: KnownChild
  facts: KnownFacts
}

/** Judges a row of a child already known. */
export function judgeKnown({ words, villageNo, child, facts, list, doneSet, villageName }: JudgingKnown): Judgement {
  const presence = presenceOn(facts, list.ownDay)
  if (presence === 'never') return { verdict: 'new', code: null, child, candidates: [], changes: [] }
  // Fields are heard even where the child itself stays as it stands.
  const fields = fieldChanges(words, facts, list)
  if (presence === 'closed-later') return { ...same(child), changes: fields }
  if (presence === 'closed')
    return {
      ...held('returned', [{ child, because: 'đã chuyển đi hoặc đã đóng trước ngày của danh sách' }]),
      child,
      changes: fields,
    }
  if (contradictsDone(words, facts, list, doneSet))
    return {
      ...held('state-conflict', [{ child, because: 'sổ ghi đã làm, danh sách ghi chưa làm' }]),
      child,
      changes: fields,
    }
  const effects = effectsOf({ words, villageNo }, facts, list)
  const changes = [...fields]
  if (effects.stay !== null && effects.presentFrom === null) {
    const was = facts.stays.findLast((stay) => stay.day <= list.ownDay)?.villageNo ?? null
    changes.push({ field: 'village', was: was === null ? null : villageName(was), will: words.village_text ?? null })
  }
  if (effects.card !== null) changes.push({ field: 'card', was: null, will: effects.card.kind })
  return changes.length === 0 ? same(child) : { verdict: 'changed', code: null, child, candidates: [], changes }
}

function fresh(alike: readonly Candidacy[]): Judgement {
  return { verdict: 'new', code: null, child: null, candidates: alike, changes: [] }
}

export function held(code: ProblemCode, candidates: readonly Candidacy[]): Judgement {
  return { verdict: 'held', code, child: null, candidates, changes: [] }
}

function same(child: KnownChild): Judgement {
  return { verdict: 'same', code: null, child, candidates: [], changes: [] }
}
